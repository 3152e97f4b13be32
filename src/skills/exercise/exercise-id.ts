/** Largest seed that an id may carry. */
export const largestSeed = 2 ** 31 - 1;

/** The id of a template's exercise for a seed: `neighbour-changes-7`. */
export function exerciseId(template: string, seed: number): string {
  return `${template}-${seed}`;
}

/** The parts of an id; undefined for a text that is none. The template need not exist. */
export function parseExerciseId(
  id: string,
): { readonly template: string; readonly seed: number } | undefined {
  const [, template, digits] = /^([a-z]+(?:-[a-z]+)*)-(0|[1-9]\d{0,9})$/.exec(id) ?? [];
  const seed = Number(digits);
  if (template === undefined || seed > largestSeed) return undefined;
  return { template, seed };
}
