import { methodCall, textOf, type Node, type ParsedProgram } from '../../tree.ts';
import { elementKind } from '../certain-kind.ts';
import { givenArguments } from '../given-arguments.ts';
import type { SemanticRule } from '../semantic-rule.ts';
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
      if (!isNumbers) return;
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

/** A parameter that gets a list of numbers wherever its function is called. */
function isGivenNumbers(program: ParsedProgram, node: Node): boolean {
  const copied =
    node.type === 'ArrayExpression' &&
    node.elements.length === 1 &&
    node.elements[0]?.type === 'SpreadElement'
      ? node.elements[0].argument
      : node;
  const sliced = methodCall(copied);
  const name = sliced?.method === 'slice' ? sliced.object : copied;
  const given = name.type === 'Identifier' ? givenArguments(program, name) : [];
  return given.length > 0 && given.every((each) => isNumberArray(program, each));
}
