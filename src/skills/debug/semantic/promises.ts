import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  functionOf,
  methodCall,
  ownNodes,
  unwrap,
  variableOf,
  type FunctionNode,
  type Node,
  type ParsedProgram,
} from '../tree.ts';
import { classOfInstance, lineageOf, membersOf } from './classes.ts';

const promiseMethods = new Set(['then', 'catch', 'finally']);
const promiseMakers = new Set(['all', 'allSettled', 'race', 'any', 'resolve', 'reject']);

/** The function of the program that a call runs, also where it is a method of a known class. */
export function calledFunction(
  program: ParsedProgram,
  call: TSESTree.CallExpression,
): FunctionNode | undefined {
  const direct = functionOf(program, call.callee);
  if (direct !== undefined) return direct;
  const called = methodCall(call);
  if (called === undefined) return undefined;
  const around = classOfInstance(program, called.object);
  if (around === undefined) return undefined;
  const members = (lineageOf(program, around) ?? []).flatMap(membersOf);
  return members.find(({ name, isStatic }) => name === called.method && !isStatic)?.fn;
}

/** Whether an expression certainly is a promise. */
export function isPromise(program: ParsedProgram, node: Node): boolean {
  const expression = unwrap(node);
  if (expression.type === 'NewExpression') {
    return expression.callee.type === 'Identifier' && expression.callee.name === 'Promise';
  }
  if (expression.type !== 'CallExpression') return false;
  const { callee } = expression;
  if (callee.type === 'Identifier' && callee.name === 'fetch') {
    return variableOf(program, callee) === undefined;
  }
  const called = methodCall(expression);
  if (called !== undefined) {
    const isOfPromise = called.object.type === 'Identifier' && called.object.name === 'Promise';
    if (isOfPromise && promiseMakers.has(called.method)) return true;
    if (promiseMethods.has(called.method) && isPromise(program, called.object)) return true;
  }
  const fn = calledFunction(program, expression);
  return fn !== undefined && givesPromise(program, fn);
}

/** Whether every answer of a function certainly is a promise. */
export function givesPromise(program: ParsedProgram, fn: FunctionNode): boolean {
  if (fn.generator) return false;
  if (fn.async) return true;
  // Calls of other functions are not followed: two that call each other would never end.
  const isOne = (node: Node) =>
    node.type === 'CallExpression'
      ? isFetch(program, node)
      : node.type === 'NewExpression' && isPromise(program, node);
  if (fn.body.type !== 'BlockStatement') return isOne(unwrap(fn.body));
  const returns = ownNodes(fn).filter((node) => node.type === 'ReturnStatement');
  return (
    returns.length > 0 &&
    returns.every(({ argument }) => argument !== null && isOne(unwrap(argument)))
  );
}

/** `fetch(…)` of the language, also with `.then(…)` behind it. */
function isFetch(program: ParsedProgram, call: TSESTree.CallExpression): boolean {
  const called = methodCall(call);
  if (called !== undefined && promiseMethods.has(called.method)) {
    const inner = unwrap(called.object);
    return inner.type === 'CallExpression' && isFetch(program, inner);
  }
  const { callee } = call;
  return (
    callee.type === 'Identifier' &&
    callee.name === 'fetch' &&
    variableOf(program, callee) === undefined
  );
}
