import { describe, expect, test } from 'vitest';
import type { OutputChunk } from '../../ports/sandbox.ts';
import { parseProgram } from '../language/parse.ts';
import { outputs } from './catalogue/outputs.ts';
import { concepts } from './catalogue/table.ts';
import type { Sighting } from './concept.ts';
import { viewSyntax } from './syntax-view.ts';

/** What every matcher says about a program, by the misconception's id. */
function sightings(
  source: string,
  output: readonly OutputChunk[] = [],
): Readonly<Record<string, Sighting>> {
  const parsed = parseProgram({ source });
  if (!parsed.ok) throw new Error(parsed.problems[0].message);
  const seen = { ...viewSyntax(parsed.program), output };
  return Object.fromEntries(
    concepts
      .flatMap(({ misconceptions }) => misconceptions)
      .flatMap(({ id, recognise }) => {
        const sighting = recognise?.(seen);
        return sighting === undefined ? [] : [[id, sighting] as const];
      }),
  );
}

const own = concepts.flatMap(({ slug, misconceptions }) =>
  misconceptions
    .filter(({ recognise }) => recognise !== undefined)
    .map(({ id, program }) => ({ id, program, printed: outputs[`${slug}/${id}`] ?? '' })),
);

/** Beliefs whose own smallest program does not show them: the run or a later line does. */
const elsewhere = new Set([
  'array-map-filter-find-gives-array',
  'array-mutation-push-returns-array',
  'numbers-division-drops-fraction',
]);

test.each(own.filter(({ id }) => !elsewhere.has(id)))(
  '$id is recognised in its own program',
  (one) => {
    const line = one.program.split('\n').findIndex((text) => text.includes('console.log')) + 1;
    const output = [{ stream: 'stdout' as const, text: `${one.printed}\n`, line }];
    expect(Object.keys(sightings(one.program, output))).toContain(one.id);
  },
);

describe('a learner’s program in other words', () => {
  test.each([
    {
      id: 'closures-var-in-loop',
      source: `function start(list) {
  for (var n = 1; n <= 4; n++) {
    list.push(() => n);
  }
}`,
      line: 2,
      mentions: ['one n', 'n is 5', 'let n'],
    },
    {
      id: 'closures-var-in-loop',
      source: `const names = ['a', 'b'];
for (var index = 0; index < names.length; index++) {
  setTimeout(() => console.log(names[index]), 0);
}`,
      line: 2,
      mentions: ['index'],
    },
    {
      id: 'closures-one-variable-for-all-calls',
      source: `const account = (start) => {
  let balance = start;
  return { add(sum) { balance += sum; return balance; } };
};
const mine = account(1);
const yours = account(2);
console.log(mine.add(1), yours.add(1));`,
      line: 1,
      mentions: ['balance', 'mine and yours'],
    },
    {
      id: 'comparison-loose-is-only-speed',
      source: `const typed = '5';
const limit = 5;
if (typed == limit) console.log('same');`,
      line: 3,
      mentions: ["'5' becomes 5", 'typed === limit'],
    },
    {
      id: 'array-map-filter-for-each-returns',
      source: `const names = ['a'];
const upper = names.forEach((name) => name.toUpperCase());
console.log(upper);`,
      line: 2,
      mentions: ['upper is undefined', 'names.map'],
    },
    {
      id: 'numbers-nan-equals-itself',
      source: `const age = Number(text);
if (age !== NaN) console.log(age);`,
      line: 2,
      mentions: ['!Number.isNaN(age)', 'always true'],
    },
    {
      id: 'numbers-division-drops-fraction',
      source: `const middle = list.length / 2;
console.log(list[middle]);`,
      line: 2,
      mentions: ['Math.floor(list.length / 2)'],
    },
    {
      id: 'copying-spread-is-deep',
      source: `const team = [{ points: 1 }];
const next = [...team];
next[0].points = 5;`,
      line: 2,
      mentions: ['next[0] and team[0]', 'structuredClone(team)'],
    },
    {
      id: 'this-binding-method-keeps-object',
      source: `class Lamp {
  isOn = false;
  toggle() { this.isOn = !this.isOn; }
}
const lamp = new Lamp();
setTimeout(lamp.toggle, 10);`,
      line: 6,
      mentions: ['lamp.toggle', '() => lamp.toggle()'],
    },
    {
      id: 'async-await-for-each-waits',
      source: `async function saveAll(rows) {
  rows.forEach(async (row) => { await save(row); });
  console.log('saved');
}`,
      line: 2,
      mentions: ['for (const item of rows)'],
    },
    {
      id: 'async-await-plain-value',
      source: `const load = async () => 3;
const sum = load();
console.log(sum);`,
      line: 3,
      mentions: ['promise', 'await load()'],
    },
    {
      id: 'array-mutation-sort-copies',
      source: `const words = ['b', 'a'];
const ordered = words.sort();
console.log(words, ordered);`,
      line: 2,
      mentions: ['words', 'toSorted'],
    },
    {
      id: 'for-loops-up-to-length',
      source: `let sum = 0;
for (let k = 0; k <= costs.length; k += 1) {
  sum += costs[k];
}`,
      line: 2,
      mentions: ['costs[k]', 'k < costs.length'],
    },
    {
      id: 'hoisting-tdz-outer-let-is-read',
      source: `function pay() {
  console.log(price);
  const price = 3;
}`,
      line: 2,
      mentions: ['price', 'line 3'],
    },
  ])('$id on line $line', ({ id, source, line, mentions }) => {
    const sighting = sightings(source)[id];
    expect(sighting?.line).toBe(line);
    for (const part of mentions) expect(`${sighting?.because} ${sighting?.change}`).toContain(part);
  });
});

