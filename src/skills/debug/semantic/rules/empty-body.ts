import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { nextStatement } from '../../tree.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const texts = (word: string) => ({
  message: `the ; right after the head of this ${word} ends it: the block below does not belong to it`,
  why: `a lone ; is an empty statement, and that is all the ${word} is about; the block then runs on its own, once`,
  hints: [
    `Does the block below run when the condition is false?`,
    `Where does the ${word} end?`,
    `Look at the very end of the line with the ${word}.`,
  ] as const,
});

/** `if (x > 1); { … }`. */
export const emptyBody: SemanticRule = {
  id: 'empty-body',
  concept: 'conditionals',
  confidence: 97,
  examples: [
    {
      bad: 'const age = 3;\nif (age > 17); {\n  console.log("adult");\n}',
      good: 'const age = 3;\nif (age > 17) {\n  console.log("adult");\n}',
      line: 2,
    },
    {
      bad: 'for (let i = 0; i < 3; i++);\n{\n  console.log("three times");\n}',
      good: 'let i = 0;\nwhile (i++ < 3);\nconsole.log(i);',
      line: 1,
    },
  ],
  visitors: ({ report }) => {
    const check = (statement: TSESTree.Statement, body: TSESTree.Statement, word: string) => {
      if (body.type !== 'EmptyStatement') return;
      if (nextStatement(statement)?.type !== 'BlockStatement') return;
      const [start, end] = body.range;
      const fix = { title: 'remove the ;', edits: [{ start, end, text: '' }] };
      report({ node: body, ...texts(word), fix });
    };
    return {
      IfStatement: (node) => {
        if (node.alternate === null) check(node, node.consequent, 'if');
      },
      ForStatement: (node) => check(node, node.body, 'for'),
      ForOfStatement: (node) => check(node, node.body, 'for'),
      WhileStatement: (node) => check(node, node.body, 'while'),
    };
  },
};
