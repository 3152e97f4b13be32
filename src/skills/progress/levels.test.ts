import { expect, test } from 'vitest';
import { levelOf } from './levels.ts';

test.each([
  [0, 'Beginner'],
  [4099, 'Beginner'],
  [4100, 'Learning'],
  [7099, 'Learning'],
  [7100, 'Proficient'],
  [9099, 'Proficient'],
  [9100, 'Mastered'],
  [10_000, 'Mastered'],
])('%i basis points are %s', (masteryBp, level) => {
  expect(levelOf(masteryBp)).toBe(level);
});
