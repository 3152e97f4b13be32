import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeBadFiles } from './bad-files.ts';
import type { Connection } from './connect.ts';
import {
  connectTo,
  expectRefused,
  expectServed,
  expectServing,
  type Arguments,
} from './refusal.ts';

let folder = '';
let root = '';
let connection: Connection;

beforeAll(async () => {
  ({ folder, root } = await makeBadFiles());
  connection = await connectTo(root);
});
afterAll(async () => {
  await connection.close();
  await rm(folder, { recursive: true, force: true });
});

const code = 'const total = 1;';
const next = { action: 'next', student: 'zed' };
const record = { action: 'record', student: 'zed', component: 'loops' };
const report = { action: 'report', student: 'marko' };

/** What is no value of the type, whatever the type is. */
const wrongTypes = [null, [], {}, true];
const allArguments: Readonly<Record<string, readonly [base: Arguments, names: string]>> = {
  debug: [{ code }, 'path code error tests reveal step student'],
  review: [{ code }, 'path code previous student detail'],
  concepts: [{ topic: 'closures' }, 'topic level path code student detail'],
  exercise: [next, 'action concept kind difficulty count seed id path code answer student'],
  progress: [report, 'action student class component scores at since idempotency_key'],
};

describe('arguments of a wrong type', () => {
  const cases = Object.entries(allArguments).flatMap(([tool, [base, names]]) =>
    names.split(' ').map((name) => [tool, name, base] as const),
  );

  it.each(cases)('%s %s', async (tool, name, base) => {
    for (const value of name === 'scores' ? [null, [], 5, 'all'] : wrongTypes) {
      const reason = new RegExp(`^${tool}: argument ${name}: `);
      await expectRefused(connection, [tool, { ...base, [name]: value }, reason]);
    }
  });

  it.each(Object.entries(allArguments))('%s knows its arguments', async (tool, [base]) => {
    for (const name of ['colour', 'constructor', '__defineGetter__', 'a\nb', 'x'.repeat(100_000)]) {
      const reason = new RegExp(`^${tool} has no argument .*; leave it out$`);
      await expectRefused(connection, [tool, { ...base, [name]: 1 }, reason]);
    }
    const polluted = { ...base, ...(JSON.parse('{"__proto__":{"isAdmin":true}}') as object) };
    await connection.call(tool, polluted);
    await expectServing(connection);
  });

  it('answers a missing or unknown tool and arguments that are no object', async () => {
    for (const [tool, args] of [
      ['translate', {}],
      ['__proto__', {}],
      ['x'.repeat(100_000), {}],
      [5, {}],
      ['debug', null],
      ['debug', []],
      ['debug', 'path'],
    ] as [string, Arguments][]) {
      const answer = connection.call(tool, args).catch((error: unknown) => error);
      expect(await answer).toMatchObject({ code: -32_602 });
      await expectServing(connection);
    }
  });

  it.each([
    ['debug', /neither path nor code; give exactly one/],
    ['review', /neither path nor code; give exactly one/],
    ['concepts', /argument topic: is missing/],
    ['exercise', /argument action: must be next, submit, hint or solution/],
    ['progress', /argument action: must be report, record, next, class or explain/],
  ])('%s without any', (tool, reason) => expectRefused(connection, [tool, {}, reason]));
});

