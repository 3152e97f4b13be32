import { lineOf, tokenAt, type ErrorSite } from '../error-site.ts';
import { judge } from '../structure/judge.ts';
import type { SyntaxKind, TextEdit } from '../syntax-kind.ts';

function texts(site: ErrorSite, opener: number) {
  const line = tokenAt(site, opener).line;
  const first = tokenAt(site, lineOf(site, opener)?.first ?? opener);
  const last = tokenAt(site, opener);
  const head = site.source.slice(first.start, last.end).replaceAll(/\s+/g, ' ').slice(0, 40);
  return {
    message: `a closing } is missing: the block that opens on line ${line} (${head}) is never closed`,
    why: `everything below counts as part of that block, so the complaint comes much later`,
    hints: [
      'Count the { and the } from the top: where do they stop being in step?',
      `Which line is the last one that belongs to the block opened on line ${line}?`,
      'Each { needs its partner at the same indentation as the line that opened it.',
    ] as const,
    title: `close the block of line ${line}`,
  };
}

/** A brace with a line of its own belongs on the line below the one that it is put behind. */
const placeOf = ({ start, text }: TextEdit) => start + (text.startsWith('\n') ? 1 : 0);

/** A block that is opened and never closed. */
export const missingClosingBrace: SyntaxKind = {
  id: 'missing-closing-brace',
  concept: 'debugging',
  examples: [
    {
      bad: 'function fine(days) {\n  if (days > 9) {\n    return 8;\n  return days;\n}\n',
      good: 'function fine(days) {\n  if (days > 9) {\n    return 8;\n  }\n  return days;\n}\n',
      line: 4,
    },
    {
      bad: 'const f = (list) => {\n  list.forEach((x) => {\n    console.log(x);\n  );\n};\n',
      good: 'const f = (list) => {\n  list.forEach((x) => {\n    console.log(x);\n  });\n};\n',
      line: 4,
    },
    {
      bad: 'if (true) {\n  console.log(1);\nelse {\n  console.log(2);\n}\n',
      good: 'if (true) {\n  console.log(1);\n} else {\n  console.log(2);\n}\n',
      line: 3,
    },
  ],
  propose: (site) =>
    judge(site).flatMap(({ bracket: { action, text, partner }, edit, cost, isRead }) =>
      action === 'insert' && text === '}'
        ? [
            {
              ...texts(site, partner),
              edits: [edit],
              at: placeOf(edit),
              cost,
              ...(isRead && { isJudged: true }),
            },
          ]
        : [],
    ),
};
