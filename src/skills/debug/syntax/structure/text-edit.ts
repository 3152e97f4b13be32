import { lineOf, tokenAt, type ErrorSite } from '../error-site.ts';
import { insertion, replacement, type TextEdit } from '../syntax-kind.ts';
import { isBlockPlace } from './local-cost.ts';
import type { BracketEdit } from './nesting.ts';

/** What stands in front of its line with the brace: `} else {`, `});`, `},`. */
const sharesLine = /^(?:[)\],;]|else|catch|finally)$/;

/** The change of the text that makes a bracket edit, laid out as the program around it is. */
export function textEditOf(site: ErrorSite, edit: BracketEdit): TextEdit {
  const token = tokenAt(site, edit.index);
  if (edit.splitsAt !== undefined) return insertion(edit.splitsAt, edit.text);
  if (edit.action === 'replace') return replacement(token, edit.text);
  if (edit.action === 'remove') return removed(site, edit.index);
  const previous = tokenAt(site, edit.index - 1);
  if (edit.text === '}') return closingBrace(site, edit);
  if (edit.text === '{') {
    const isHere = token.isFirst || isBlockPlace(site, edit.index) || edit.index === 0;
    return isHere ? insertion(previous.end, ' {') : insertion(token.start, spaced(site, edit));
  }
  return /[)\]]/.test(edit.text)
    ? insertion(previous.end, edit.text)
    : insertion(token.start, edit.text);
}

/** `{ ` where the closing brace has a space in front. */
function spaced(site: ErrorSite, { partner }: BracketEdit): string {
  const { start } = tokenAt(site, partner);
  return site.source.charAt(start - 1) === ' ' ? '{ ' : '{';
}

function removed(site: ErrorSite, index: number): TextEdit {
  const token = tokenAt(site, index);
  const line = lineOf(site, index);
  const isAlone = line?.first === index && line.last === index;
  let { start } = token;
  // A brace alone on its line takes the line with it.
  if (isAlone) while (start > 0 && /\s/.test(site.source.charAt(start - 1))) start -= 1;
  return replacement({ start, end: token.end }, '');
}

function closingBrace(site: ErrorSite, { index, partner }: BracketEdit): TextEdit {
  const [previous, next] = [tokenAt(site, index - 1), tokenAt(site, index)];
  const opener = tokenAt(site, partner);
  const isDoWhile = next.text === 'while' && tokenAt(site, partner - 1).text === 'do';
  const isBroken = index >= site.tokens.length || next.isFirst;
  if (!isBroken) {
    const space =
      site.source.charAt(opener.end) === ' ' && opener.line === previous.line ? ' ' : '';
    return insertion(previous.end, `${space}}`);
  }
  const isClose = !/\n[ \t]*\r?\n/.test(site.source.slice(previous.end, next.start));
  if (index < site.tokens.length && isClose && (sharesLine.test(next.text) || isDoWhile))
    return insertion(next.start, /^[)\],;]$/.test(next.text) ? '}' : '} ');
  const end = endWithComment(site.source, previous.end);
  if (!tokenAt(site, partner + 1).isFirst && opener.line === previous.line)
    return insertion(previous.end, site.source.charAt(opener.end) === ' ' ? ' }' : '}');
  return insertion(end, `\n${lineOf(site, partner)?.margin ?? ''}}`);
}

/** The end of a line whose code ends at an offset; a comment behind the code stays with it. */
function endWithComment(source: string, offset: number): number {
  const newline = source.indexOf('\n', offset);
  const rest = source.slice(offset, newline === -1 ? source.length : newline);
  return /^\s*(?:\/\/.*|\/\*[^*]*\*\/\s*)$/.test(rest) ? offset + rest.trimEnd().length : offset;
}
