import { describe, expect, test } from 'vitest';
import { concepts } from '../../src/skills/concepts/catalogue/table.ts';
import { callTool, openDesk, testTime } from '../harness.ts';
import { expectGolden, tokensOf } from './golden.ts';

const limit = 110;

const doors = `function openDoors() {
  for (var door = 1; door <= 3; door++) {
    setTimeout(() => console.log('door', door), 5);
  }
}
openDoors();
`;

const team = `const team = {
  name: 'Blue',
  report() {
    return 'Team ' + this.name;
  },
};
const report = team.report;
try {
  console.log(report());
} catch (error) {
  console.log(error.name);
}
console.log(team.report());
`;

describe('the reply of concepts', () => {
  test.each([
    ['concepts-closures', { topic: 'closures', path: 'doors.js' }],
    ['concepts-this', { topic: 'this', path: 'team.js' }],
    ['concepts-example', { topic: 'array methods' }],
    ['concepts-beginner', { topic: 'closures', level: 'beginner' }],
    ['concepts-no-lesson', { topic: 'recursion' }],
    ['concepts-quiz', { topic: 'booleans', path: 'quiz.json' }],
  ])('%s', async (name, args) => {
    const quiz = JSON.stringify({
      questions: [
        { q: 1, expression: '1 == true', answer: 'false' },
        { q: 2, expression: '{} === {}', answer: 'true' },
        { q: 3, expression: "typeof 'a' === 'string'", answer: 'true' },
      ],
    });
    const files = { 'doors.js': doors, 'team.js': team, 'quiz.json': quiz };
    const reply = await callTool('concepts', args, { files });
    expect(reply.isError).toBe(false);
    await expectGolden(name, reply.text, limit);
  });

  test('never grows with the output', async () => {
    const code = "for (let i = 0; i < 5000; i++) console.log('a line number ' + i + ' of many');";
    const { text } = await callTool('concepts', { topic: 'for-loops', code });
    expect(tokensOf(text)).toBeLessThanOrEqual(limit);
    expect(text).toContain('a line number 0 of many');
  });

  test.each(concepts)('on $slug without a program is within its limit', async ({ slug, rule }) => {
    const { text } = await callTool('concepts', { topic: slug });
    expect(tokensOf(text)).toBeLessThanOrEqual(limit);
    expect(text).toContain(rule);
    expect(text).toContain(`tutor://concepts/${slug}`);
  });

  test('in full holds the lesson', async () => {
    const { text } = await callTool('concepts', { topic: 'closures', detail: 'full' });
    expect(text).toContain('Think of it so:');
  });
});

describe('a call that cannot be served', () => {
  test.each([
    [{}, 'topic'],
    [{ topic: '' }, 'topic'],
    [{ topic: 'xyzzy' }, 'no concept "xyzzy"; nearest: '],
    [{ topic: 'closures', level: 'expert' }, 'level'],
    [{ topic: 'closures', path: 'a.js', code: 'a' }, 'both path and code'],
    [{ topic: 'closures', path: 'missing.js' }, 'missing.js'],
    [{ topic: 'closures', colour: 'red' }, 'no argument colour'],
  ])('%j', async (args, mention) => {
    const reply = await callTool('concepts', args);
    expect(reply.isError).toBe(true);
    expect(reply.text).toContain(mention);
    expect(reply.text).not.toContain('\n');
  });
});

test('what a learner was told is remembered, with the false belief that showed', async () => {
  const desk = await openDesk({ files: { 'doors.js': doors } });
  try {
    await desk.call('concepts', { topic: 'closures', path: 'doors.js', student: 'mia' });
    const store = await desk.context.store();
    expect(await store.observationsOf('mia')).toEqual(
      expect.arrayContaining([
        { student: 'mia', tool: 'concepts', subject: 'closures', at: testTime },
        { student: 'mia', tool: 'concepts', subject: 'closures-var-in-loop', at: testTime },
      ]),
    );
  } finally {
    await desk.close();
  }
});
