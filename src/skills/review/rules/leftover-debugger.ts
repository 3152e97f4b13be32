import type { ReviewRule } from '../review-rule.ts';

/** `debugger` stops the program wherever developer tools are open. */
export const leftoverDebugger: ReviewRule = {
  id: 'leftover-debugger',
  dimension: 'idiom',
  concept: 'debugging',
  points: 20,
  cap: 40,
  message: () => 'debugger is left over: take it out when the bug is found',
  why: 'debugger stops the program wherever developer tools are open, also for those who use it.',
  fixTitle: 'Take debugger out',
  examples: [
    {
      bad: 'export const double = (number) => {\n  debugger;\n  return number * 2;\n};\n',
      good: 'export const double = (number) => {\n  return number * 2;\n};\n',
      line: 2,
    },
  ],
  find: (facts) =>
    facts.nodes('DebuggerStatement').map(({ range }) => ({
      range,
      subject: 'debugger',
      edits: [{ start: range[0], end: range[1], text: '' }],
    })),
};
