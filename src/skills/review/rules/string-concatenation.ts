import type { TSESTree } from '@typescript-eslint/typescript-estree';
import type { ReviewRule } from '../review-rule.ts';

/** Text that is glued together from many pieces with plus. */
export const stringConcatenation: ReviewRule = {
  id: 'string-concatenation',
  dimension: 'idiom',
  concept: 'template-literals',
  points: 10,
  cap: 40,
  message: () => 'text glued with +: a template literal `…${value}…` reads better',
  why: 'In a template literal the text stands as it will be read, spaces included.',
  examples: [
    {
      bad: 'export const hello = (name, city) => "Hello " + name + " from " + city;\n',
      good: 'export const hello = (name, city) => `Hello ${name} from ${city}`;\n',
      line: 1,
    },
  ],
  find: (facts) =>
    facts
      .nodes('BinaryExpression')
      .filter(({ operator, parent }) => {
        const isPart = parent.type === 'BinaryExpression' && parent.operator === '+';
        return operator === '+' && !isPart;
      })
      .filter((node) => {
        const pieces = piecesOf(node);
        const texts = pieces.filter(isText).length;
        return texts >= 2 && pieces.length - texts >= 1;
      })
      .map(({ range }) => ({ range, subject: '' })),
};

function piecesOf(node: TSESTree.Node): readonly TSESTree.Node[] {
  if (node.type !== 'BinaryExpression' || node.operator !== '+') return [node];
  return [...piecesOf(node.left), ...piecesOf(node.right)];
}

function isText(node: TSESTree.Node): boolean {
  return node.type === 'Literal' && typeof node.value === 'string';
}
