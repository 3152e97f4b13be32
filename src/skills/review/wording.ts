/** Longest name that a message shows in full. */
const longestName = 28;

export function shown(name: string): string {
  return name.length <= longestName ? name : `${name.slice(0, longestName - 1)}…`;
}

/** `a`, `a and b`, `a, b and 3 more`: distinct names in their order. */
export function listed(names: readonly string[], most = 3): string {
  const distinct = [...new Set(names)].map(shown);
  if (distinct.length > most) {
    return `${distinct.slice(0, most - 1).join(', ')} and ${distinct.length - most + 1} more`;
  }
  const last = distinct.at(-1) ?? '';
  return distinct.length > 1 ? `${distinct.slice(0, -1).join(', ')} and ${last}` : last;
}

/** `isFull` or, for a function without a name, `a function`. */
export function named(name: string): string {
  return name === '' ? 'a function' : shown(name);
}

/** The subjects of violations, in their order. */
export function subjects(violations: readonly { readonly subject: string }[]): readonly string[] {
  return violations.map(({ subject }) => subject);
}
