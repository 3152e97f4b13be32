import { describe, expect, test } from 'vitest';
import { riskReasons } from './at-risk.ts';
import { dayMilliseconds, type Evidence } from './evidence.ts';
import { mastery } from './mastery.ts';
import { now, piece } from './testing/piece.ts';

const risks = (evidence: readonly Evidence[]) =>
  riskReasons(mastery(evidence, now).components, now).map((reason) =>
    reason.kind === 'low'
      ? reason.components.map(({ component }) => component)
      : { days: reason.days },
  );

/** 41 % is `completion` 10000 (40 %) with a tenth of the `consistency`. */
const atThreshold = (component: string) => [
  piece('completion', 10_000, { component }),
  piece('consistency', 1000, { component }),
];

describe('a learner is at risk', () => {
  test.each<[string, readonly Evidence[], unknown]>([
    ['no evidence ever', [], [{ days: undefined }]],
    ['one low component', [piece('quiz', 0)], []],
    [
      'two low components, weakest first',
      [piece('quiz', 5000), piece('quiz', 100, { component: 'arrays' })],
      [['arrays', 'loops']],
    ],
    ['one low, one exactly at the threshold', [piece('quiz', 0), ...atThreshold('arrays')], []],
    [
      '14 days to the millisecond',
      [piece('quiz', 1, { timestamp: now - 14 * dayMilliseconds })],
      [],
    ],
    [
      'longer than 14 days',
      [piece('quiz', 1, { timestamp: now - 14 * dayMilliseconds - 1 })],
      [{ days: 14 }],
    ],
    [
      'both rules',
      ['loops', 'arrays'].map((component) =>
        piece('quiz', 1, { component, timestamp: now - 20.5 * dayMilliseconds }),
      ),
      [['arrays', 'loops'], { days: 20 }],
    ],
    [
      'claims are no evidence',
      [piece('quiz', 1, { source: 'claimed' }), piece('quiz', 1, { component: 'arrays' })],
      [],
    ],
    ['only claims', [piece('quiz', 1, { source: 'claimed' })], [{ days: undefined }]],
  ])('%s', (_, evidence, expected) => {
    expect(risks(evidence)).toEqual(expected);
  });
});
