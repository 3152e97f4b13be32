import { expect, test } from 'vitest';
import { dayMilliseconds } from './evidence.ts';
import { trends } from './trend.ts';
import { now, piece } from './testing/piece.ts';

const weekAgo = now - 7 * dayMilliseconds;

test('mastery then and now, with its direction, for every component with evidence now', () => {
  const evidence = [
    piece('quiz', 5000, { component: 'better', timestamp: weekAgo }),
    piece('quiz', 9000, { component: 'better' }),
    piece('quiz', 5000, { component: 'worse', timestamp: weekAgo - 1 }),
    piece('quiz', 1000, { component: 'worse' }),
    piece('quiz', 5000, { component: 'same', timestamp: weekAgo }),
    piece('quiz', 5000, { component: 'new', timestamp: weekAgo + 1 }),
    piece('quiz', 5000, { component: 'claimed', source: 'claimed' }),
  ];
  expect(trends(evidence, weekAgo, now)).toEqual([
    { component: 'better', beforeBp: 1500, nowBp: 2100, changeBp: 600, direction: 'up' },
    { component: 'new', beforeBp: undefined, nowBp: 1500, changeBp: 1500, direction: 'up' },
    { component: 'same', beforeBp: 1500, nowBp: 1500, changeBp: 0, direction: 'same' },
    { component: 'worse', beforeBp: 1500, nowBp: 900, changeBp: -600, direction: 'down' },
  ]);
});
