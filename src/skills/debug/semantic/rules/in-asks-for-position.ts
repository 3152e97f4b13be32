import { textOf } from '../../tree.ts';
import type { SemanticRule } from '../semantic-rule.ts';
import { kindOf } from '../value-kinds.ts';

const texts = (value: string, list: string) => ({
  message: `in asks for a position of ${list}, not whether ${value} is among its elements`,
  why: 'the names that in looks up in an array are its positions 0, 1, 2 and so on',
  hints: [
    `Try 0 in ${list}: what does it give?`,
    'What does in look at: names or values?',
    'Arrays have a method that answers whether an element is there.',
  ] as const,
});

/** `'cat' in ['cat', 'dog']`. */
export const inAsksForPosition: SemanticRule = {
  id: 'in-asks-for-position',
  concept: 'arrays',
  confidence: 94,
  examples: [
    {
      bad: 'const pets = ["cat", "dog"];\nconsole.log("cat" in pets);',
      good: 'const pets = ["cat", "dog"];\nconsole.log(pets.includes("cat"));',
      line: 2,
    },
  ],
  visitors: ({ program, report }) => ({
    BinaryExpression: ({ left, operator, right, range: [start, end] }) => {
      if (operator !== 'in' || kindOf(program, right) !== 'array') return;
      if (kindOf(program, left) !== 'string') return;
      if (left.type === 'Literal' && /^(\d+|length)$/.test(String(left.value))) return;
      const list = textOf(program, right);
      const value = textOf(program, left);
      const edits = [{ start, end, text: `${list}.includes(${value})` }];
      report({ node: right, ...texts(value, list), fix: { title: 'ask with includes', edits } });
    },
  }),
};
