import { describe, expect, it } from 'vitest';
import {
  ancestors,
  childrenOf,
  closestAround,
  descendants,
  enclosingFunction,
  isFunction,
  isInside,
  isLoop,
  isNaNName,
  isNullish,
  methodCall,
  propertyName,
  rootOf,
  unwrap,
} from './nodes.ts';
import { nodesByType } from './nodes-by-type.ts';
import { nodeOf, parsed } from './testing/parsed.ts';
import { textOf } from './walk.ts';

/** The expression of a program that is one expression statement. */
function expressionOf(source: string) {
  const [statement] = parsed(source).tree.body;
  if (statement?.type !== 'ExpressionStatement') throw new Error('not one expression');
  return statement.expression;
}

describe('what a node is', () => {
  it.each(['function f() {}', '(function () {})', '() => 1'])('%s is a function', (source) => {
    expect([...descendants(parsed(source).tree)].filter(isFunction)).toHaveLength(1);
  });

  it.each(['for (;;) {}', 'for (a of b) {}', 'for (a in b) {}', 'while (a) {}', 'do {} while (a)'])(
    '%s is a loop',
    (source) => {
      expect(isLoop(parsed(source).tree.body[0])).toBe(true);
    },
  );

  it('nothing is neither', () => {
    expect([isFunction(undefined), isFunction(null), isLoop(undefined)]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it.each([
    ['NaN', true],
    ['Number.NaN', true],
    ['Other.NaN', false],
    ['nan', false],
  ])('%s names NaN: %s', (source, expected) => {
    expect(isNaNName(expressionOf(source))).toBe(expected);
  });

  it.each([
    ['null', true],
    ['undefined', true],
    ['0', false],
    ['/a/', false],
  ])('%s is nullish: %s', (source, expected) => {
    expect(isNullish(expressionOf(source))).toBe(expected);
  });
});

describe('where a node stands', () => {
  const program = parsed('function outer() { if (a) { const inner = () => b; } }');
  const node = nodeOf(program, 'b');

  it('ancestors come innermost first', () => {
    expect([...ancestors(node)].map(({ type }) => type)).toEqual([
      'ArrowFunctionExpression',
      'VariableDeclarator',
      'VariableDeclaration',
      'BlockStatement',
      'IfStatement',
      'BlockStatement',
      'FunctionDeclaration',
      'Program',
    ]);
  });

  it('closestAround finds the nearest that passes and never the node itself', () => {
    const isArrow = ({ type }: { readonly type: string }) => type === 'ArrowFunctionExpression';
    const arrow = closestAround(node, isArrow);
    expect(arrow?.type).toBe('ArrowFunctionExpression');
    expect(arrow && closestAround(arrow, isArrow)).toBeUndefined();
  });

  it('a function is enclosed by the one around it', () => {
    const arrow = enclosingFunction(node);
    expect(arrow && enclosingFunction(arrow)?.type).toBe('FunctionDeclaration');
    expect(enclosingFunction(program.tree)).toBeUndefined();
  });

  it('a node is inside itself and what holds it', () => {
    expect(isInside(node, node)).toBe(true);
    expect(isInside(node, program.tree)).toBe(true);
    expect(isInside(program.tree, node)).toBe(false);
  });
});

describe('what is below a node', () => {
  const program = parsed('a(() => b, class { c = d; });');
  const names = (options?: { readonly intoFunctions: boolean }) =>
    [...descendants(program.tree, options)].flatMap((node) =>
      node.type === 'Identifier' ? [node.name] : [],
    );

  it('the tokens and comments of a program are not its children', () => {
    const { tree } = parsed('a; // why');
    expect(childrenOf(tree)).toEqual(tree.body);
  });

  it('the parent is no child', () => {
    const call = expressionOf('f(a, b)');
    expect(childrenOf(call).map(({ type }) => type)).toHaveLength(3);
    expect(childrenOf(call)).not.toContain(call.parent);
  });

  it('descendants go everywhere, or stay out of functions and classes', () => {
    expect(names()).toEqual(['b', 'c', 'd', 'a']);
    expect(names({ intoFunctions: false })).toEqual(['a']);
  });

  it('nodesByType gives the nodes of one type in order', () => {
    const texts = nodesByType(program)('Identifier').map((node) => textOf(program, node));
    expect(texts).toEqual(['a', 'b', 'c', 'd']);
    expect(nodesByType(program)('IfStatement')).toEqual([]);
  });
});

describe('an expression taken apart', () => {
  it.each(['a', 'a!', 'a as B', 'a satisfies B', '<B>a', '(a as B)!'])('%s is a', (source) => {
    expect(unwrap(expressionOf(source))).toMatchObject({ type: 'Identifier', name: 'a' });
  });

  it('an awaited value is another one than its promise', () => {
    expect(unwrap(expressionOf('await a')).type).toBe('AwaitExpression');
  });

  it.each([
    ['a', 'a'],
    ['a.b', 'a'],
    ['a[i].c', 'a'],
    ['a?.b!.c', 'a'],
    ['a().b', undefined],
    ['this.b', undefined],
  ])('the root of %s is %s', (source, root) => {
    expect(rootOf(expressionOf(source))?.name).toBe(root);
  });

  it.each([
    ['a.b', 'b'],
    ["a['b']", 'b'],
    ['a[b]', undefined],
    ['a[0]', undefined],
    ['b', undefined],
  ])('%s has the property %s', (source, name) => {
    expect(propertyName(expressionOf(source))).toBe(name);
  });

  it.each([
    ['list.map(f)', 'map'],
    ['list?.map(f)', 'map'],
    ["list['map'](f)", 'map'],
    ['list[0](f)', undefined],
    ['map(f)', undefined],
    ['list.map', undefined],
  ])('%s calls the method %s', (source, method) => {
    expect(methodCall(expressionOf(source))?.method).toBe(method);
  });
});
