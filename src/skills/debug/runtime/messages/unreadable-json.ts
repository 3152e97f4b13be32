import type { RuntimeMessage } from '../runtime-message.ts';

const texts = (line: number) => ({
  message: `the text that JSON.parse gets on line ${line} is not JSON`,
  why: 'JSON is strict: names and texts in double quotes, no comma after the last part, no comments, nothing behind the end',
  hints: [
    'Print the text right before it is parsed, with typeof.',
    'Is it text at all, or already an object?',
    'Compare it with the rules: which quotes, which commas?',
  ] as const,
});

/** "Unexpected token ... is not valid JSON". */
export const unreadableJson: RuntimeMessage = {
  id: 'unreadable-json',
  concept: 'json',
  pattern: /\bJSON\b/,
  examples: [
    {
      source: 'const pet = JSON.parse("{name: 1}");',
      message: "Expected property name or '}' in JSON at position 1 (line 1 column 2)",
      line: 1,
      says: 'JSON.parse',
    },
  ],
  explain: ({ line }) => texts(line),
};
