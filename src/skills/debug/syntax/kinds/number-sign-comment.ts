import { tokenAt } from '../error-site.ts';
import { costs, replacement, type SyntaxKind } from '../syntax-kind.ts';

const texts = (line: number) => ({
  message: `# does not begin a comment in JavaScript (line ${line})`,
  why: 'the words behind it are read as code',
  hints: [
    'Is this line meant for the computer or for a person?',
    'Which sign begins a comment in Python, and which one in JavaScript?',
    'Look at another comment in a JavaScript file.',
  ] as const,
  title: 'begin the comment with //',
});

/** `# a comment`. */
export const numberSignComment: SyntaxKind = {
  id: 'number-sign-comment',
  concept: 'debugging',
  examples: [
    {
      bad: '# add two numbers\nconst n = 1 + 1;\n',
      good: '// add two numbers\nconst n = 1 + 1;\n',
      line: 1,
    },
  ],
  propose: (site) => {
    const { line } = tokenAt(site, site.at);
    const found = site.tokens.find(
      (token) => token.text.startsWith('#') && token.line >= line - 1 && token.line <= line,
    );
    if (found === undefined) return [];
    const edits = [replacement({ start: found.start, end: found.start + 1 }, '//')];
    return [{ ...texts(found.line), edits, cost: costs.telling }];
  },
};
