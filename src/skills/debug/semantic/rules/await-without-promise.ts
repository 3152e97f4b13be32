import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  functionOf,
  isFunction,
  isStatement,
  methodCall,
  textOf,
  variableOf,
  type ParsedProgram,
} from '../../tree.ts';
import { replace } from '../edits.ts';
import { asLoop } from '../for-each-loop.ts';
import type { SemanticMatch, SemanticRule } from '../semantic-rule.ts';

const texts = (call: string, given: string) => ({
  message: `await does not wait here: ${call} gives ${given} at once, not a promise`,
  why: 'await only waits for promises; any other value comes through without a pause',
  hints: [
    `Print a line before and one after: how much time lies between them?`,
    `What does ${call} give back?`,
    'Where could a promise come from that ends when the work is done?',
  ] as const,
});

/** What an awaited call gives, if that certainly is no promise. */
function givenBy(program: ParsedProgram, node: TSESTree.Node): string | undefined {
  if (node.type !== 'CallExpression') {
    if (node.type !== 'Identifier') return undefined;
    return functionOf(program, node)?.async === true ? 'the function itself' : undefined;
  }
  if (node.callee.type === 'Identifier' && variableOf(program, node.callee) === undefined) {
    return /^set(Timeout|Interval)$/.test(node.callee.name) ? 'a timer' : undefined;
  }
  return methodCall(node)?.method === 'forEach' && node.arguments.length === 1
    ? 'undefined'
    : undefined;
}

/** `await setTimeout(…)`, `await list.forEach(…)`, `await load` without a call. */
export const awaitWithoutPromise: SemanticRule = {
  id: 'await-without-promise',
  concept: 'async-await',
  misconception: 'await in forEach waits for all',
  confidence: 94,
  examples: [
    {
      bad: 'async function pause() {\n  await setTimeout(() => {}, 500);\n  console.log("later");\n}',
      good: 'async function pause() {\n  await new Promise((resolve) => setTimeout(resolve, 500));\n  console.log("later");\n}',
      line: 2,
    },
    {
      bad: 'async function load() { return 1; }\nasync function run() {\n  const one = await load;\n  return one;\n}',
      good: 'async function load() { return 1; }\nasync function run() {\n  const one = await load();\n  return one;\n}',
      line: 3,
    },
  ],
  visitors: ({ program, report }) => ({
    AwaitExpression: ({ argument, parent }) => {
      const given = givenBy(program, argument);
      if (given === undefined) return;
      const shown =
        argument.type === 'CallExpression'
          ? `${textOf(program, argument.callee)}(...)`
          : textOf(program, argument);
      report({ node: argument, ...texts(shown, given), ...fixFor(program, argument, parent) });
    },
  }),
};

function fixFor(
  program: ParsedProgram,
  argument: TSESTree.Node,
  parent: TSESTree.Node,
): Pick<SemanticMatch, 'fix'> {
  if (argument.type === 'Identifier') {
    if ((functionOf(program, argument)?.params.length ?? 1) > 0) return {};
    return {
      fix: { title: 'call the function', edits: [replace(argument, `${argument.name}()`)] },
    };
  }
  if (argument.type !== 'CallExpression' || parent.type !== 'ExpressionStatement') return {};
  const called = methodCall(argument);
  const [given] = argument.arguments;
  if (called?.method === 'forEach' && isFunction(given)) {
    const edits = asLoop(program, called, given);
    return edits === undefined ? {} : { fix: { title: 'use a for...of loop, which waits', edits } };
  }
  const [callback, time] = argument.arguments;
  if (argument.callee.type !== 'Identifier' || callback === undefined || time === undefined)
    return {};
  const isEmpty =
    callback.type === 'ArrowFunctionExpression' &&
    callback.body.type === 'BlockStatement' &&
    callback.body.body.length === 0;
  if (!isEmpty || !isStatement(parent.expression)) return {};
  const text = `new Promise((resolve) => setTimeout(resolve, ${textOf(program, time)}))`;
  return {
    fix: { title: 'wait for a promise that the timer ends', edits: [replace(argument, text)] },
  };
}
