import type { ForeignLook } from '../foreign-look.ts';

/** Text with headings, lists or fenced code, as in a README or a chat. */
export const markdown: ForeignLook = {
  id: 'markdown',
  title: 'Markdown text',
  concept: 'debugging',
  advice: 'only the code between the ``` lines can be checked: give that part alone',
  hint: 'Look for the lines that begin with ```: the code stands between them.',
  line: /^(?:#{1,6}\s+\w|[-*]\s+\w|\d+\.\s+\w|>\s+\w|```|\*\*\w)/,
  decisive: /^```[\w-]*[ \t]*$[^]*^```[ \t]*$/m,
  examples: {
    foreign: [
      '# My task\n\nPlease look at this:\n\n```js\nconst a = 1;\n```\n',
      '```\nfunction f() {\n  return 1;\n}\n```\n',
      '## To do\n\n- buy milk\n- call Ann\n',
    ],
    javaScript: ['# add two numbers\nconst n = 1 + 1;\n'],
  },
};
