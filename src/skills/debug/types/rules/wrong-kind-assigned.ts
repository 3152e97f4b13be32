import type { TypeRule } from '../type-rule.ts';

/** A value of another kind than the type says. */
export const wrongKindAssigned: TypeRule = {
  id: 'wrong-kind-assigned',
  concept: 'ts-basics',
  confidence: 84,
  codes: [2322, 2719, 2559],
  isForJavaScript: false,
  examples: [
    {
      bad: 'let count: number = 0;\ncount = "three";',
      good: 'let count: number = 0;\ncount = 3;',
      line: 2,
    },
    {
      bad: 'function half(n: number): number {\n  return `${n / 2}`;\n}',
      good: 'function half(n: number): number {\n  return n / 2;\n}',
      line: 2,
    },
  ],
  explain: ({ node, parts: [given = 'this value', wanted = 'another kind'] }) => {
    const isAnswer = node.type === 'ReturnStatement' || node.parent?.type === 'ReturnStatement';
    return {
      message: isAnswer
        ? `the answer is ${given}, and the function promises ${wanted}`
        : `a value of type ${given} stands where ${wanted} is expected`,
      why: 'everything that uses it goes by the type that was promised, and meets another value',
      hints: [
        'Which type was written down, and which kind of value arrives?',
        'Is the type wrong, or the value?',
        'Follow the value back to the line that makes it.',
      ],
    };
  },
};
