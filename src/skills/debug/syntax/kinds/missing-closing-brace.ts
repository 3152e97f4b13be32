import { lineOf, tokenAt, type CodeLine, type ErrorSite } from '../error-site.ts';
import { costs, insertion, type Repair, type SyntaxKind } from '../syntax-kind.ts';

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

/** The first line below the opener that is no deeper than the opener's own. */
function lineBack(
  site: ErrorSite,
  opener: number,
): { line: CodeLine; before: CodeLine } | undefined {
  const start = site.lineIndex.get(tokenAt(site, opener).line) ?? 0;
  const own = site.lines[start];
  if (own === undefined) return undefined;
  for (let index = start + 1; index < site.lines.length; index += 1) {
    const line = site.lines[index];
    const before = site.lines[index - 1];
    if (line !== undefined && before !== undefined && line.indent <= own.indent)
      return { line, before };
  }
  return undefined;
}

/** Guesses from the indentation: the block should have ended before the first line that is back out. */
function byIndentation(site: ErrorSite, opener: number): readonly Repair[] {
  const own = lineOf(site, opener);
  const back = lineBack(site, opener);
  if (own?.last !== opener || back === undefined) return [];
  const { line, before } = back;
  const first = tokenAt(site, line.first);
  if (/^(case|default)$/.test(first.text)) return [];
  const text = texts(site, opener);
  const end = tokenAt(site, before.last).end;
  if (first.text === '}' && line.indent === own.indent) return [];
  const isDoWhile = first.text === 'while' && tokenAt(site, opener - 1).text === 'do';
  if (/^[)\]]$/.test(first.text) || /^(else|catch|finally)$/.test(first.text) || isDoWhile) {
    const space = /^[)\]]$/.test(first.text) ? '' : ' ';
    if (line.indent !== own.indent) return [];
    return [{ ...text, edits: [insertion(first.start, `}${space}`)], cost: costs.telling + 2 }];
  }
  const cost = line.indent === own.indent ? costs.shaped - 4 : costs.shaped - 2;
  return [{ ...text, at: end, edits: [insertion(end, `\n${own.margin}}`)], cost }];
}

/** Guesses without indentation: where the parser stopped, at the end, before a new declaration. */
function anywhere(site: ErrorSite, opener: number): readonly Repair[] {
  const text = texts(site, opener);
  const cut = site.cutShortBy.get(opener);
  const repairs: Repair[] = [];
  if (cut !== undefined) {
    const closer = tokenAt(site, cut);
    const cost = closer.line === tokenAt(site, opener).line || closer.isFirst ? 3 : 8;
    repairs.push({ ...text, edits: [insertion(closer.start, '}')], cost: costs.shaped + cost });
  }
  const end = tokenAt(site, site.tokens.length - 1).end;
  repairs.push({ ...text, at: end, edits: [insertion(end, '\n}')], cost: costs.possible });
  for (const line of site.lines) {
    const first = tokenAt(site, line.first);
    if (line.first <= opener || first.start > site.refusal.offset) continue;
    if (!/^(function|class|export|import|const|async|else|catch|finally|case)$/.test(first.text))
      continue;
    const before = tokenAt(site, line.first - 1).end;
    const cost = costs.possible - (/^(const|async)$/.test(first.text) ? 1 : 4);
    repairs.push({ ...text, at: before, edits: [insertion(before, '\n}')], cost });
  }
  return repairs;
}

/** A block that is opened and never closed. */
export const missingClosingBrace: SyntaxKind = {
  id: 'missing-closing-brace',
  concept: 'debugging',
  examples: [
    {
      bad: 'function fine(days) {\n  if (days > 9) {\n    return 8;\n  return days;\n}\n',
      good: 'function fine(days) {\n  if (days > 9) {\n    return 8;\n  }\n  return days;\n}\n',
      line: 3,
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
  propose: (site) => {
    const openers = site.tokens.flatMap((token, index) => (token.text === '{' ? [index] : []));
    const surplus = site.unclosed.filter((index) => tokenAt(site, index).text === '{').slice(-4);
    return [
      ...openers.flatMap((opener) => byIndentation(site, opener)),
      ...surplus.flatMap((opener) => anywhere(site, opener)),
    ];
  },
};
