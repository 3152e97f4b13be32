import { kindOfExpression, type ValueKind } from '../language.ts';
import {
  functionOf,
  initializerOf,
  isNeverReassigned,
  unwrap,
  variableOf,
  type Node,
  type ParsedProgram,
} from '../../tree.ts';

/** Kinds of values that learners mix up. */
export type ShownKind = ValueKind | 'promise' | 'function' | 'map' | 'set';

/** The kinds as they are told. */
export const kindInWords: Readonly<Record<ShownKind, string>> = {
  array: 'a list',
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  object: 'an object',
  promise: 'a promise',
  function: 'a function',
  map: 'a Map',
  set: 'a Set',
};

const longestTrail = 4;

/** The kind of value that an expression has, as far as the text shows it. */
export function valueKindOf(
  program: ParsedProgram,
  node: Node,
  steps = longestTrail,
): ShownKind | undefined {
  const expression = unwrap(node);
  if (steps === 0) return undefined;
  switch (expression.type) {
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
      return 'function';
    case 'NewExpression':
      return ofNew(expression.callee) ?? kindOfExpression(expression);
    case 'CallExpression': {
      const fn = functionOf(program, expression.callee);
      if (fn?.async === true) return 'promise';
      if (expression.callee.type === 'Identifier' && expression.callee.name === 'fetch')
        return 'promise';
      return kindOfExpression(expression);
    }
    case 'Identifier': {
      const variable = variableOf(program, expression);
      if (variable === undefined) return undefined;
      if (variable.defs[0]?.type === 'FunctionName') return 'function';
      const init = isNeverReassigned(variable) ? initializerOf(variable) : undefined;
      return init && valueKindOf(program, init, steps - 1);
    }
    default:
      return kindOfExpression(expression);
  }
}

function ofNew(callee: Node): ShownKind | undefined {
  const name = callee.type === 'Identifier' ? callee.name : '';
  return ({ Map: 'map', Set: 'set', Promise: 'promise', Object: 'object' } as const)[name];
}
