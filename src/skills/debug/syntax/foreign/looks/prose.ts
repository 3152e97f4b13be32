import type { ForeignLook } from '../foreign-look.ts';

/** Sentences. */
export const prose: ForeignLook = {
  id: 'prose',
  title: 'ordinary text',
  concept: 'debugging',
  advice: 'a program consists of statements; words for people stand in comments or in quotes',
  hint: 'Give the program itself, and what you want to know about it apart from it.',
  isVague: true,
  line: /^\s*[\p{L}"'(][\p{L}\p{M}'’"\d,:()-]*(?:\s+[\p{L}\d"'’(&–-][\p{L}\p{M}\d'’"),:;.?!%/–-]*){3,}\s*$/u,
  examples: {
    foreign: [
      'My program does not work and I do not know why.\nCan you help me?\n',
      'Please write a function that adds two numbers\n',
    ],
    javaScript: ['const list of numbers = [1, 2];\nconsole.log(list);\n', 'cosnt total = 5;\n'],
  },
};
