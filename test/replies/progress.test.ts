import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { importDocumentInto, importEvidence } from '../../src/tools/progress/import-evidence.ts';
import { progress } from '../../src/tools/progress.ts';
import { openDesk, testTime, type Desk } from '../harness.ts';
import { expectGolden, tokensOf } from './golden.ts';

/** Limits of DESIGN: 60 tokens, 12 for each component listed, 25 for each learner listed. */
const limit = (components: number, learners = 0) => 60 + 12 * components + 25 * learners;

const day = 86_400_000;
let desk: Desk;

beforeEach(async () => {
  desk = await openDesk();
});

afterEach(async () => {
  await desk.close();
});

type Line = {
  readonly student_id: string;
  readonly component: string;
  readonly kind: 'exercise' | 'quiz' | 'review' | 'session';
  readonly score: number;
  readonly daysAgo: number;
};

const dimensionOf = {
  exercise: 'completion',
  quiz: 'quiz',
  review: 'quality',
  session: 'consistency',
} as const;

const line = ({ score, daysAgo, ...event }: Line, index: number) =>
  JSON.stringify({
    ...event,
    event_id: `ev-${index}`,
    timestamp: testTime - daysAgo * day + index * 1000 - 1_000_000,
    scores: { [dimensionOf[event.kind]]: score },
  });

/** A history that only a small generator knows: the numbers are computed again below. */
function history(student: string, components: readonly string[]): readonly Line[] {
  let state = 42;
  const random = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  const kinds = ['exercise', 'exercise', 'quiz', 'review', 'session'] as const;
  return Array.from({ length: 80 }, (_, index) => ({
    student_id: student,
    component: components[random(components.length)] ?? 'loops',
    kind: kinds[random(kinds.length)] ?? 'quiz',
    score: random(101) / 100,
    daysAgo: 40 - Math.floor(index / 2),
  }));
}

/** Mastery in percent with one decimal, straight from the lines, in whole numbers. */
function masteryOf(lines: readonly Line[], component: string): string {
  // Hundredths of the mean times 60, which every count of 1 to 5 divides.
  const mean = (kind: Line['kind']) => {
    const scores = lines
      .filter((each) => each.component === component && each.kind === kind)
      .slice(-5)
      .map(({ score }) => Math.round(score * 100));
    return scores.reduce((a, b) => a + b, 0) * (scores.length === 0 ? 0 : 60 / scores.length);
  };
  const total =
    40 * mean('exercise') + 30 * mean('quiz') + 20 * mean('review') + 10 * mean('session');
  const basisPoints = Math.floor((2 * total + 60) / 120);
  return (Math.floor((basisPoints + 5) / 10) / 10).toFixed(1);
}

async function importLines(lines: readonly Line[]) {
  return importEvidence(lines.map(line), await desk.context.store());
}

async function enrol(className: string, learners: readonly string[]) {
  const store = await desk.context.store();
  await importDocumentInto(store, {
    document: { class: className, learners },
    student: '',
    now: testTime,
  });
}

const ask = (args: Record<string, unknown>) => desk.call('progress', args);

describe('report', () => {
  const components = ['loops', 'arrays', 'closures', 'async-await', 'array-map-filter'];

  test('gives every component its mastery, weakest first', async () => {
    const lines = history('mia', components);
    await importLines(lines);
    const { text } = await ask({ action: 'report', student: 'mia' });
    const shown = text
      .split('\n')
      .filter((each) => /^(Beginner|Learning|Proficient|Mastered): /.test(each))
      .flatMap((each) => [...each.matchAll(/([a-z-]+) (\d+\.\d) %/g)])
      .map(([, component = '', figure]) => [component, Number(figure)] as const);
    expect(shown.map(([, figure]) => figure)).toEqual(
      shown.map(([, figure]) => figure).sort((a, b) => a - b),
    );
    const found = new Map(shown);
    for (const component of components) {
      expect(found.get(component)).toBe(Number(masteryOf(lines, component)));
    }
    await expectGolden('progress-report', text, limit(components.length));
  });

  test('compares one component with an earlier time', async () => {
    const lines = history('mia', ['loops']);
    await importLines(lines);
    const { text } = await ask({
      ...{ action: 'report', student: 'mia', component: 'loops', since: '7d' },
      at: new Date(testTime).toISOString(),
    });
    const before = lines.filter(({ daysAgo }) => daysAgo >= 7);
    expect(text).toContain(`${masteryOf(before, 'loops')} % on 2026-09-07`);
    expect(text).toContain(`${masteryOf(lines, 'loops')} % now`);
    await expectGolden('progress-report-since', text, limit(1));
  });

  test('stays within its limit with 20 components, and says how many more there are', async () => {
    const many = Array.from({ length: 25 }, (_, index) => `topic-${index}`);
    const failed = many.flatMap((component) =>
      (['exercise', 'exercise', 'exercise', 'quiz'] as const).map((kind) => ({
        ...{ student_id: 'mia', component, kind, score: 0.1, daysAgo: 1 },
      })),
    );
    await importLines(failed);
    const { text } = await ask({ action: 'report', student: 'mia' });
    expect(text).toContain('5 more from');
    expect(tokensOf(text)).toBeLessThanOrEqual(limit(20));
  });

  test('of someone new says so kindly', async () => {
    const { text, isError } = await ask({ action: 'report' });
    expect(isError).toBe(false);
    expect(text).toBe('No checked evidence for me yet.');
  });
});

