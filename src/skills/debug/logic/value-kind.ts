/** What a value is, as far as the search for a repair tells values apart. */
export type ValueKind =
  'number' | 'string' | 'boolean' | 'array' | 'set' | 'map' | 'object' | 'function' | 'nothing';

/** One letter for each kind, as an observed run writes them down. */
export const kindLetters: Readonly<Record<string, ValueKind>> = {
  n: 'number',
  s: 'string',
  b: 'boolean',
  a: 'array',
  e: 'set',
  m: 'map',
  o: 'object',
  f: 'function',
  u: 'nothing',
};
