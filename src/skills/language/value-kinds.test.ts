import { describe, expect, it } from 'vitest';
import { parsed } from './testing/parsed.ts';
import { kindOfExpression } from './value-kinds.ts';

function kindOf(source: string) {
  const [statement] = parsed(`(${source});`).tree.body;
  if (statement?.type !== 'ExpressionStatement') throw new Error('not one expression');
  return kindOfExpression(statement.expression, ({ name }) =>
    name === 'n' ? 'number' : undefined,
  );
}

describe('kindOfExpression', () => {
  it.each([
    ['[]', 'array'],
    ['{}', 'object'],
    ['`a`', 'string'],
    ['5', 'number'],
    ['true', 'boolean'],
    ['null', undefined],
    ['/a/', undefined],
    ['!a', 'boolean'],
    ['-a', 'number'],
    ['a < b', 'boolean'],
    ['a * b', 'number'],
    ['a + b', undefined],
    ["a + ''", 'string'],
    ['n + 1', 'number'],
    ['n', 'number'],
    ['a', undefined],
    ['a ? 1 : 2', 'number'],
    ["a ? 1 : ''", undefined],
    ['a ?? b', undefined],
    ['a.length', 'number'],
    ['a.map(f)', 'array'],
    ['a?.trim()', 'string'],
    ['a.indexOf(b)', 'number'],
    ['a.includes(b)', 'boolean'],
    ['a.slice(1)', undefined],
    ['Math.max(a, b)', 'number'],
    ['Number(a)', 'number'],
    ['Object.keys(a)', 'array'],
    ['JSON.stringify(a)', 'string'],
    ['Array.isArray(a)', 'boolean'],
    ['new Array(3)', 'array'],
    ['new Date()', undefined],
    ['await a', undefined],
    ['a()', undefined],
    ['[] as string[]', 'array'],
  ])('%s is %s', (source, kind) => {
    expect(kindOf(source)).toBe(kind);
  });
});
