/** The levels of mastery, lowest first, with the mastery in basis points from which each holds. */
export const levels = [
  { name: 'Beginner', fromBp: 0 },
  { name: 'Learning', fromBp: 4100 },
  { name: 'Proficient', fromBp: 7100 },
  { name: 'Mastered', fromBp: 9100 },
] as const;

export type Level = (typeof levels)[number]['name'];

/** The level of a mastery in basis points (0…10000). */
export function levelOf(masteryBp: number): Level {
  return levels.findLast(({ fromBp }) => masteryBp >= fromBp)?.name ?? 'Beginner';
}
