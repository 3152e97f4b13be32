/** The six dimensions of a score, each with the points it can lose; together 1,000. */
export const dimensions = [
  { name: 'correctness', weight: 300 },
  { name: 'clarity', weight: 200 },
  { name: 'structure', weight: 200 },
  { name: 'idiom', weight: 150 },
  { name: 'effects', weight: 100 },
  { name: 'form', weight: 50 },
] as const;

export type DimensionName = (typeof dimensions)[number]['name'];

/** What a program without findings scores. */
export const fullScore = dimensions.reduce((sum, { weight }) => sum + weight, 0);

/** Lowest scores of the grades, best first. */
const grades = [
  { letter: 'A', from: 900 },
  { letter: 'B', from: 750 },
  { letter: 'C', from: 600 },
  { letter: 'D', from: 450 },
  { letter: 'E', from: 0 },
] as const;

export type Grade = (typeof grades)[number]['letter'];

export function gradeOf(score: number): Grade {
  return grades.find(({ from }) => score >= from)?.letter ?? 'E';
}
