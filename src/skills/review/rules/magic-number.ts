import { explainsItself } from '../tree/numbers.ts';
import type { ReviewRule } from '../review-rule.ts';
import { listed, subjects } from '../wording.ts';

/** Numbers in the middle of the logic whose meaning has no name. */
export const magicNumber: ReviewRule = {
  id: 'magic-number',
  dimension: 'clarity',
  concept: 'clean-code',
  points: 20,
  cap: 80,
  message: (violations) => {
    const isOne = new Set(subjects(violations)).size === 1;
    const noun = isOne ? 'magic number' : 'magic numbers';
    return `${noun} ${listed(subjects(violations), 4)}: use named constants`;
  },
  why: 'A name says what the number means and gives it one place to change.',
  examples: [
    {
      bad: 'export function price(weight) {\n  return weight * 3.75;\n}\n',
      good: 'const PRICE_PER_KILO = 3.75;\nexport function price(weight) {\n  return weight * PRICE_PER_KILO;\n}\n',
      line: 2,
    },
    {
      bad: 'export const shipping = (total) => (total > 80 ? "free" : "paid");\n',
      good: 'const FREE_FROM = 80;\nexport const shipping = (total) => (total > FREE_FROM ? "free" : "paid");\n',
      line: 1,
    },
  ],
  find: (facts) =>
    facts.isTestFile
      ? []
      : facts
          .nodes('Literal')
          .filter((node) => typeof node.value === 'number' && !explainsItself(facts, node))
          .map((node) => ({ range: node.range, subject: node.raw })),
};
