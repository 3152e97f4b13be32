import { describe, expect, it } from 'vitest';
import { nodeOf, parsed } from './testing/parsed.ts';
import {
  functionOf,
  initializerOf,
  isNeverReassigned,
  isParameter,
  variableOf,
} from './variables.ts';
import { textOf } from './walk.ts';

describe('variableOf', () => {
  it.each([
    ['a name that is read', 'const a = 1; a;', 'a'],
    ['the declaring name itself', 'const a = 1;', 'a'],
    ['a name that the program does not declare', 'a;', undefined],
    ['a name of the language', 'Array;', undefined],
  ])('%s', (_, source, name) => {
    const program = parsed(source);
    expect(
      variableOf(program, nodeOf(program, source.includes('Array') ? 'Array' : 'a'))?.name,
    ).toBe(name);
  });

  it('tells names of two scopes apart', () => {
    const program = parsed('const a = 1; { const a = 2; use(a); }');
    const variable = variableOf(program, nodeOf(program, 'a'));
    const init = initializerOf(variable);
    expect(init && textOf(program, init)).toBe('2');
  });
});

describe('initializerOf', () => {
  it.each([
    ['const a = 1 + 2; a;', '1 + 2'],
    ['let a; a = 1;', undefined],
    ['const { a } = b; a;', undefined],
    ['var a = 1; var a = 2; a;', undefined],
    ['function f(a = 1) { a; }', undefined],
  ])('%s', (source, text) => {
    const program = parsed(source);
    const init = initializerOf(variableOf(program, nodeOf(program, 'a')));
    expect(init && textOf(program, init)).toBe(text);
  });
});

describe('what happens to a variable', () => {
  it.each([
    ['let a = 1; a;', true],
    ['let a = 1; a += 1;', false],
    ['let a = 1; a++;', false],
    ['let a = 1; ({ a } = b);', false],
    ['let a = []; a.push(1);', true],
  ])('%s keeps its value: %s', (source, expected) => {
    const program = parsed(source);
    const variable = variableOf(program, nodeOf(program, 'a'));
    expect(variable && isNeverReassigned(variable)).toBe(expected);
  });

  it.each([
    ['function f(a) { a; }', true],
    ['const f = ({ a }) => a;', true],
    ['const a = 1; a;', false],
  ])('%s has it as a parameter: %s', (source, expected) => {
    const program = parsed(source);
    expect(isParameter(variableOf(program, nodeOf(program, 'a')))).toBe(expected);
  });
});

describe('functionOf', () => {
  it.each([
    ['function f() {} f;', 'FunctionDeclaration'],
    ['const f = () => 1; f;', 'ArrowFunctionExpression'],
    ['const f = function () {}; f!;', 'FunctionExpression'],
    ['let f = () => 1; f = g; f;', undefined],
    ['function f() {} f = g; f;', undefined],
    ['const f = g; f;', undefined],
    ['f;', undefined],
  ])('%s', (source, type) => {
    const program = parsed(source);
    expect(functionOf(program, nodeOf(program, 'f'))?.type).toBe(type);
  });
});
