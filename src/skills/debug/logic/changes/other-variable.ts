import type { Change, ChangeKind } from '../change-kind.ts';
import { replacement } from '../edits.ts';
import { isFunction, variableOf, type Node } from '../../tree.ts';
import type { Name, Scene } from '../scene.ts';

/** Names that every program has, as far as learners' programs use them as values. */
const knownGlobals = new Set(
  'undefined NaN Infinity Math JSON Object Array String Number Boolean Date Map Set RegExp Promise Symbol BigInt Error console process globalThis parseInt parseFloat isNaN isFinite structuredClone setTimeout require module exports arguments'.split(
    ' ',
  ),
);

/** Whether an identifier is a use of a variable that another one could take over. */
function isUse(node: Node): node is Extract<Node, { type: 'Identifier' }> {
  if (node.type !== 'Identifier') return false;
  const { parent } = node;
  switch (parent.type) {
    case 'VariableDeclarator':
      return parent.init === node;
    case 'MemberExpression':
      return parent.object === node || parent.computed;
    case 'Property':
      return parent.value === node && !parent.shorthand && parent.parent.type !== 'ObjectPattern';
    case 'FunctionDeclaration':
    case 'FunctionExpression':
      return false;
    case 'ArrowFunctionExpression':
      return parent.body === node;
    case 'AssignmentPattern':
      return parent.right === node;
    case 'ArrayPattern':
    case 'RestElement':
    case 'CatchClause':
    case 'LabeledStatement':
    case 'BreakStatement':
    case 'ContinueStatement':
    case 'ClassDeclaration':
    case 'MethodDefinition':
    case 'PropertyDefinition':
      return false;
    case 'ForOfStatement':
    case 'ForInStatement':
      return parent.right === node;
    case 'UpdateExpression':
      return true;
    default:
      return !parent.type.startsWith('TS') && !/^(Import|Export)/.test(parent.type);
  }
}

/** Whether neither the program nor the language has such a name here. */
function isUnknown({ name }: { readonly name: string }): boolean {
  return !knownGlobals.has(name);
}

function sharesKind(one: ReadonlySet<unknown>, other: ReadonlySet<unknown>): boolean {
  return [...one].some((kind) => other.has(kind));
}

/** How likely it is that `name` was meant in place of an identifier. */
function likelihoodOf(name: Name, node: Node, scene: Scene): number {
  const kinds = scene.kindsOf(node);
  const isKnown = kinds.size > 0 && name.kinds.size > 0;
  const fit = !isKnown ? 0.25 : sharesKind(kinds, name.kinds) ? 0.55 : 0.25;
  return name.isGlobal ? fit * 0.6 : fit;
}

/** Whether an identifier is the name that a declaration makes. */
function isDeclared(node: Node): boolean {
  const { parent } = node;
  return (
    (parent?.type === 'VariableDeclarator' && parent.id === node) ||
    (isFunction(parent) && parent.params.some((each) => each === node))
  );
}

/** Names that the program uses and nothing declares: one of them may be what was to be declared. */
function undeclared({ program, nodes }: Scene): readonly string[] {
  const names = nodes.flatMap((node) =>
    isUse(node) && variableOf(program, node) === undefined && isUnknown(node) ? [node.name] : [],
  );
  return [...new Set(names)];
}

function proposals(node: Node, scene: Scene): readonly Change[] {
  if (node.type === 'Identifier' && isDeclared(node)) {
    return undeclared(scene).map((name) => replacement(scene, node, name, 0.45));
  }
  if (!isUse(node)) return [];
  const own = variableOf(scene.program, node);
  if (own === undefined && !isUnknown(node)) return [];
  const isCallee = node.parent.type === 'CallExpression' && node.parent.callee === node;
  const isWritten =
    node.parent.type === 'UpdateExpression' ||
    (node.parent.type === 'AssignmentExpression' && node.parent.left === node);
  return scene
    .namesAt(node)
    .filter((name) => name.variable !== own && name.isFunction === isCallee)
    .filter(({ variable }) => !isWritten || isAssignable(variable))
    .map((name) => replacement(scene, node, name.name, likelihoodOf(name, node, scene)));
}

function isAssignable({ defs: [definition] }: Name['variable']): boolean {
  if (definition?.type === 'Parameter') return true;
  return definition?.type === 'Variable' && definition.parent.kind !== 'const';
}

/** Another variable than the one that was meant. */
export const otherVariable: ChangeKind = {
  id: 'other-variable',
  concept: 'variables',
  examples: [
    {
      bad: 'function area(width, height) {\n  return width * width;\n}\n',
      good: 'function area(width, height) {\n  return width * height;\n}\n',
      entry: 'area',
      cases: [
        { args: [2, 3], expected: 6 },
        { args: [4, 1], expected: 4 },
      ],
    },
    {
      bad: 'function sums(rows) {\n  return rows.map((row) => {\n    let sum = 0;\n    for (const cell of row) {\n      sum += cell;\n    }\n    return row;\n  });\n}\n',
      good: 'function sums(rows) {\n  return rows.map((row) => {\n    let sum = 0;\n    for (const cell of row) {\n      sum += cell;\n    }\n    return sum;\n  });\n}\n',
      entry: 'sums',
      cases: [
        { args: [[[1, 2], [3]]], expected: [3, 3] },
        { args: [[[5]]], expected: [5] },
      ],
    },
  ],
  propose: proposals,
  texts: ({ from }, around) => ({
    message:
      from === around
        ? `${from} holds something else than what is needed at this place`
        : `${from} in ${around} holds something else than what is needed there`,
    hints: [
      'Write down every variable of this function and what it stands for.',
      `Which value does ${from} have here when the failing check runs?`,
      `Does ${from} hold what this place needs, or does another variable?`,
    ],
  }),
};