describe('values that cannot be', () => {
  const time = /argument (?:at|since): .*(?:is not a time|looks like seconds); write it like/;
  it.each<[string, Arguments, RegExp]>([
    ['debug', { path: 'cart.js', code }, /both path and code; give exactly one/],
    ['review', { path: 'cart.js', code }, /both path and code; give exactly one/],
    ['concepts', { topic: 'map', path: 'cart.js', code }, /both path and code; give exactly one/],
    ['debug', { code, step: '1' }, /argument step: expected number, received string/],
    ['debug', { code, step: 0 }, /argument step: must be at least 1/],
    ['debug', { code, step: 4 }, /argument step: must be at most 3/],
    ['debug', { code, step: 1.5 }, /argument step: must be a whole number/],
    ['debug', { code, reveal: 'all' }, /argument reveal: must be hint, cause or fix/],
    ['debug', { code, error: 'x'.repeat(1_000_000) }, /error: is longer than 20000 characters/],
    ['debug', { code: 'x;'.repeat(1_000_000) }, /code: is longer than 1000000 characters/],
    ['debug', { code, tests: 'notes.txt' }, /tests takes a test file or an exercise id/],
    ['debug', { code, tests: 'carts.js' }, /tests: path carts.js was not found.*similar: cart.js/],
    ['review', { code, previous: '../secret.js' }, /previous: .*outside the allowed folder/],
    ['review', { code, detail: 'short' }, /argument detail: must be full/],
    ['concepts', { topic: ' ' }, /argument topic: is empty/],
    ['concepts', { topic: 'x'.repeat(301) }, /topic: is longer than 300 characters/],
    ['concepts', { topic: 'xyzzyplugh' }, /no concept "xyzzyplugh"; nearest: \w/],
    ['concepts', { topic: '__proto__' }, /no concept "__proto__"; nearest: \w/],
    ['concepts', { topic: '\u202Eevil\u0007' }, /no concept .*; nearest: \w/],
    ['concepts', { topic: 'map', level: 'expert' }, /beginner, intermediate or advanced/],
    ['exercise', { ...next, concept: 'constructor' }, /no concept constructor; similar: \w/],
    ['exercise', { ...next, concept: 'lops' }, /no concept lops; similar: for-loops/],
    ['exercise', { ...next, kind: 'essay' }, /argument kind: must be function or/],
    ['exercise', { ...next, difficulty: 6 }, /argument difficulty: must be at most 5/],
    ['exercise', { ...next, count: 0 }, /argument count: must be at least 1/],
    ['exercise', { ...next, count: 6 }, /argument count: must be at most 5/],
    ['exercise', { ...next, count: 2.5 }, /argument count: must be a whole number/],
    ['exercise', { ...next, seed: -1 }, /argument seed: must be at least 0/],
    ['exercise', { ...next, seed: 2 ** 31 }, /argument seed: must be at most 2147483647/],
    ['exercise', { ...next, seed: 1e21 }, /argument seed: must be at most/],
    ['exercise', { ...next, id: 'loops-1' }, /exercise next takes no id; it takes concept/],
    ['exercise', { action: 'submit', code }, /exercise submit needs an id/],
    ['exercise', { action: 'submit', id: 'sum-1', code }, /given no exercise sum-1; ask for one/],
    ['exercise', { action: 'hint', id: '__proto__' }, /given no exercise __proto__/],
    ['exercise', { action: 'solution', id: 'constructor-7' }, /given no exercise/],
    ['exercise', { action: 'hint', id: '../../etc/passwd' }, /argument id: use an id that/],
    ['exercise', { action: 'submit', id: 'a', answer: 'b'.repeat(1_000_000) }, /longer than 4000/],
    ['progress', { ...report, class: 'nobody' }, /no class nobody/],
    ['progress', { ...record, scores: { quiz: 1.1 } }, /scores.quiz: must be at most 1/],
    ['progress', { ...record, scores: { quiz: -0.1 } }, /scores.quiz: must be at least 0/],
    ['progress', { ...record, scores: {} }, /scores: give at least one of completion/],
    ['progress', { ...record, scores: { speed: 1 } }, /argument scores has no speed/],
    ['progress', { ...record, component: '\ud800', scores: { quiz: 1 } }, /half of a character/],
    ['progress', { ...record, idempotency_key: '\udc00' }, /idempotency_key: holds half of/],
    ['progress', { action: 'record', student: 'zed' }, /progress record needs component/],
    ['progress', record, /progress record needs scores/],
    ['progress', { ...report, at: '+275760-09-13T00:00:00Z' }, time],
    ['progress', { ...report, at: 1e300 }, time],
    ['progress', { ...report, at: 'NaN' }, time],
    ['progress', { ...report, at: '2026-02-30' }, time],
    ['progress', { ...report, at: -5 }, time],
    ['progress', { ...report, since: '-7d' }, time],
    ['progress', { ...report, since: '7' }, time],
  ])('%s %o', (...refusal) => expectRefused(connection, refusal));

  it.each([
    '__proto__',
    '../../etc',
    '😀',
    '\u202Eevil',
    'a\0b',
    'a\nb',
    '-x',
    '.x',
    'x'.repeat(65),
  ])('no learner or class is called %j', async (name) => {
    for (const [tool, [base]] of Object.entries(allArguments)) {
      await expectRefused(connection, [tool, { ...base, student: name }, /argument student: /]);
    }
    await expectRefused(connection, ['progress', { ...report, class: name }, /argument class: /]);
  });

  it.each(['constructor', 'toString', 'مريم', 'İ', 'NUL'])(
    'a learner may be called %j',
    async (name) => {
      const call = { ...record, student: name, scores: { quiz: 0.5 } };
      await expectServed(connection, ['progress', call, /15\.0 %/]);
      await expectServed(connection, ['progress', { action: 'report', student: name }, /15\.0 %/]);
    },
  );

  it('names the nearest learner, exercise and the ones that are there', async () => {
    const marko = { ...record, student: 'marko', scores: { quiz: 0.5 }, at: 8.64e15 };
    await expectServed(connection, ['progress', marko, /marko/]);
    const asked = { ...report, student: 'marek' };
    await expectRefused(connection, ['progress', asked, /no learner marek; similar: marko/]);
    const nobody = { ...report, student: 'qqqqqqqq' };
    await expectRefused(connection, ['progress', nobody, /no learner qqqqqqqq; known: /]);
    await expectServed(connection, ['progress', { ...report, at: 8.64e15, since: '0d' }, /marko/]);
    const { text } = await connection.call('exercise', { ...next, concept: 'closurs' });
    const [id = ''] = text.split(':');
    const near = new RegExp(`given no exercise ${id}0; similar: ${id}$`);
    for (const action of ['submit', 'hint', 'solution']) {
      await expectRefused(connection, ['exercise', { action, id: `${id}0`, student: 'zed' }, near]);
    }
  });
});
