import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  closestAround,
  enclosingFunction,
  isFunction,
  isStatement,
  methodCall,
  ownNodes,
  textOf,
  type FunctionNode,
} from '../../tree.ts';
import { asLoop } from '../for-each-loop.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const texts = (value: string, outer: string) => ({
  message: `return ${value} only leaves the forEach callback; ${outer} itself goes on with the next element`,
  why: 'forEach drops what its callback returns and never stops early',
  hints: [
    'Print a line in the callback: does it still come after this return?',
    'Which function does this return leave: the outer one, or the callback?',
    'Which kind of loop belongs to the function around it, so that return leaves that one?',
  ] as const,
});

/** Returns of a value that hand an answer over; a bare call there is a habit to end the callback. */
function answersIn(callback: FunctionNode): readonly TSESTree.ReturnStatement[] {
  return ownNodes(callback).filter(
    (node): node is TSESTree.ReturnStatement =>
      node.type === 'ReturnStatement' &&
      node.argument !== null &&
      node.argument.type !== 'AssignmentExpression' &&
      node.argument.type !== 'UpdateExpression' &&
      node.argument.type !== 'CallExpression' &&
      node.argument.type !== 'UnaryExpression',
  );
}

function nameOf(fn: FunctionNode): string {
  if (fn.id != null) return fn.id.name;
  const { parent } = fn;
  if (parent.type === 'VariableDeclarator' && parent.id.type === 'Identifier')
    return parent.id.name;
  if (parent.type === 'MethodDefinition' && parent.key.type === 'Identifier')
    return parent.key.name;
  return 'the function around it';
}

/** `list.forEach((x) => { if (x > limit) return x; });` */
export const returnInForEach: SemanticRule = {
  id: 'return-in-for-each',
  concept: 'array-iteration',
  misconception: 'return inside forEach leaves the outer function',
  confidence: 93,
  examples: [
    {
      bad: 'function firstLong(words) {\n  words.forEach((word) => {\n    if (word.length > 5) {\n      return word;\n    }\n  });\n}',
      good: 'function firstLong(words) {\n  for (const word of words) {\n    if (word.length > 5) {\n      return word;\n    }\n  }\n}',
      line: 4,
    },
    {
      bad: 'const hasZero = (list) => {\n  list.forEach((n) => {\n    if (n === 0) return true;\n  });\n  return false;\n};',
      good: 'const hasZero = (list) => {\n  for (const n of list) {\n    if (n === 0) return true;\n  }\n  return false;\n};',
      line: 3,
    },
  ],
  visitors: ({ program, report }) => ({
    CallExpression: (node) => {
      const called = methodCall(node);
      const [callback] = node.arguments;
      if (called?.method !== 'forEach' || !isFunction(callback) || !isStatement(node)) return;
      const outer = enclosingFunction(node);
      const [answer] = answersIn(callback);
      if (outer === undefined || answer?.argument == null) return;
      // The last line of a callback gives its value out of habit; only a choice shows an early exit.
      const isChoice = closestAround(
        answer,
        ({ type }) => type === 'IfStatement' || type === 'SwitchStatement',
      );
      if (isChoice === undefined || isChoice.range[0] < callback.range[0]) return;
      const edits = asLoop(program, called, callback);
      report({
        node: answer,
        ...texts(textOf(program, answer.argument), nameOf(outer)),
        ...(edits !== undefined && {
          fix: { title: 'use a for...of loop, which return can leave', edits },
        }),
      });
    },
  }),
};
