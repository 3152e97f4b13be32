import { describe, expect, test } from 'vitest';
import type { Observation } from '../../ports/store.ts';
import type { Evidence } from './evidence.ts';
import { isStruggling, struggle, type Struggle } from './struggling.ts';
import { now, piece } from './testing/piece.ts';

const exercises = (...scores: readonly number[]) =>
  scores.map((score) => piece('completion', score));
const met = (subject: string, at: number, tool: Observation['tool'] = 'debug') => ({
  ...{ student: 'mia', tool, subject, at },
});
const calm: Struggle = { failedRuns: [], failedQuizzes: [], repeatedRules: [] };

describe('a learner struggles', () => {
  test.each<[string, readonly Evidence[], readonly Observation[], Partial<Struggle>]>([
    ['nothing at all', [], [], {}],
    ['two failed exercises in a row', exercises(0, 4999), [], {}],
    ['three of them', exercises(0, 0, 0), [], { failedRuns: [{ subject: 'loops', count: 3 }] }],
    ['a half is no failure', exercises(0, 0, 5000, 0, 0), [], {}],
    [
      'the longest run counts, also when it is over',
      exercises(0, 0, 0, 0, 9000, 0, 0, 0),
      [],
      { failedRuns: [{ subject: 'loops', count: 4 }] },
    ],
    [
      'exercises of other components do not end a run',
      [...exercises(0, 0), piece('completion', 9000, { component: 'arrays' }), ...exercises(0)],
      [],
      { failedRuns: [{ subject: 'loops', count: 3 }] },
    ],
    [
      'reviews and claims do not end a run',
      [
        ...exercises(0, 0),
        piece('quality', 9000),
        piece('completion', 9000, { source: 'claimed' }),
        ...exercises(0),
      ],
      [],
      { failedRuns: [{ subject: 'loops', count: 3 }] },
    ],
    [
      'failed quizzes by component, most first',
      [
        piece('quiz', 0, { component: 'arrays' }),
        piece('quiz', 4999),
        piece('quiz', 0),
        piece('quiz', 5000),
      ],
      [],
      {
        failedQuizzes: [
          { subject: 'loops', count: 2 },
          { subject: 'arrays', count: 1 },
        ],
      },
    ],
    ['a quiz later than now', [piece('quiz', 0, { timestamp: now + 1 })], [], {}],
    ['the same rule twice', [], [met('off-by-one', 1), met('off-by-one', 2)], {}],
    [
      'the same rule three times',
      [],
      [met('off-by-one', 1), met('off-by-one', 2), met('off-by-one', 3), met('typo', 4)],
      { repeatedRules: [{ subject: 'off-by-one', count: 3 }] },
    ],
    [
      'the same concept three times is no bug',
      [],
      [1, 2, 3].map((at) => met('closures', at, 'concepts')),
      {},
    ],
  ])('%s', (_, evidence, observations, expected) => {
    const found = struggle(evidence, observations, now);
    expect(found).toEqual({ ...calm, ...expected });
    expect(isStruggling(found)).toBe(Object.keys(expected).length > 0);
  });
});
