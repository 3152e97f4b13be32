import { judgeTemplates } from '../structure/templates.ts';
import type { SyntaxKind } from '../syntax-kind.ts';

const texts = (line: number) => ({
  message: `a \${ on line ${line} is never closed with }`,
  why: 'the rest of the text is then read as code',
  hints: [
    `Look at each \${ on line ${line}: where does it end?`,
    'Which part of the template is code, and which is text?',
    'What has to stand between the code and the text behind it?',
  ] as const,
  title: 'close the placeholder',
});

/** `Hello ${name!` in a template. */
export const unclosedPlaceholder: SyntaxKind = {
  id: 'unclosed-placeholder',
  concept: 'template-literals',
  examples: [
    { bad: 'const a = `Hello ${name!`;\n', good: 'const a = `Hello ${name}!`;\n', line: 1 },
    { bad: 'console.log(`${n points`);\n', good: 'console.log(`${n} points`);\n', line: 1 },
  ],
  propose: (site) =>
    judgeTemplates(site)
      .filter(({ sign }) => sign === '}')
      .map(({ edit, line, cost }) => ({ ...texts(line), edits: [edit], cost, isJudged: true })),
};
