import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { regenerate, type Exercise } from '../../src/skills/exercise/generate.ts';
import { exercise as tool } from '../../src/tools/exercise.ts';
import { openDesk, type Desk, type DeskOptions, type DeskReply } from '../harness.ts';
import { expectGolden } from './golden.ts';

const nextLimit = 130;
const submitLimit = 90;
const hintLimit = 70;

let desk: Desk;
const open = async (options: DeskOptions) => {
  await desk.close();
  desk = await openDesk(options);
};
const call = (args: unknown): Promise<DeskReply> => desk.call('exercise', args);

beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

/** The exercise behind an id, with what the learner is not told. */
async function made<Kind extends Exercise['kind']>(
  id: string,
  kind: Kind,
): Promise<Extract<Exercise, { readonly kind: Kind }>> {
  const exercise = await regenerate(id, desk.context.sandbox);
  if (exercise?.kind !== kind) throw new Error(`${id} is no ${kind} exercise`);
  return exercise as Extract<Exercise, { readonly kind: Kind }>;
}

function idIn({ text }: DeskReply): string {
  return /^([\w-]+):/.exec(text)?.[1] ?? '';
}

const loops = { action: 'next', concept: 'loops', kind: 'function', difficulty: 2, seed: 3 };
const closures = { action: 'next', concept: 'closures', kind: 'predict-output', seed: 3 };

describe('exercise next', () => {
  it('says what to do and writes the file', async () => {
    const reply = await call(loops);
    await expectGolden('exercise-next', reply.text, nextLimit);
    const id = idIn(reply);
    const file = await readFile(join(desk.folder, 'exercises', `${id}.js`), 'utf8');
    const { starter, statement } = await made(id, 'function');
    expect(file).toContain(starter);
    expect(file).toContain(`// ${statement.split('\n')[0] ?? ''}`);
  });

  it('gives programs to predict', async () => {
    const reply = await call(closures);
    await expectGolden('exercise-next-predict', reply.text, nextLimit);
  });

  it('gives another exercise each time', async () => {
    const ids = [];
    for (let turn = 0; turn < 5; turn += 1) {
      ids.push(idIn(await call({ action: 'next', concept: 'loops' })));
    }
    expect(new Set(ids).size).toBe(5);
  });

  it('gives several of rising difficulty', async () => {
    const { facts, text } = await call({
      action: 'next',
      concept: 'array-methods',
      kind: 'function',
      difficulty: 2,
      count: 3,
    });
    const { exercises } = facts as {
      readonly exercises: readonly { readonly difficulty: number }[];
    };
    expect(exercises.map(({ difficulty }) => difficulty)).toEqual([1, 2, 3]);
    await expectGolden('exercise-next-several', text, 3 * 65);
  });

  it('says nothing that gives an answer away', async () => {
    const reply = await call(loops);
    const { solution, hidden } = await made(idIn(reply), 'function');
    expect(JSON.stringify(reply.facts)).not.toContain(JSON.stringify(solution).slice(1, -1));
    expect(hidden.length).toBeGreaterThan(0);
    expect(reply.facts).not.toHaveProperty('exercises.0.hidden');
  });

  it('leaves a file as it is that the learner has already', async () => {
    const id = idIn(await call(loops));
    const path = join(desk.folder, 'exercises', `${id}.js`);
    await writeFile(path, '// mine\n');
    await call({ ...loops, student: 'mia' });
    expect(await readFile(path, 'utf8')).toBe('// mine\n');
  });

  it('gives the body itself where nothing can be written', async () => {
    const { context } = desk;
    const create = () => Promise.resolve({ ok: false, problem: 'read-only' } as const);
    const workspace = { ...context.workspace, create };
    const { text } = await tool.call(loops, { ...context, workspace });
    expect(text).toContain('// Examples:');
  });
});

describe('exercise submit', () => {
  it('passes the solution and counts it once', async () => {
    const id = idIn(await call(loops));
    const { solution } = await made(id, 'function');
    const reply = await call({ action: 'submit', id, code: solution });
    await expectGolden('exercise-submit-passed', reply.text, submitLimit);
    const again = await call({ action: 'submit', id, code: solution });
    expect(again.text).toContain('handed in before');
    const store = await desk.context.store();
    expect((await store.exercise('me', id))?.attempts).toBe(1);
    const kinds = (await store.evidenceOf('me')).map(({ source }) => source);
    expect(kinds.toSorted()).toEqual(['practice', 'review', 'sandbox']);
  });

  it('fails the starter and names the first failing call', async () => {
    const id = idIn(await call(loops));
    const reply = await call({ action: 'submit', id, path: `exercises/${id}.js` });
    await expectGolden('exercise-submit-failed', reply.text, submitLimit);
  });

  it('judges an answer by the key', async () => {
    const id = idIn(await call(closures));
    const { questions } = await made(id, 'predict-output');
    const letters = (shift: number) =>
      questions.map(({ options, key }) => 'abc'.charAt((key + shift) % options.length)).join(' ');
    const wrong = await call({ action: 'submit', id, answer: letters(1) });
    await expectGolden('exercise-submit-answer', wrong.text, submitLimit);
    const right = await call({ action: 'submit', id, answer: letters(0) });
    expect(right.text).toMatch(/^Passed: 4 of 4 right\./);
    const store = await desk.context.store();
    const quizzes = (await store.evidenceOf('me')).filter(({ kind }) => kind === 'quiz');
    expect(quizzes.map(({ source, scoresBp }) => [source, scoresBp.quiz]).toSorted()).toEqual([
      ['quiz-key', 0],
      ['quiz-key', 10_000],
    ]);
  });

  const brought = {
    slug: 'at-most',
    concept: 'array-methods',
    prompt: 'atMost(numbers, limit): the numbers that are at most limit, smallest first.',
    entry: 'atMost',
    tests: [
      { args: [[3, 1, 2], 2], expected: [1, 2] },
      { args: [[], 2], expected: [] },
      { args: [[10, 9], 10], expected: [9, 10] },
    ],
  };

  it("grades a teacher's own exercise", async () => {
    const code = `function atMost(numbers, limit) {
  const small = numbers.filter((n) => n <= limit);
  return small.sort();
}
`;
    const files = {
      'exercises/at-most/exercise.json': JSON.stringify(brought),
      'at-most.js': code,
    };
    await open({ files });
    const reply = await call({ action: 'submit', id: 'at-most', path: 'at-most.js' });
    await expectGolden('exercise-submit-brought', reply.text, submitLimit);
  });

  it.each([
    ['no JSON', '{', 'expected object'],
    ['no tests', JSON.stringify({ ...brought, tests: [] }), 'tests'],
    ['a wrong entry', JSON.stringify({ ...brought, entry: 'a b' }), 'entry'],
    [
      'args that are no list',
      JSON.stringify({ ...brought, tests: [{ args: 1, expected: 1 }] }),
      'tests.0.args',
    ],
  ])("says what is wrong with a teacher's file: %s", async (_, text, part) => {
    await open({ files: { 'exercises/at-most/exercise.json': text } });
    const reply = await call({ action: 'submit', id: 'at-most', code: '1' });
    expect(reply.isError).toBe(true);
    expect(reply.text).toContain(part);
  });
});

