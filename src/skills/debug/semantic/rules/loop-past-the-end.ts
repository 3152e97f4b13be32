import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { descendants, propertyName, textOf } from '../../tree.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const texts = (list: string, index: string) => ({
  message: `the loop runs once too often: ${index} also takes the value ${list}.length`,
  why: `the last element of ${list} is at ${list}.length - 1, so ${list}[${list}.length] is undefined`,
  hints: [
    `Which positions does ${list} have when it holds 3 elements?`,
    `Write down every value of ${index} for a list of 3 elements, up to the last turn.`,
    `Look at the comparison in the loop's head: when is ${index} still allowed in?`,
  ] as const,
});

/** `for (let i = 0; i <= list.length; i++)` where the body reads `list[i]`. */
export const loopPastTheEnd: SemanticRule = {
  id: 'loop-past-the-end',
  concept: 'for-loops',
  confidence: 92,
  explains: /of undefined|is not a function|NaN/,
  examples: [
    {
      bad: 'const names = ["Ann", "Bo"];\nfor (let i = 0; i <= names.length; i++) {\n  console.log(names[i].length);\n}',
      good: 'const names = ["Ann", "Bo"];\nfor (let i = 0; i < names.length; i++) {\n  console.log(names[i].length);\n}',
      line: 2,
    },
    {
      bad: 'function sum(list) {\n  let total = 0;\n  let at = 0;\n  while (at <= list.length) {\n    total += list[at];\n    at++;\n  }\n  return total;\n}',
      good: 'function sum(list) {\n  let total = 0;\n  let at = 1;\n  while (at <= list.length) {\n    total += list[at - 1];\n    at++;\n  }\n  return total;\n}',
      line: 4,
    },
  ],
  visitors: ({ program, report }) => {
    const check = (loop: TSESTree.ForStatement | TSESTree.WhileStatement) => {
      const { test } = loop;
      if (test?.type !== 'BinaryExpression' || test.operator !== '<=') return;
      if (test.left.type !== 'Identifier' || propertyName(test.right) !== 'length') return;
      if (test.right.type !== 'MemberExpression') return;
      const index = test.left.name;
      const list = textOf(program, test.right.object);
      const reads = [...descendants(loop.body)].some(
        (node) =>
          node.type === 'MemberExpression' &&
          node.computed &&
          node.property.type === 'Identifier' &&
          node.property.name === index &&
          textOf(program, node.object) === list &&
          !(node.parent.type === 'AssignmentExpression' && node.parent.left === node),
      );
      if (!reads) return;
      const start = program.source.indexOf('<=', test.left.range[1]);
      const edits = [{ start, end: start + 2, text: '<' }];
      report({ node: test, ...texts(list, index), fix: { title: 'use < instead of <=', edits } });
    };
    return { ForStatement: check, WhileStatement: check };
  },
};
