import { textOf } from '../../tree.ts';
import type { SemanticRule } from '../semantic-rule.ts';
import { kindOf } from '../value-kinds.ts';

const texts = (operand: string, operator: string) => ({
  message: `! belongs to ${operand} alone: it turns ${operand} into true or false before ${operator} looks at it`,
  why: `! is done first, so ${operator} never sees ${operand} itself`,
  hints: [
    `Print !${operand} by itself.`,
    `What stands to the left of ${operator} when it is worked out?`,
    'How can you show that ! is meant for the whole comparison?',
  ] as const,
});

/** `!key in object`, `!x instanceof Y`, `!a === 5`. */
export const negatedTooEarly: SemanticRule = {
  id: 'negated-too-early',
  concept: 'booleans',
  confidence: 95,
  examples: [
    {
      bad: 'const seen = {};\nif (!"a" in seen) console.log("new");',
      good: 'const seen = {};\nif (!("a" in seen)) console.log("new");',
      line: 2,
    },
    {
      bad: 'const isOther = (n) => !n === 5;',
      good: 'const isSame = (a, b) => !a === !b;',
      line: 1,
    },
  ],
  visitors: ({ program, report }) => ({
    BinaryExpression: ({ left, right, operator, range }) => {
      if (left.type !== 'UnaryExpression' || left.operator !== '!') return;
      const isMembership = operator === 'in' || operator === 'instanceof';
      const kind = kindOf(program, right);
      const isEquality = /^===?$/.test(operator) && (kind === 'number' || kind === 'string');
      if (!isMembership && !isEquality) return;
      if (program.source.slice(left.range[1], right.range[0]).includes(')')) return;
      const operand = textOf(program, left.argument);
      const value = textOf(program, right);
      const text = isMembership ? `!(${operand} ${operator} ${value})` : `${operand} !== ${value}`;
      const edits = [{ start: range[0], end: range[1], text }];
      const fix = { title: 'negate the whole comparison', edits };
      report({ node: left, ...texts(operand, operator), fix });
    },
  }),
};
