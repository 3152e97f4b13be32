import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { textOf, type ParsedProgram } from '../../tree.ts';
import { isComparison } from '../conditions.ts';
import { summandsOf } from '../number-texts.ts';
import type { SemanticRule } from '../semantic-rule.ts';
import { shown } from '../shown.ts';
import { kindOf } from '../value-kinds.ts';

const texts = (text: string, sign: string) => ({
  message: `${sign} gets the whole text ${text}, because + is worked out first`,
  why: `a text with letters in it always counts as true and equals no number, so ${sign} decides nothing`,
  hints: [
    `Print ${text} by itself: that is what ${sign} looks at.`,
    `What should ${sign} decide about: the whole text or its last part?`,
    'How do you show which part belongs together?',
  ] as const,
});

/** A sum that starts with a text. */
function isLabelled(node: TSESTree.Node): node is TSESTree.BinaryExpression {
  if (node.type !== 'BinaryExpression' || node.operator !== '+') return false;
  const [first] = summandsOf(node);
  return first?.type === 'Literal' && typeof first.value === 'string' && first.value !== '';
}

/** Whether brackets around the text show that all of it is meant. */
function isBracketed(program: ParsedProgram, node: TSESTree.Node): boolean {
  return program.source.slice(node.range[1]).trimStart().startsWith(')');
}

/** `"Hello " + name || "you"`, `"It is " + isOpen ? "open" : "closed"`. */
export const joinedTooEarly: SemanticRule = {
  id: 'joined-too-early',
  concept: 'operators-assignment',
  confidence: 94,
  examples: [
    {
      bad: 'const isOpen = false;\nconsole.log("The shop is " + isOpen ? "open" : "closed");',
      good: 'const isOpen = false;\nconsole.log("The shop is " + (isOpen ? "open" : "closed"));',
      line: 2,
    },
    {
      bad: 'const greet = (name) => "Hello " + name || "you";',
      good: 'const greet = (name) => "Hello " + (name || "you");',
      line: 1,
    },
    {
      bad: 'const n = 3;\nconsole.log("even: " + n % 2 === 0);',
      good: 'const n = 3;\nconsole.log("even: " + (n % 2 === 0));',
      line: 2,
    },
  ],
  visitors: ({ program, report }) => {
    const check = (node: TSESTree.Node, text: TSESTree.Node, sign: string) => {
      if (!isLabelled(text) || isBracketed(program, text)) return;
      const [start] = text.right.range;
      const [, end] = node.range;
      const edits = [
        { start, end: start, text: '(' },
        { start: end, end, text: ')' },
      ];
      const fix = { title: `put what ${sign} is about in brackets`, edits };
      report({ node, ...texts(shown(program, text), sign), fix });
    };
    return {
      ConditionalExpression: (node) => {
        check(node, node.test, '?');
      },
      LogicalExpression: (node) => {
        if (node.operator !== '&&') check(node, node.left, node.operator);
      },
      BinaryExpression: (node) => {
        if (!isComparison(node) || textOf(program, node.right) === 'undefined') return;
        const kind = kindOf(program, node.right);
        if (kind === 'number' || kind === 'boolean') check(node, node.left, node.operator);
      },
    };
  },
};
