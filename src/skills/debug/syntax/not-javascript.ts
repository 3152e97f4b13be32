import { lineStarts, positionAt } from '../../language/position.ts';
import type { Finding } from '../finding.ts';
import type { ForeignLook } from './foreign/foreign-look.ts';
import { foreignLooks } from './foreign/table.ts';

/** Lines that are looked at; a longer text shows by then what it is. */
const mostLines = 400;
/** Characters of a line that are looked at. */
const longestLine = 300;
/** Lines of the other language for each line of JavaScript that leave no doubt. */
const withoutDoubt = 2;
/** One line alone may be a slip. */
const fewestLines = 2;
/** Share of all lines that must show the other language. */
const leastShare = 0.3;

/** A line that hardly any other language has. */
const javaScriptLine =
  /^\s*(?:(?:export\s+(?:default\s+)?)?(?:const|let|var)\s+[\w$[{]|(?:export\s+(?:default\s+)?)?(?:async\s+)?function\b|(?:if|for|while|switch)\s*\(.*\)\s*\{|\}\s*(?:else|catch|finally)\b|import\s+.*\bfrom\s+["']|export\s+(?:default|class|\{))|=>|===|!==|\bconsole\.\w+\(|\brequire\(["']|^\s*\}\)?;/;

export type Foreign = {
  readonly finding: Finding;
  /** Whether nothing speaks for JavaScript with slips. */
  readonly isSure: boolean;
};

/**
 * What a text that cannot be read as JavaScript looks like instead; undefined where it looks like
 * JavaScript with slips in it.
 */
export function notJavaScript(source: string): Foreign | undefined {
  const lines = source
    .split(/\r\n|[\n\r]/, mostLines)
    .map((line) => line.slice(0, longestLine))
    .filter((line) => line.trim() !== '');
  const own = lines.filter((line) => javaScriptLine.test(line)).length;
  const seen = foreignLooks.map((look) => {
    const count = lines.filter((line) => look.line.test(line)).length;
    const isDecisive = look.decisive?.test(source) ?? false;
    const weight = (isDecisive ? lines.length : 0) + (look.isVague === true ? count / 2 : count);
    return { look, count, isDecisive, weight };
  });
  const [best] = seen.sort((a, b) => b.weight - a.weight);
  if (best === undefined) return undefined;
  const { look, count, isDecisive } = best;
  const isLikely = count > own && count >= leastShare * lines.length;
  if (!isDecisive && !isLikely) return undefined;
  const isMuch = count >= fewestLines || look.isVague === true;
  const isSure = isDecisive || (isMuch && count > own * withoutDoubt);
  return { finding: findingOf(source, look), isSure };
}

function findingOf(source: string, look: ForeignLook): Finding {
  const remark = look.remark?.(source);
  const first = source.search(/\S/);
  const place = positionAt(lineStarts(source), Math.max(0, first));
  return {
    rule: 'not-javascript',
    kind: 'syntax',
    ...place,
    end: place,
    message: `this looks like ${look.title}, not like JavaScript${remark === undefined ? '' : `; ${remark}`}`,
    why: look.advice,
    hints: [
      'Which language is this text written in?',
      'Which part of it, if any, is meant to be run as JavaScript?',
      look.hint,
    ],
    concept: look.concept,
    confidence: 90,
  };
}
