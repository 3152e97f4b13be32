import { afterAll, describe, expect, test } from 'vitest';
import { createSandbox } from '../src/adapters/sandbox/quickjs.ts';
import { explainRun } from '../src/skills/debug/runtime/explain-run.ts';
import { withValues } from '../src/skills/debug/runtime/values/with-values.ts';
import { tryOutWith } from '../src/skills/debug/trial.ts';
import { parsed } from '../src/skills/language/testing/parsed.ts';

const sandbox = createSandbox();
afterAll(() => sandbox.close());

/** What a run says of the program's error, with the values that a second run noted. */
async function explained(source: string, filename = 'program.js') {
  const program = parsed(source, filename);
  const tryOut = tryOutWith({ source }, filename, sandbox);
  const { result } = await tryOut(source);
  if (result.error === undefined) throw new Error('the program ends well');
  return withValues(program, explainRun(program, result.error, filename), tryOut);
}

/** A program, its line, and what is told of the values. */
const programs: readonly (readonly [string, string, number, string])[] = [
  [
    'a position past the end',
    'const users = [{ name: "Ann" }];\nfor (let i = 0; i <= users.length; i++) {\n  console.log(users[i].name);\n}',
    3,
    'users[i] is undefined: users has 1 element, i is 1',
  ],
  [
    'a search that finds nothing',
    'const list = [{ id: 1 }];\nfunction get(id) {\n  const found = list.find((each) => each.id === id);\n  return found.id;\n}\nget(2);',
    4,
    'found is undefined; line 3: none of the 1 element of list passes',
  ],
  [
    'a key that is not there',
    'const stock = new Map([["tea", 3]]);\nconst show = (item) => stock.get(item).toFixed(2);\nshow("milk");',
    2,
    'stock.get(item) is undefined: stock has the keys tea and none for "milk"',
  ],
  [
    'a member of another name',
    'const cart = JSON.parse(\'{"item": 1, "total": 2}\');\nconsole.log(cart.items.length);',
    2,
    'cart.items is undefined: cart has: item, total',
  ],
  [
    'a function without return',
    'function make() {\n  ({ a: 1 });\n}\nconst made = make();\nconsole.log(made.a);',
    5,
    'made is undefined; line 4: make() gives undefined',
  ],
  [
    'a promise instead of a list',
    'async function load() {\n  return [1];\n}\nconst items = load();\nitems.map((n) => n);',
    5,
    'items is a promise that was not awaited; line 4: load() gives a promise that was not awaited',
  ],
  [
    'an object instead of a list',
    'const prices = { tea: 2 };\nfor (const price of prices) console.log(price);',
    2,
    'prices is an object with tea',
  ],
  [
    'a number instead of a text',
    'function first(text) {\n  return text.split(" ")[0];\n}\nfirst(42);',
    2,
    'text is 42',
  ],
  [
    'a missing function in a table',
    'const ops = { "+": (a, b) => a + b };\nconst calc = (op) => ops[op](1, 2);\ncalc("+");\ncalc("*");',
    2,
    'ops[op] is undefined: ops has: +, op is "*"',
  ],
  [
    'an error inside a chain of calls',
    'class Box {\n  constructor() {\n    this.parts = [];\n  }\n  first() {\n    return this.part[0];\n  }\n}\nnew Box().first();',
    6,
    'this.part is undefined: this has: parts',
  ],
];

describe('which value was what', () => {
  test.each(programs)('%s', async (_, source, line, evidence) => {
    const finding = await explained(source);
    expect(finding).toMatchObject({ line, evidence });
  });

  test('types do not stand in the way', async () => {
    const source =
      'type Item = { name: string; tags?: string[] };\nconst line = (item: Item) => (item.tags as string[]).join();\nline({ name: "a" });';
    expect(await explained(source, 'program.ts')).toMatchObject({
      evidence: 'item.tags is undefined: item has: name',
    });
  });

  test('what cannot be watched keeps the words of the error', async () => {
    const finding = await explained('const box = { a: null };\nbox?.a.b.c;');
    expect(finding.evidence).toBe("TypeError: Cannot read properties of null (reading 'b')");
  });

  test('a second look gives the same', async () => {
    const [, source] = programs[0] ?? [];
    const first = await explained(source ?? '');
    expect(await explained(source ?? '')).toEqual(first);
  });
});
