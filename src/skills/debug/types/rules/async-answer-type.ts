import type { TypeRule } from '../type-rule.ts';

/** An async function whose type does not say that it gives a promise. */
export const asyncAnswerType: TypeRule = {
  id: 'async-answer-type',
  concept: 'async-await',
  confidence: 92,
  codes: [1064],
  isForJavaScript: false,
  examples: [
    {
      bad: 'async function load(): number {\n  return 1;\n}',
      good: 'async function load(): Promise<number> {\n  return 1;\n}',
      line: 1,
    },
  ],
  explain: ({ node, shown }) => ({
    message: `an async function gives a promise, and its type says ${shown}`,
    why: 'whoever calls it gets a promise first and the value only after waiting',
    hints: [
      'What does an async function give back at once?',
      'Where is the type of the answer written?',
      'How is "a promise of this" written as a type?',
    ],
    fix: {
      title: `say Promise<${shown}>`,
      edits: [
        { start: node.range[0], end: node.range[0], text: 'Promise<' },
        { start: node.range[1], end: node.range[1], text: '>' },
      ],
    },
  }),
};
