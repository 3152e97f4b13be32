import { expect, test } from 'vitest';
import { dayMilliseconds } from './evidence.ts';
import { report } from './report.ts';
import { now, piece } from './testing/piece.ts';

const since = now - 7 * dayMilliseconds;
const evidence = [
  piece('quiz', 9000),
  piece('quiz', 1000, { component: 'arrays' }),
  piece('quiz', 9000, { component: 'arrays', source: 'claimed' }),
  piece('quiz', 9000, { component: 'scope', source: 'claimed' }),
];

test('lists components with checked evidence, weakest first, and claims apart', () => {
  const found = report({ evidence, observations: [], since, now });
  expect(found.components.map(({ component }) => component)).toEqual(['arrays', 'loops']);
  expect(found.trends.map(({ component }) => component)).toEqual(['arrays', 'loops']);
  expect(found.claimed.map(({ component }) => component)).toEqual(['arrays', 'scope']);
  expect(found.streak).toMatchObject({ days: 1, record: 1 });
  expect(found.struggle.failedQuizzes).toEqual([{ subject: 'arrays', count: 1 }]);
});

test('of one component says nothing of the others', () => {
  const found = report({ evidence, observations: [], since, now, component: 'loops' });
  expect(found.components.map(({ component }) => component)).toEqual(['loops']);
  expect(found.claimed).toEqual([]);
  expect(found.struggle.failedQuizzes).toEqual([]);
});

test('counts a failed quiz once, however often it was sent', () => {
  const [, failed] = evidence;
  const twice = [...evidence, ...(failed ? [failed] : [])];
  const found = report({ evidence: twice, observations: [], since, now });
  expect(found.struggle.failedQuizzes).toEqual([{ subject: 'arrays', count: 1 }]);
});
