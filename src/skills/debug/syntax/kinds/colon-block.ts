import { tokenAt, type CodeLine, type ErrorSite } from '../error-site.ts';
import { costs, insertion, replacement, type Repair, type SyntaxKind } from '../syntax-kind.ts';

const texts = (line: number) => ({
  message: `the : at the end of line ${line} does not begin a block in JavaScript`,
  why: 'a block stands between { and }; indentation alone means nothing to JavaScript',
  hints: [
    'What shows where a block begins and ends in Python, and what in JavaScript?',
    `Which lines belong to line ${line}?`,
    'Compare with a block elsewhere in a JavaScript file.',
  ] as const,
  title: 'put the block between { and }',
});

const words: Readonly<Record<string, string>> = {
  elif: 'else if',
  def: 'function',
  except: 'catch',
};

function blockEnd(site: ErrorSite, index: number): CodeLine | undefined {
  const own = site.lines[index];
  let last: CodeLine | undefined;
  for (let at = index + 1; at < site.lines.length; at += 1) {
    const line = site.lines[at];
    if (own === undefined || line === undefined || line.indent <= own.indent) break;
    last = line;
  }
  return last;
}

function repairOf(site: ErrorSite, line: CodeLine, index: number): Repair | undefined {
  const first = tokenAt(site, line.first);
  const last = tokenAt(site, line.last);
  const end = last.text === ':' ? blockEnd(site, index) : undefined;
  if (end === undefined) return undefined;
  if (!/^(if|elif|else|for|while|def|try|except|finally|function)$/.test(first.text))
    return undefined;
  const head = tokenAt(site, line.first + 1);
  const needsBrackets = /^(if|elif|while|for)$/.test(first.text) && head.text !== '(';
  const behind = tokenAt(site, end.last).end;
  const word = words[first.text];
  const edits = [
    ...(word === undefined ? [] : [replacement(first, word)]),
    ...(needsBrackets ? [insertion(head.start, '(')] : []),
    replacement(last, needsBrackets ? ') {' : ' {'),
    insertion(behind, `\n${line.margin}}`),
  ];
  return { ...texts(line.number), at: last.start, edits, cost: costs.telling };
}

/** `if n > 3:` with an indented block. */
export const colonBlock: SyntaxKind = {
  id: 'colon-block',
  concept: 'conditionals',
  examples: [
    {
      bad: 'let n = 4;\nif (n > 3):\n  n = 1;\nconsole.log(n);\n',
      good: 'let n = 4;\nif (n > 3) {\n  n = 1;\n}\nconsole.log(n);\n',
      line: 2,
    },
    {
      bad: 'def f(n):\n  return n * 2;\nconsole.log(f(2));\n',
      good: 'function f(n) {\n  return n * 2;\n}\nconsole.log(f(2));\n',
      line: 1,
    },
  ],
  propose: (site) =>
    site.lines.flatMap((line, index) => {
      const repair = repairOf(site, line, index);
      return repair === undefined ? [] : [repair];
    }),
};
