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
  return isPromiseBehind(program, node, 0);
}

/** Calls of functions that return the calls of other functions are followed so far. */
const mostCalls = 30;

function isPromiseBehind(program: ParsedProgram, node: Node, calls: number): boolean {
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
    if (promiseMethods.has(called.method) && isPromiseBehind(program, called.object, calls + 1))
      return true;
  }
  const fn = calledFunction(program, expression);
  return fn !== undefined && givesPromiseBehind(program, fn, calls + 1);
}

/** Whether every answer of a function certainly is a promise. */
export function givesPromise(program: ParsedProgram, fn: FunctionNode): boolean {
  return givesPromiseBehind(program, fn, 0);
}

/** What is known of functions; one that is being looked at counts as giving none, so that rings end. */
const answers = new WeakMap<FunctionNode, boolean>();

function givesPromiseBehind(program: ParsedProgram, fn: FunctionNode, calls: number): boolean {
  const known = answers.get(fn);
  if (known !== undefined) return known;
  if (calls > mostCalls) return false;
  answers.set(fn, false);
  const answer = findAnswer(program, fn, calls);
  answers.set(fn, answer);
  return answer;
}

function findAnswer(program: ParsedProgram, fn: FunctionNode, calls: number): boolean {
  if (fn.generator) return false;
  if (fn.async) return true;
  if (fn.body.type !== 'BlockStatement') return isPromiseBehind(program, fn.body, calls);
  const returns = ownNodes(fn).filter((node) => node.type === 'ReturnStatement');
  return (
    returns.length > 0 &&
    returns.every(({ argument }) => argument !== null && isPromiseBehind(program, argument, calls))
  );
}
