import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  initializerOf,
  isNeverReassigned,
  propertyName,
  unwrap,
  variableOf,
  type Node,
  type ParsedProgram,
} from '../tree.ts';
import { classOfThis, lineageOf, membersOf } from './classes.ts';
import { nodesOf } from './nodes-of.ts';
import { sourcesOf } from './sources.ts';

/** What holds several values: by the literal or the class that made it. */
export type Collection = 'Map' | 'Set' | 'array' | 'object';

const makers: Readonly<Record<string, Collection>> = {
  Map: 'Map',
  WeakMap: 'Map',
  Set: 'Set',
  WeakSet: 'Set',
  Array: 'array',
};

/** The collection that an expression certainly is; through variables and fields that keep it. */
export function collectionOf(program: ParsedProgram, node: Node): Collection | undefined {
  const expression = unwrap(node);
  switch (expression.type) {
    case 'ArrayExpression':
      return 'array';
    case 'ObjectExpression':
      return 'object';
    case 'NewExpression':
      return expression.callee.type === 'Identifier' ? makers[expression.callee.name] : undefined;
    case 'Identifier': {
      const init = keptInit(program, expression);
      return init === undefined
        ? collectionGiven(program, expression)
        : collectionOf(program, init);
    }
    case 'MemberExpression': {
      const init = fieldInit(program, expression);
      return init === undefined ? undefined : collectionOf(program, init);
    }
    case 'CallExpression':
      return collectionGiven(program, expression);
    default:
      return undefined;
  }
}

/** The Map or Set that all calls hand over, or that a function gives back. */
function collectionGiven(program: ParsedProgram, node: Node): Collection | undefined {
  const hasOne = nodesOf(program)('NewExpression').some(
    ({ callee }) => callee.type === 'Identifier' && /^(Map|Set)$/.test(callee.name),
  );
  const sources = hasOne ? sourcesOf(program, node) : undefined;
  const [first, ...rest] = (sources ?? []).map(({ node: source }) =>
    source.type === 'NewExpression' ? collectionOf(program, source) : undefined,
  );
  const isOne = (first === 'Map' || first === 'Set') && rest.every((each) => each === first);
  return isOne ? first : undefined;
}

/** The object literal behind an expression, where it is certain. */
export function objectLiteralOf(
  program: ParsedProgram,
  node: Node,
): TSESTree.ObjectExpression | undefined {
  const expression = unwrap(node);
  if (expression.type === 'ObjectExpression') return expression;
  if (expression.type !== 'Identifier') return undefined;
  const init = keptInit(program, expression);
  return init === undefined ? undefined : objectLiteralOf(program, init);
}

/** What a variable that never changes was made with, above the use of it. */
export function keptInit(
  program: ParsedProgram,
  name: TSESTree.Identifier,
): TSESTree.Expression | undefined {
  const variable = variableOf(program, name);
  if (variable === undefined || !isNeverReassigned(variable)) return undefined;
  const init = initializerOf(variable);
  return init !== undefined && init.range[1] <= name.range[0] ? init : undefined;
}

/** What `this.field` gets, if it is given once. */
function fieldInit(program: ParsedProgram, member: TSESTree.MemberExpression): Node | undefined {
  const name = propertyName(member);
  if (member.object.type !== 'ThisExpression' || name === undefined) return undefined;
  const around = classOfThis(member);
  const line = around && lineageOf(program, around);
  const found = (line ?? []).flatMap(membersOf).filter((each) => each.name === name);
  const values = found.map(({ node }) => {
    if (node.type === 'PropertyDefinition') return node.value ?? undefined;
    return node.type === 'AssignmentExpression' && node.operator === '=' ? node.right : undefined;
  });
  const given = values.filter((value) => value !== undefined);
  return given.length === 1 && given[0]?.type !== 'MemberExpression' ? given[0] : undefined;
}