describe('record', () => {
  const claim = { action: 'record', student: 'mia', component: 'loops' };

  test('keeps a claim and shows both numbers', async () => {
    await importLines([
      { student_id: 'mia', component: 'loops', kind: 'exercise', score: 0.5, daysAgo: 2 },
    ]);
    const { text } = await ask({ ...claim, scores: { completion: 1 } });
    expect(text).toContain('20.0 % now; 30.0 %, Beginner, once confirmed');
    await expectGolden('progress-record', text, limit(1));
    const { text: report } = await ask({ action: 'report', student: 'mia' });
    expect(report).toContain('Beginner: loops 20.0 %');
    expect(report).toContain('Once claims are confirmed: loops 30.0 %');
  });

  test('counts the same key once', async () => {
    const call = { ...claim, scores: { quiz: 0.8 }, idempotency_key: 'k1' };
    await ask(call);
    const { text } = await ask(call);
    expect(text).toContain('24.0 %, Beginner, once confirmed');
    expect(text).toContain('recorded before and counts once');
  });

  test('says that the same key came with other content', async () => {
    const at = '2026-09-14T10:00:00Z';
    await ask({ ...claim, scores: { quiz: 0.8 }, idempotency_key: 'k1', at });
    const { text } = await ask({ ...claim, scores: { quiz: 1 }, idempotency_key: 'k1' });
    expect(text).toContain('24.0 %, Beginner, once confirmed');
    expect(text).toContain('the first one counts: loops quiz 80.0 %, 2026-09-14 / ');
  });

  test.each<[Record<string, unknown>, RegExp]>([
    [{ action: 'record' }, /record needs component/],
    [{ action: 'record', component: 'loops' }, /record needs scores/],
    [{ ...claim, scores: { quiz: 2 } }, /argument scores\.quiz/],
    [{ ...claim, scores: {} }, /argument scores: give at least one/],
    [{ ...claim, scores: { luck: 1 } }, /luck/],
    [{ ...claim, scores: { quiz: 1 }, at: 'soon' }, /argument at: soon is not a time/],
    [{ ...claim, scores: { quiz: 1 }, student: '../mia' }, /argument student/],
  ])('%j is refused in one line', async (args, message) => {
    const { text, isError } = await ask(args);
    expect(isError).toBe(true);
    expect(text).toMatch(message);
    expect(text).not.toContain('\n');
  });
});

describe('next', () => {
  const curriculum = {
    prerequisites: { functions: [], scope: ['functions'], closures: ['scope'] },
  };
  const standing = (component: string, score: number): readonly Line[] =>
    (['exercise', 'quiz', 'review', 'session'] as const).map((kind) => ({
      ...{ student_id: 'mia', component, kind, score, daysAgo: 1 },
    }));

  test('names the weakest that is ready, and what a weaker one lacks', async () => {
    const store = await desk.context.store();
    await importDocumentInto(store, { document: curriculum, student: '', now: testTime });
    await importLines([
      ...standing('functions', 0.8),
      ...standing('scope', 0.34),
      ...standing('closures', 0.25),
    ]);
    const { text } = await ask({ action: 'next', student: 'mia' });
    expect(text).toContain('Next for mia: scope 34.0 % (Beginner)');
    expect(text).toContain('closures 25.0 %, needs scope at 71 % (now 34.0 %)');
    await expectGolden('progress-next', text, limit(3));
  });

  test('takes what a profile says is known as ready', async () => {
    const store = await desk.context.store();
    await importDocumentInto(store, { document: curriculum, student: '', now: testTime });
    const document = { known: ['scope'], mastery: { closures: 0.25 } };
    await importDocumentInto(store, { document, student: 'mia', now: testTime });
    const { text } = await ask({ action: 'next', student: 'mia' });
    expect(text).toBe('Next for mia: closures 25.0 % (Beginner); ready, with scope (known).');
  });

  test('begins at the beginning for someone new', async () => {
    const { text } = await ask({ action: 'next' });
    expect(text).toBe('Next for me: variables (not started); it builds on nothing else.');
  });
});

