import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSandbox } from '../src/adapters/sandbox/quickjs.ts';
import type { Sandbox } from '../src/ports/sandbox.ts';
import { outputs } from '../src/skills/concepts/catalogue/outputs.ts';
import { concepts } from '../src/skills/concepts/catalogue/table.ts';
import { explain } from '../src/skills/concepts/explain.ts';
import { shownOutput } from '../src/skills/concepts/run-program.ts';

let sandbox: Sandbox;
beforeAll(() => {
  sandbox = createSandbox();
});
afterAll(() => sandbox.close());

const programs = concepts.flatMap(({ slug, example, check, misconceptions }) => [
  { key: `${slug}/example`, source: example },
  { key: `${slug}/check`, source: check.program },
  ...misconceptions.map(({ id, program }) => ({ key: `${slug}/${id}`, source: program })),
]);

describe('stored outputs', () => {
  test.each(programs)('$key is what a run prints', async ({ key, source }) => {
    const path = 'program.mjs';
    const run = await sandbox.run({ program: { entry: path, files: [{ path, source }] } });
    expect(outputs[key]).toBe(shownOutput(run));
  });

  test('belong to programs of the catalogue', () => {
    expect(Object.keys(outputs).sort()).toEqual(programs.map(({ key }) => key).sort());
  });
});

describe('a program', () => {
  test('is explained by its run, in its own names', async () => {
    const source = `const fns = [];
for (var round = 0; round < 2; round++) fns.push(() => console.log('round', round));
for (const fn of fns) fn();`;
    const explanation = await explain({ topic: 'closures', source }, sandbox);
    expect(explanation).toMatchObject({
      kind: 'program',
      component: { slug: 'closures' },
      level: 'beginner',
      printed: [
        { text: 'round 2', line: 2 },
        { text: 'round 2', line: 2 },
      ],
      seen: [{ misconception: 'closures-var-in-loop', line: 2 }],
    });
  });

  test('that throws is explained up to the error', async () => {
    const source = 'console.log(1);\nnull.size;';
    const explanation = await explain({ topic: 'closures', source }, sandbox);
    expect(explanation).toMatchObject({
      kind: 'program',
      printed: [{ text: '1', line: 1 }],
      ending: "it stops on line 2 with TypeError: Cannot read properties of null (reading 'size')",
      seen: [],
    });
  });

  test('that does not parse is answered with the line', async () => {
    const explanation = await explain({ topic: 'closures', source: 'let = ;\n' }, sandbox);
    expect(explanation).toMatchObject({ kind: 'unreadable', line: 1 });
  });

  test('that never ends is said not to', async () => {
    const explanation = await explain({ topic: 'loops', source: 'for (;;) {}' }, sandbox);
    expect(explanation).toMatchObject({ kind: 'program', ending: 'it does not come to an end' });
  });

  test('in TypeScript without a file is run as TypeScript', async () => {
    const source = 'const size: number = 2;\nconsole.log(size);';
    const explanation = await explain({ topic: 'numbers', source }, sandbox);
    expect(explanation).toMatchObject({ kind: 'program', printed: [{ text: '2', line: 2 }] });
  });

  test.each(['', '\n', '// nothing'])('without a statement prints nothing: %j', async (source) => {
    const explanation = await explain({ topic: 'closures', source }, sandbox);
    expect(explanation).toMatchObject({ kind: 'program', printed: [], seen: [] });
  });

  test('about a topic without a lesson leads to the lesson that applies', async () => {
    const source =
      'const o = { in: { n: 1 } };\nconst c = { ...o };\nc.in.n = 2;\nconsole.log(o.in.n);';
    const explanation = await explain({ topic: 'objects', source }, sandbox);
    expect(explanation).toMatchObject({
      kind: 'program',
      component: { slug: 'copying' },
      askedFor: 'objects',
    });
  });

  test('about an unknown topic is explained by what shows in it', async () => {
    const source = 'const age = 3;\nconsole.log(age === NaN);';
    const explanation = await explain({ topic: 'xyzzy', source }, sandbox);
    expect(explanation).toMatchObject({ kind: 'program', component: { slug: 'numbers' } });
  });
});

describe('a quiz', () => {
  test('is marked question by question', async () => {
    const source = JSON.stringify([
      { expression: "'2' == 2", answer: 'false' },
      { expression: '0.1 + 0.2', answer: '0.3' },
      { expression: "'a' === 'a'", answer: true },
      { expression: 'nope', answer: '1' },
      { expression: '1 +', answer: '1' },
      { expression: '1; 2', answer: '2' },
    ]);
    const explanation = await explain({ topic: 'comparison', source }, sandbox);
    expect(explanation).toMatchObject({
      kind: 'quiz',
      items: [
        { number: 1, actual: 'true', isRight: false, reason: "'2' becomes 2" },
        { number: 2, actual: '0.30000000000000004', isRight: false },
        { number: 3, actual: 'true', isRight: true },
        { number: 4, actual: 'ReferenceError', isRight: false },
        { number: 5, isRight: false, reason: 'it cannot be read as one expression' },
        { number: 6, isRight: false, reason: 'it cannot be read as one expression' },
      ],
    });
  });

  test.each(['{}', '[]', '{"a": 1}', 'null', '{"questions": [{"q": 1}]}', 'not json'])(
    'that is none is said to be none: %s',
    async (source) => {
      const explanation = await explain(
        { topic: 'comparison', source, filename: 'q.json' },
        sandbox,
      );
      expect(explanation.kind).toBe('unreadable');
    },
  );
});

describe('a reader', () => {
  test.each([
    [0, 'beginner'],
    [4099, 'beginner'],
    [4100, 'intermediate'],
    [7099, 'intermediate'],
    [7100, 'advanced'],
  ])('with mastery %i is addressed as %s', async (mastery, level) => {
    const input = { topic: 'closures', masteryBp: { closures: mastery } };
    expect(await explain(input, sandbox)).toMatchObject({ level });
  });

  test('who lacks a prerequisite is told the first one to read', async () => {
    const masteryBp = { scope: 4600, callbacks: 9000 };
    expect(await explain({ topic: 'closures', masteryBp }, sandbox)).toMatchObject({
      missing: { component: { slug: 'scope' }, masteryBp: 4600 },
    });
  });

  test('who heard it before gets the next program, not the same one', async () => {
    const first = await explain({ topic: 'closures' }, sandbox);
    const again = await explain({ topic: 'closures', explainedBefore: ['closures'] }, sandbox);
    expect(first.kind === 'example' && again.kind === 'example').toBe(true);
    if (first.kind !== 'example' || again.kind !== 'example') return;
    expect(again.example.program).not.toBe(first.example.program);
  });
});
