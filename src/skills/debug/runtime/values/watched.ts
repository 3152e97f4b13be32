import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { ancestors } from '../language.ts';
import {
  initializerOf,
  isFunction,
  isParameter,
  methodCall,
  unwrap,
  variableOf,
  type Node,
  type ParsedProgram,
} from '../../tree.ts';
import { callsOf } from '../sources/shapes.ts';

/** An expression whose value is noted, and the plain expressions around it that explain it. */
export type Watched = { readonly node: TSESTree.Expression; readonly parts: readonly Node[] };

/** How many expressions one run watches, and how far back. */
const mostWatched = 12;
const longestTrail = 4;

/**
 * The expression of an error and those that its value came from: what its name was set to, what the
 * callers passed, what was searched. Only expressions that can be wrapped without changing what
 * the program does.
 */
export function watchedFrom(program: ParsedProgram, node: Node): readonly Watched[] {
  const found = new Map<Node, Watched>();
  const follow = (each: Node, steps: number): void => {
    const expression = unwrap(each);
    if (steps === 0 || found.size >= mostWatched || found.has(expression)) return;
    if (isWrappable(expression)) {
      found.set(expression, { node: expression, parts: partsOf(expression) });
    }
    for (const source of sourcesOf(program, expression)) follow(source, steps - 1);
  };
  follow(node, longestTrail);
  return [...found.values()];
}

function sourcesOf(program: ParsedProgram, node: Node): readonly Node[] {
  if (node.type === 'AwaitExpression') return [node.argument];
  if (node.type !== 'Identifier') return [];
  const variable = variableOf(program, node);
  if (variable === undefined) return [];
  if (isParameter(variable)) {
    const fn = variable.defs[0]?.node;
    if (!isFunction(fn)) return [];
    const index = fn.params.findIndex((each) => each === variable.defs[0]?.name);
    return callsOf(program, fn).flatMap(({ arguments: args }) => args[index] ?? []);
  }
  const init = initializerOf(variable);
  const later = variable.references.flatMap(({ writeExpr, init: isFirst }) =>
    isFirst !== true && writeExpr ? [writeExpr] : [],
  );
  return [...(init === undefined ? [] : [init]), ...later];
}

/** Whether an expression may be put between the brackets of a call without changing its meaning. */
function isWrappable(node: Node): node is TSESTree.Expression {
  const isValue =
    node.type === 'Identifier' ||
    node.type === 'MemberExpression' ||
    node.type === 'CallExpression' ||
    node.type === 'AwaitExpression' ||
    node.type === 'ThisExpression';
  if (!isValue) return false;
  const { parent } = node;
  // Inside a chain with ?. the rest is skipped for undefined; a target is no value yet.
  for (const around of ancestors(node)) {
    if (around.type === 'ChainExpression') return false;
    if (around.type !== 'MemberExpression' && around.type !== 'CallExpression') break;
  }
  switch (parent.type) {
    case 'AssignmentExpression':
      return parent.right === node;
    case 'CallExpression':
      return parent.callee !== node || node.type !== 'MemberExpression';
    case 'UpdateExpression':
    case 'UnaryExpression':
    case 'TaggedTemplateExpression':
    case 'ForInStatement':
      return false;
    case 'Property':
      return !parent.shorthand && parent.value === node;
    default:
      return !(node.type === 'MemberExpression' && node.object.type === 'Super');
  }
}

/** What is noted beside a value: the owner and the position of a member, the list that was searched. */
export function partsOf(node: TSESTree.Expression): readonly Node[] {
  if (node.type === 'AwaitExpression') return partsOf(node.argument);
  const called = methodCall(node);
  const [first] = called?.call.arguments ?? [];
  const parts =
    called !== undefined
      ? [called.object, ...(first === undefined || isFunction(first) ? [] : [first])]
      : node.type === 'MemberExpression'
        ? [node.object, ...(node.computed ? [node.property] : [])]
        : [];
  return parts.every((part) => isPlain(part)) ? parts : [];
}

/** A name, `this`, a literal, or members of such: evaluating it again changes nothing. */
function isPlain(node: Node): boolean {
  const expression = unwrap(node);
  switch (expression.type) {
    case 'Identifier':
    case 'ThisExpression':
    case 'Literal':
      return true;
    case 'MemberExpression':
      return isPlain(expression.object) && (!expression.computed || isPlain(expression.property));
    case 'BinaryExpression':
      return isPlain(expression.left) && isPlain(expression.right);
    default:
      return false;
  }
}