describe('class', () => {
  const learners = ['aiko', 'bashir', 'chidi', 'dunja'];
  const low = ['loops', 'arrays'].map((component): Line => ({
    ...{ student_id: 'aiko', component, kind: 'quiz', score: 0.9, daysAgo: 3 },
  }));

  test('gives averages, who is at risk and why', async () => {
    await enrol('js-evening', learners);
    await importLines([
      ...low,
      { student_id: 'bashir', component: 'loops', kind: 'exercise', score: 1, daysAgo: 20 },
      { student_id: 'chidi', component: 'loops', kind: 'exercise', score: 1, daysAgo: 2 },
    ]);
    const { text } = await ask({ action: 'class', class: 'js-evening' });
    expect(text).toContain('At risk: 3');
    expect(text).toContain('Under 41 % in two or more: aiko (arrays, loops)');
    expect(text).toContain('bashir 20, dunja never started');
    expect(text).not.toMatch(/chidi/);
    await expectGolden('progress-class', text, limit(2, 3));
  });

  test.each<[Record<string, unknown>, RegExp]>([
    [{ action: 'class' }, /class needs class; known: js-evening/],
    [{ action: 'class', class: 'js-evning' }, /no class js-evning; similar: js-evening/],
    [
      { action: 'class', class: 'js-evening', component: 'lops' },
      /js-evening has no evidence on lops; similar: loops/,
    ],
  ])('%j is answered with what there is', async (args, message) => {
    await enrol('js-evening', learners);
    await importLines(low);
    const { text, isError } = await ask(args);
    expect(isError).toBe(true);
    expect(text).toMatch(message);
  });
});

describe('explain', () => {
  test('gives the evidence behind a number and what raises it most', async () => {
    const lines = history('kenji', ['closures', 'scope']);
    await importLines(lines);
    const store = await desk.context.store();
    const here = lines.findIndex(({ component }) => component === 'closures');
    const there = lines.findIndex(({ component }) => component === 'scope');
    const again = [here, there].map((index) => {
      const repeated = lines[index];
      if (repeated === undefined) throw new Error('the history has both components');
      return line(repeated, index);
    });
    expect(await importEvidence(again, store)).toMatchObject({ added: 0, duplicates: 2 });
    const { text } = await ask({ action: 'explain', student: 'kenji', component: 'closures' });
    const count = lines.filter(({ component }) => component === 'closures').length;
    expect(text).toContain(`closures (kenji): ${masteryOf(lines, 'closures')} %`);
    expect(text).toContain(`${count} different pieces of evidence; 2 repeats ignored (1 here)`);
    await expectGolden('progress-explain', text, limit(1));
  });

  test.each<[Record<string, unknown>, RegExp]>([
    [{}, /explain needs component; known: closures/],
    [{ component: 'closuers' }, /no evidence on closuers; similar: closures/],
    [{ component: 'dates' }, /no evidence on dates; known: closures/],
    [{ component: 'closures', at: '2026-01-01' }, /no evidence on closures yet/],
  ])('%j is answered with what there is', async (args, message) => {
    await importLines(history('kenji', ['closures']));
    const { text, isError } = await ask({ action: 'explain', student: 'kenji', ...args });
    expect(isError).toBe(true);
    expect(text).toMatch(message);
  });
});

describe('names', () => {
  test('an unknown learner is answered with the similar one', async () => {
    await enrol('ts-monday', ['alina', 'bruno', 'marko', 'olena']);
    const args = { action: 'report', student: 'marek', class: 'ts-monday' };
    const { text, isError } = await ask({ ...args, component: 'interfaces' });
    expect(isError).toBe(true);
    await expectGolden('progress-unknown-learner', text, 25);
  });

  test('capitals and accents make no other learner', async () => {
    await importLines([
      { student_id: 'tomas', component: 'loops', kind: 'quiz', score: 1, daysAgo: 1 },
    ]);
    await ask({ action: 'record', student: 'tom', component: 'loops', scores: { quiz: 1 } });
    expect((await ask({ action: 'report', student: 'tomas' })).text).toContain('loops 30.0 %');
    expect((await ask({ action: 'report', student: 'Tomas' })).text).toContain('loops 30.0 %');
  });
});

test('a bad line is listed with its number, and the others go in', async () => {
  const good: Line = { student_id: 'mia', component: 'loops', kind: 'quiz', score: 1, daysAgo: 1 };
  const lines = [line(good, 1), '', '{', line({ ...good, score: 7 }, 2), line(good, 3)];
  const answer = await importEvidence(lines, await desk.context.store());
  expect(answer).toMatchObject({ added: 2, duplicates: 0, conflicts: [], badCount: 2 });
  expect(answer.bad.map((each) => each.line)).toEqual([3, 4]);
});

test('the description is the one of SKILL.md', async () => {
  const skill = new URL('../../src/skills/progress/SKILL.md', import.meta.url);
  const [, front = ''] = (await readFile(skill, 'utf8')).split('---\n');
  expect(front).toContain(`description: ${progress.description}\n`);
  expect(tokensOf(progress.description)).toBeLessThanOrEqual(45);
});
