/** A file that programs which read programs stumble over. */
export type HostileInput = {
  /** File name without its ending. */
  readonly id: string;
  readonly ending: 'js' | 'ts' | 'jsx' | 'tsx';
  readonly make: () => string | Uint8Array;
};

export function javaScript(id: string, make: () => string | Uint8Array): HostileInput {
  return { id, ending: 'js', make };
}

export function typeScript(id: string, make: () => string | Uint8Array): HostileInput {
  return { id, ending: 'ts', make };
}

/** `opener` so many times around `inside`, closed again by `closer`. */
export function nested(count: number, opener: string, inside: string, closer: string): string {
  return opener.repeat(count) + inside + closer.repeat(count);
}

export function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('\n');
}