test.each([
  [
    'let in a loop with a timer',
    'for (let i = 0; i < 3; i++) setTimeout(() => console.log(i), 1);',
  ],
  [
    'var with a callback that runs at once',
    'for (var i = 0; i < 3; i++) use(list.map((x) => x + i));',
  ],
  ['a counter used once', 'function make() { let n = 0; return () => n++; }\nmake()();'],
  ['a running total', 'let sum = 0;\n[1, 2].forEach((n) => { sum += n; });\nconsole.log(sum);'],
  ['equality of the same type', 'const a = 1;\nconst b = 2;\nconsole.log(a == b, a == null);'],
  ['a range written out', 'if (1 < x && x < 5) console.log(x);'],
  ['forEach for its effect', '[1, 2].forEach((n) => console.log(n));'],
  ['a kept map', 'const d = [1].map((n) => n * 2);\nconsole.log(d);'],
  ['find and a property', 'const p = people.find((x) => x.id === 1);\nconsole.log(p.name);'],
  ['a flat spread', 'const c = { ...o };\nc.size = 2;\nconsole.log(o, c);'],
  ['a copied nested part', 'const c = { ...o, inner: { ...o.inner } };\nc.inner.x = 1;'],
  [
    'a bound method',
    'const t = { go() { return this.x; } };\nrun(() => t.go());\nrun(t.go.bind(t));',
  ],
  ['a method without this', 'const t = { go() { return 1; } };\nconst f = t.go;'],
  ['an arrow in a method', 'const t = { go() { return [1].map(() => this.x); } };'],
  ['counting from one', 'for (let i = 1; i <= a.length; i++) console.log(a[i - 1]);'],
  ['sorting a copy', 'const s = [...a].sort();\nconsole.log(a, s);'],
  ['sorting for good', 'a.sort();\nconsole.log(a);'],
  ['the length that push returns', 'const count = a.push(1);\nconsole.log(count);'],
  [
    'an awaited call',
    'async function f() { await g(); }\nasync function main() { await f(); done(); }',
  ],
  ['the last call', 'async function main() { await 1; }\nmain();'],
  ['a caught call', 'async function main() { await 1; }\nmain().catch(console.error);\nother();'],
  ['a function used before its line', 'go();\nfunction go() {}'],
  ['a const used in a function', 'function f() { return rate; }\nconst rate = 2;\nf();'],
  ['a loop that carries on', 'while (next()) {\n  if (x) use(x);\n  var x = 1;\n}'],
])('no false belief is seen in %s', (_, source) => {
  expect(sightings(source)).toEqual({});
});
