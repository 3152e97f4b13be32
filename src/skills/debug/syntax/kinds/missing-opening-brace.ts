import { lineOf, tokenAt, type ErrorSite } from '../error-site.ts';
import { costs, insertion, type Repair, type SyntaxKind } from '../syntax-kind.ts';

const texts = (line: number) => ({
  message: `a { is missing at the end of line ${line}: the block below is closed but never opened`,
  why: 'the } further down then closes the block around it, one level too early',
  hints: [
    `What belongs to line ${line}, and what shows where it begins?`,
    'Go through the } one by one: which of them has no partner?',
    'Compare the line with another one that starts a block.',
  ] as const,
  title: `open the block on line ${line}`,
});

const heads =
  /^(if|for|while|else|try|do|finally|switch|catch|class|function|async|export|static|get|set)$/;

/** Whether a deeper block follows a line and ends at the line's own indentation with a lone brace. */
function closesBelow(site: ErrorSite, index: number): number | undefined {
  const own = site.lines[index];
  if (own === undefined) return undefined;
  for (let at = index + 1; at < site.lines.length; at += 1) {
    const line = site.lines[at];
    if (line === undefined || line.indent > own.indent) continue;
    const isClosed = line.indent === own.indent && tokenAt(site, line.first).text === '}';
    return isClosed && at > index + 1 ? line.first : undefined;
  }
  return undefined;
}

/** A block that is closed but was never opened. */
export const missingOpeningBrace: SyntaxKind = {
  id: 'missing-opening-brace',
  concept: 'debugging',
  examples: [
    {
      bad: 'function f(n)\n  const m = n * 2;\n  return m;\n}\nconsole.log(f(2));\n',
      good: 'function f(n) {\n  const m = n * 2;\n  return m;\n}\nconsole.log(f(2));\n',
      line: 1,
    },
    {
      bad: 'function f(n) {\n  if (n > 1)\n    n += 1;\n    n *= 2;\n  }\n  return n;\n}\n',
      good: 'function f(n) {\n  if (n > 1) {\n    n += 1;\n    n *= 2;\n  }\n  return n;\n}\n',
      line: 2,
    },
    {
      bad: 'const f = (n) =>\n  const m = n;\n  return m;\n};\n',
      good: 'const f = (n) => {\n  const m = n;\n  return m;\n};\n',
      line: 1,
    },
  ],
  propose: (site) => {
    const repairs: Repair[] = [];
    site.lines.forEach((line, index) => {
      const last = tokenAt(site, line.last);
      if (/^([{([,;:.?]|&&|\|\||\?)$/.test(last.text)) return;
      const closer = closesBelow(site, index);
      const opener = closer === undefined ? undefined : site.partner.get(closer);
      const opening = opener === undefined ? undefined : lineOf(site, opener);
      if (closer !== undefined && opening?.number === line.number) return;
      const isHead = Array.from({ length: 4 }, (_, i) => tokenAt(site, line.first + i).text).some(
        (text) => heads.test(text),
      );
      const isShaped = closer !== undefined && opening?.indent !== line.indent;
      const isLikely = isHead || last.text === ')' || last.text === '=>';
      if (!isLikely && !isShaped) return;
      if (!isShaped && Math.abs(line.last - site.at) > 60) return;
      const cost = isShaped ? costs.shaped - (isLikely ? 5 : 0) : costs.possible;
      repairs.push({ ...texts(line.number), edits: [insertion(last.end, ' {')], cost });
    });
    // `function f(n) return n; }` on one line: before the word that the parser stopped at.
    const previous = tokenAt(site, site.at - 1);
    if (/^(\)|=>|else|try|do|finally)$/.test(previous.text)) {
      const edits = [insertion(previous.end, ' {')];
      repairs.push({ ...texts(previous.line), edits, cost: costs.local });
    }
    return repairs;
  },
};
