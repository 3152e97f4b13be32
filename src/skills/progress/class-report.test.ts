import { expect, test } from 'vitest';
import { classReport, type ClassMember } from './class-report.ts';
import { dayMilliseconds } from './evidence.ts';
import { now, piece } from './testing/piece.ts';

const member = (student: string, changes: Partial<ClassMember> = {}): ClassMember => ({
  ...{ student, evidence: [], observations: [] },
  ...changes,
});
const quiz = (score: number, component = 'loops') => piece('quiz', score, { component });

test('averages count only learners with evidence in the component, weakest first', () => {
  const members = [
    member('tom', { evidence: [quiz(10_000), quiz(5000, 'arrays')] }),
    member('mia', { evidence: [quiz(5001)] }),
    member('zoe'),
  ];
  const { averages, members: reports } = classReport(members, now);
  expect(averages).toEqual([
    { component: 'arrays', averageBp: 1500, learnerCount: 1, beginnerCount: 1 },
    // (3000 + 1500.3 rounded to 1500) / 2
    { component: 'loops', averageBp: 2250, learnerCount: 2, beginnerCount: 2 },
  ]);
  expect(reports.map(({ student, risks }) => [student, risks.length])).toEqual([
    ['mia', 0],
    ['tom', 1],
    ['zoe', 1],
  ]);
});

test('can be about one component', () => {
  const members = [member('tom', { evidence: [quiz(1), quiz(1, 'arrays')] })];
  const { averages } = classReport(members, now, 'arrays');
  expect(averages.map(({ component }) => component)).toEqual(['arrays']);
});

test('what was met this week counts each learner once', () => {
  const met = (student: string, subject: string, days: number) => ({
    ...{ student, subject, tool: 'debug' as const, at: now - days * dayMilliseconds },
  });
  const members = [
    member('tom', { observations: [met('tom', 'off-by-one', 1), met('tom', 'off-by-one', 2)] }),
    member('mia', { observations: [met('mia', 'off-by-one', 6), met('mia', 'typo', 0)] }),
    member('zoe', { observations: [met('zoe', 'typo', 7), met('zoe', 'shadowing', -1)] }),
  ];
  expect(classReport(members, now).metThisWeek).toEqual([
    { subject: 'off-by-one', count: 2 },
    { subject: 'typo', count: 1 },
  ]);
});

test('an empty class has no averages', () => {
  expect(classReport([], now)).toEqual({ members: [], averages: [], metThisWeek: [] });
});
