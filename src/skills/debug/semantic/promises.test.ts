import { expect, test } from 'vitest';
import { parseProgram } from '../../language/parse.ts';
import { semanticFindings } from './find-semantic.ts';
import { isPromise } from './promises.ts';
import { nodesOf } from './sources.ts';

function parsed(source: string) {
  const answer = parseProgram({ source, filename: 'program.js' });
  if (!answer.ok) throw new Error(answer.problems[0].message);
  return answer.program;
}

/** Whether the last call of a program gives a promise. */
function isLastCallPromise(source: string): boolean {
  const program = parsed(source);
  const call = nodesOf(program)('CallExpression').at(-1);
  return call !== undefined && isPromise(program, call);
}

test.each([
  ['an async function', 'async function load() {}\nload();', true],
  [
    'one that hands the promise of another on',
    'async function a() {}\nconst b = () => a();\nb();',
    true,
  ],
  ['one that gives a number', 'function load() { return 1; }\nload();', false],
  [
    'one that gives a promise on one way only',
    'function load(x) { if (x) return fetch(x); return 1; }\nload();',
    false,
  ],
])('%s', (_, source, expected) => {
  expect(isLastCallPromise(source)).toBe(expected);
});

test.each([
  ['itself', 'function a(x) { return a(x); }\na(1);'],
  ['each other', 'function a(x) { return b(x); }\nfunction b(x) { return a(x); }\na(1);'],
  [
    'each other in a ring of three',
    'const a = () => b();\nconst b = () => c();\nconst c = () => a();\na();',
  ],
  [
    'each other as methods',
    'class A { one() { return this.two(); } two() { return this.one(); } }\nnew A().one();',
  ],
])('functions that return the calls of %s end the search', (_, source) => {
  expect(isLastCallPromise(source)).toBe(false);
  expect(() => semanticFindings(parsed(source))).not.toThrow();
});

test('a long row of functions that return the next call ends', () => {
  const row = Array.from({ length: 5000 }, (_, at) => `function f${at}() { return f${at + 1}(); }`);
  expect(isLastCallPromise(`${row.join('\n')}\nf0();`)).toBe(false);
});
