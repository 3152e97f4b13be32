import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Sandbox } from '../port.ts';
import { createSandbox } from '../quickjs.ts';

let sandbox: Sandbox;
beforeAll(() => {
  sandbox = createSandbox();
});
afterAll(() => sandbox.close());

/** What a program that calls `report` once reports here and in V8. */
async function reports(source: string): Promise<{ readonly here: unknown; readonly v8: unknown }> {
  const program = {
    entry: 'a.js',
    files: [
      { path: 'a.js', source: `const report = (v) => console.log(JSON.stringify(v));${source}` },
    ],
  };
  const { output } = await sandbox.run({ program, limits: { milliseconds: 10_000, steps: 1e6 } });
  const v8: unknown[] = [];
  runInNewContext(source, { report: (value: unknown) => v8.push(JSON.stringify(value)) });
  return { here: output.map(({ text }) => text.trimEnd()), v8 };
}

/** The same pseudo-random numbers on both sides. */
const random = `
let state = 12345;
const random = () => (state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff) / 0x7fffffff;
`;

const comparators = [
  ['is greater', '(a, b) => a > b'],
  ['is less', '(a, b) => a < b'],
  ['difference', '(a, b) => a - b'],
  ['falling', '(a, b) => b - a'],
  ['less or equal', '(a, b) => (a < b ? -1 : 0)'],
  ['by chance', '() => random() - 0.5'],
  ['mostly a number', '(a, b) => (random() < 0.05 ? NaN : a - b)'],
  ['texts', '(a, b) => String(a - b)'],
  ['always before', '() => -1'],
  ['nothing', '() => undefined'],
] as const;

const calls = [
  ['sort', 'list.sort(compare)'],
  ['toSorted', 'list.toSorted(compare)'],
  ['a typed array', 'Array.from(new Float64Array(list).sort(compare))'],
] as const;

it.each(comparators.flatMap(([kind, text]) => calls.map((call) => [kind, text, ...call] as const)))(
  'sorts by %s (%s) as V8 does, asking about the same pairs: %s',
  async (_kind, comparator, _name, call) => {
    const { here, v8 } = await reports(`${random}
      const answers = [];
      for (const length of [0, 1, 2, 3, 10, 32, 33, 64, 65, 128, 500]) {
        for (const spread of [3, 1000]) {
          const list = Array.from({ length }, (_, at) =>
            spread === 3 && at < length / 2 ? at : Math.floor(random() * spread));
          let asked = 0;
          const given = ${comparator};
          const compare = (a, b) => { asked = (Math.imul(asked, 31) + a * 7 + b) | 0; return given(a, b); };
          const sorted = ${call};
          answers.push([asked, sorted]);
        }
      }
      report(answers);`);
    expect(here).toEqual(v8);
  },
);

it('leaves holes and undefined at the end of a sorted array', async () => {
  const { here, v8 } = await reports(`
    const list = [3, , undefined, 1, , 2];
    list.sort((a, b) => a - b);
    report([list, Object.keys(list), list.toSorted((a, b) => b - a)]);`);
  expect(here).toEqual(v8);
});

it('compares texts of ASCII as Node does for English', async () => {
  const { here, v8 } = await reports(`${random}
    const letters = 'abzABZ059 -_.,!?\\'"(@#$~';
    const text = () => Array.from({ length: Math.floor(random() * 4) },
      () => letters[Math.floor(random() * letters.length)]).join('');
    report(Array.from({ length: 2000 }, () => text().localeCompare(text(), 'en')));`);
  expect(here).toEqual(v8);
});

it('writes decimals to another base and numbers in English as V8 does', async () => {
  const { here, v8 } = await reports(`${random}
    report(Array.from({ length: 1000 }, () => {
      const number = (random() - 0.5) * 10 ** Math.floor(random() * 12);
      return [number.toString(2 + Math.floor(random() * 35)), number.toLocaleString('en-US')];
    }));`);
  expect(here).toEqual(v8);
});

it('says where an answer depends on the locale', async () => {
  const source = "'é'.localeCompare('z'); [1].toLocaleString();";
  const program = { entry: 'a.js', files: [{ path: 'a.js', source }] };
  expect((await sandbox.run({ program })).notReproducible).toEqual([
    'localeCompare depends on the locale',
    'toLocaleString depends on the locale',
  ]);
});