describe('exercise hint and solution', () => {
  it('gives three hints, the last one again, and the solution when it is earned', async () => {
    const id = idIn(await call(loops));
    const refused = await call({ action: 'solution', id });
    await expectGolden('exercise-solution-refused', refused.text, hintLimit);
    const { hints, solution } = await made(id, 'function');
    const replies = [];
    for (let turn = 0; turn < 4; turn += 1) replies.push((await call({ action: 'hint', id })).text);
    await expectGolden('exercise-hint', replies[2] ?? '', hintLimit);
    expect(replies.map((text) => text.replace(/^Hint \d of 3: /, ''))).toEqual([
      ...hints,
      hints[2],
    ]);
    await call({ action: 'submit', id, code: '// first try' });
    await call({ action: 'submit', id, code: '// first try' });
    expect((await call({ action: 'solution', id })).text).toContain('1 attempt more');
    await call({ action: 'submit', id, code: '// second try' });
    expect((await call({ action: 'solution', id })).text).toContain(solution.trimEnd());
  });

  it('opens the solution of what is solved', async () => {
    const id = idIn(await call(closures));
    const { questions } = await made(id, 'predict-output');
    const answer = questions.map(({ key }) => 'abc'.charAt(key)).join('');
    await call({ action: 'submit', id, answer });
    const { text } = await call({ action: 'solution', id });
    expect(text).toContain(`1${answer.charAt(0)})`);
  });
});

describe('bad input', () => {
  it.each([
    [{ action: 'next', concept: 'clozures' }, 'similar: '],
    [{ action: 'next', concept: 'ts-generics' }, 'no exercise on ts-generics yet'],
    [{ action: 'next', concept: 'functions', kind: 'predict-output' }, 'leave kind out'],
    [{ action: 'next', kind: 'essay' }, 'kind'],
    [{ action: 'next', difficulty: 6 }, 'difficulty'],
    [{ action: 'next', count: 0 }, 'count'],
    [{ action: 'next', seed: 2 ** 31 }, 'seed'],
    [{ action: 'next', id: 'fee-rule-1' }, 'takes no id'],
    [{ action: 'submit', code: '1' }, 'needs an id'],
    [{ action: 'submit', id: 'fee-rule-1', code: '1' }, 'was given no exercise fee-rule-1'],
    [{ action: 'hint', id: '../../etc' }, 'id'],
    [{ action: 'hint', id: 'nothing' }, 'was given no exercise nothing'],
    [{ action: 'grade', id: 'x' }, 'action'],
    [{ action: 'next', student: '../x' }, 'student'],
  ])('%j is answered in one line', async (args, part) => {
    const reply = await call(args);
    expect(reply.isError).toBe(true);
    expect(reply.text).toContain(part);
    expect(reply.text).not.toContain('\n');
  });

  it('asks for exactly one of path and code, and for an answer where one is wanted', async () => {
    const id = idIn(await call(loops));
    const quiz = idIn(await call(closures));
    const path = `exercises/${id}.js`;
    for (const [args, part] of [
      [{ id }, 'neither path nor code'],
      [{ id, path, code: '1' }, 'both path and code'],
      [{ id, answer: 'a' }, 'asks for code'],
      [{ id, path: 'nowhere.js' }, 'nowhere.js'],
      [{ id: quiz, code: '1' }, 'is answered, not coded'],
      [{ id: quiz }, 'is answered, not coded'],
      [{ id: quiz, answer: 'a b' }, 'one option for each of 4'],
    ] as const) {
      const reply = await call({ action: 'submit', ...args });
      expect(reply.isError).toBe(true);
      expect(reply.text).toContain(part);
    }
  });

  it("keeps one learner's exercise from another one", async () => {
    const id = idIn(await call(loops));
    const reply = await call({ action: 'submit', id, code: '1', student: 'mia' });
    expect(reply).toMatchObject({ isError: true });
    expect(reply.text).toContain(`mia was given no exercise ${id}`);
  });
});
