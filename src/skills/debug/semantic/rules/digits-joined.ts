import type { TSESTree } from '@typescript-eslint/typescript-estree';
import type { Node, ParsedProgram } from '../../tree.ts';
import { certainKind } from '../certain-kind.ts';
import { summandsOf } from '../number-texts.ts';
import type { SemanticRule } from '../semantic-rule.ts';
import { shown } from '../shown.ts';

const texts = (label: string, first: string, second: string) => ({
  message: `${first} and ${second} are joined to the text one after the other; they are not added up`,
  why: `+ works from left to right: ${label} + ${first} is already text when ${second} comes`,
  hints: [
    'Print the whole expression with small numbers: what do you see?',
    'In which order does the computer work out the + signs?',
    'What has to be worked out first, and how do you show that?',
  ] as const,
});

const sumLabel = /sum|total|plus|result|answer|together|altogether/i;

/** Whether two values are numbers to add up: certainly, or because the label says so. */
function areAdded(program: ParsedProgram, label: string, parts: readonly Node[]): boolean {
  const kinds = parts.map((part) => certainKind(program, part));
  if (kinds.every((kind) => kind === 'number')) return /[:=]\s*$|\bis\s*$/.test(label);
  return sumLabel.test(label) && kinds.every((kind) => kind === undefined || kind === 'number');
}

/** `"Total: " + price + tax`. */
export const digitsJoined: SemanticRule = {
  id: 'digits-joined',
  concept: 'type-conversion',
  confidence: 90,
  examples: [
    {
      bad: 'const price = 5;\nconst tax = 2;\nconsole.log("Total: " + price + tax);',
      good: 'const price = 5;\nconst tax = 2;\nconsole.log("Total: " + (price + tax));',
      line: 3,
    },
    {
      bad: 'function say(a, b) {\n  return "The sum is " + a + b;\n}',
      good: 'function say(a, b) {\n  return "From " + a + b;\n}',
      line: 2,
    },
  ],
  visitors: ({ program, report }) => ({
    BinaryExpression: (node) => {
      const isInner = node.parent.type === 'BinaryExpression' && node.parent.operator === '+';
      if (node.operator !== '+' || isInner) return;
      const parts = summandsOf(node);
      // What stands before the label, as in `name + ": " + net + tax`, is text in any case.
      const at = parts.findIndex((part, place) => isText(part) && place === parts.length - 3);
      const [label, first, second, ...others] = parts.slice(Math.max(at, 0));
      if (label === undefined || !isText(label) || first === undefined || second === undefined) {
        return;
      }
      const isLast = others.length === 0 || (others[0]?.type === 'Literal' && others.length === 1);
      if (!isLast || !areAdded(program, label.value, [first, second])) return;
      const edits = [
        { start: first.range[0], end: first.range[0], text: '(' },
        { start: second.range[1], end: second.range[1], text: ')' },
      ];
      const names = [shown(program, label), shown(program, first), shown(program, second)] as const;
      report({ node, ...texts(...names), fix: { title: 'add first, then join', edits } });
    },
  }),
};

function isText(node: Node): node is TSESTree.StringLiteral {
  return node.type === 'Literal' && typeof node.value === 'string';
}
