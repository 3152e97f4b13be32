/** What a function may hold before it counts as too much; each step above a limit counts once. */
export const limits = {
  /** Levels of control statements inside each other. */
  nesting: 3,
  parameters: 4,
  /** Boolean parameters that one function may take by position. */
  flags: 1,
  statements: { limit: 30, step: 10 },
  complexity: { limit: 15, step: 5 },
  /** Equal code in a row: so many statements and tokens, or one statement of so many tokens. */
  duplication: { statements: 3, tokens: 24, tokensOfOne: 45 },
  /** Statements from which on a scope is too long for a name that says nothing. */
  shortScope: 5,
  /** Tokens between a name and its last use from which on a single letter is too short. */
  longReach: 50,
  /** Ifs in a row that compare one thing with literals, from which on they are a table. */
  lookupChain: 4,
} as const;

/** Steps by which a value is above its limit, 0 where it is not. */
export function unitsAbove(value: number, limit: number, step = 1): number {
  return Math.max(0, Math.ceil((value - limit) / step));
}
