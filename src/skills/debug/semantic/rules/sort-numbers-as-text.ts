import { methodCall, textOf, type Node, type ParsedProgram } from '../../tree.ts';
import { elementKind } from '../certain-kind.ts';
import type { SemanticRule } from '../semantic-rule.ts';
import { someElementsOf } from '../sources.ts';
import { isNumberArray } from '../value-kinds.ts';

const texts = (list: string, method: string) => ({
  message: `${list}.${method}() sorts numbers as text, so 10 comes before 9`,
  why: `without a comparing function ${method} turns every element into text and compares letter by letter`,
  hints: [
    'Try it with 10 and 9: which comes first, and how would a dictionary order them?',
    `What does ${method} compare when nobody tells it how?`,
    `${method} takes a function of two elements: which sign says that the first is smaller?`,
  ] as const,
});

/** Whether the elements come from `Math.random()`. */
function isRandom(program: ParsedProgram, list: Node): boolean {
  const sources = someElementsOf(program, list).map(({ node }) => node);
  return [list, ...sources].some((node) => textOf(program, node).includes('Math.random'));
}

/** `numbers.sort()` on what is certainly an array of numbers. */
export const sortNumbersAsText: SemanticRule = {
  id: 'sort-numbers-as-text',
  concept: 'array-sort',
  confidence: 88,
  examples: [
    {
      bad: 'const ages = [9, 80, 700];\nages.sort();\nconsole.log(ages);',
      good: 'const ages = [9, 80, 700];\nages.sort((a, b) => a - b);\nconsole.log(ages);',
      line: 2,
    },
    {
      bad: 'const median = (text) => text.split(" ").map(Number).sort()[1];',
      good: 'const words = ["b", "a"];\nwords.sort();',
      line: 1,
    },
  ],
  visitors: ({ program, report }) => ({
    CallExpression: (node) => {
      const called = methodCall(node);
      if (called === undefined || node.arguments.length > 0) return;
      if (called.method !== 'sort' && called.method !== 'toSorted') return;
      const isNumbers =
        isNumberArray(program, called.object) || elementKind(program, called.object) === 'number';
      // Dice and the like have one digit, for which the order of text is right.
      if (!isNumbers || isRandom(program, called.object)) return;
      const at = node.range[1] - 1;
      report({
        node: called.member.property,
        ...texts(textOf(program, called.object), called.method),
        fix: {
          title: 'compare as numbers',
          edits: [{ start: at, end: at, text: '(a, b) => a - b' }],
        },
      });
    },
  }),
};
