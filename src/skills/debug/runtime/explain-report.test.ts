import { describe, expect, test } from 'vitest';
import { parsed } from '../../language/testing/parsed.ts';
import { explainReport } from './explain-report.ts';

const cart = [
  'const cart = { items: [{ name: "tea", price: 2 }], owner: null };',
  'function total(list) {',
  '  let sum = 0;',
  '  for (let i = 0; i <= list.length; i++) {',
  '    sum += list[i].price;',
  '  }',
  '  return sum;',
  '}',
  'function label(item) {',
  '  return item.name + item.price;',
  '}',
  'console.log(label(cart.items[0]), total(cart.items));',
].join('\n');

const users = [
  'const users = new Map([["ann", { age: 3 }]]);',
  'function ageOf(name) {',
  '  const user = users.get(name);',
  '  return user.age;',
  '}',
  'class Team {',
  '  constructor(members) {',
  '    this.members = members;',
  '  }',
  '  ages() {',
  '    return this.member.map((name) => ageOf(name));',
  '  }',
  '}',
  'async function load() {',
  '  const answer = await fetch("/team");',
  '  const { members } = await answer.json();',
  '  return new Team(members);',
  '}',
  'const team = load();',
  'for (const age of team.ages()) console.log(age);',
].join('\n');

/** The program, what is reported, the line that it is about, and words of the explanation. */
const reports: readonly (readonly [string, string, number, string])[] = [
  [cart, "TypeError: Cannot read properties of undefined (reading 'price')", 5, 'list[i]'],
  [cart, 'can\'t access property "price", list[i] is undefined', 5, 'list[i]'],
  [cart, 'TypeError: list[i] is undefined', 5, 'list[i]'],
  [cart, "undefined is not an object (evaluating 'list[i].price')", 5, 'list[i]'],
  [
    cart,
    "TypeError: Cannot read property 'price' of undefined\n    at total (/x/other.js:2:3)",
    5,
    'list[i]',
  ],
  [cart, "it says Cannot read properties of undefined (reading 'name') in line 10", 10, 'item'],
  [users, "Cannot read properties of undefined (reading 'age')", 4, 'user is undefined'],
  [users, "TypeError: Cannot read properties of undefined (reading 'map')", 11, 'this.member'],
  [users, 'Uncaught TypeError: team.ages is not a function', 20, 'team is a promise'],
  [users, "team.ages is not a function. (In 'team.ages()', 'team.ages' is undefined)", 20, 'team'],
  [users, 'ReferenceError: fetch is not defined', 15, 'fetch'],
  [
    users,
    'Uncaught (in promise) SyntaxError: Unexpected token \'<\', "<!DOCTYPE "... is not valid JSON',
    16,
    'web page',
  ],
  [users, 'SyntaxError: JSON Parse error: Unexpected EOF', 16, 'ends too early'],
];

describe('an error without a place in the file is found by what it names', () => {
  test.each(reports)('%#', (source, report, line, says) => {
    const finding = explainReport(parsed(source, 'program.js'), report);
    expect(finding?.line).toBe(line);
    expect(finding?.message).toContain(says);
  });

  test('a place in the file wins', () => {
    const report =
      "TypeError: Cannot read properties of undefined (reading 'name')\n  at x (program.js:10:15)";
    const finding = explainReport(parsed(cart, 'program.js'), report);
    expect(finding).toMatchObject({ line: 10, confidence: 85 });
  });

  test('an error that the program throws is found by its words', () => {
    const source = 'function pay(sum) {\n  if (sum < 0) throw new Error(`bad sum: ${sum}`);\n}\n';
    expect(explainReport(parsed(source), 'Error: bad sum: -3')).toMatchObject({ line: 2 });
  });

  test.each([
    'the total is wrong',
    'TypeError: other.thing is not a function',
    'Error: something of another program',
    'SyntaxError: Unexpected token }',
  ])('%s: nothing is blamed', (report) => {
    expect(explainReport(parsed(cart), report)).toBeUndefined();
  });

  test('whatever is pasted, it answers quickly and without an error', () => {
    const pastes = [
      '('.repeat(20_000),
      'x is not a function '.repeat(1_000),
      'a.'.repeat(10_000),
      '"'.repeat(20_000),
    ];
    const program = parsed(cart);
    for (const paste of pastes) {
      const start = performance.now();
      explainReport(program, paste);
      expect(performance.now() - start).toBeLessThan(2_000);
    }
  });
});
