import { tokenAt, type ErrorSite } from '../error-site.ts';
import { knownNames } from '../habits/known-names.ts';
import type { BracketEdit } from './nesting.ts';

/** Words that a `(` may follow, though they name nothing. */
const heads = /^(?:if|for|while|switch|catch|function|constructor|super|return|await|new)$/;
/** Words that something in brackets may begin with. */
const beginnings =
  /^(?:const|let|var|new|this|true|false|null|undefined|async|function|typeof|await|\d+)$/;

/**
 * A bracket may be missing inside what reads as one word now: `parseInttext)`, `ifready)`,
 * `Array(9.fill(0)`. Gives an edit for every way to part the word in front of an inserted bracket
 * into two that the program knows.
 */
export function splitWords(site: ErrorSite, edits: readonly BracketEdit[]): readonly BracketEdit[] {
  const behindNumbers = edits.flatMap((edit) => {
    const { kind, text, end } = tokenAt(site, edit.index - 1);
    const isPoint = edit.action === 'insert' && kind === 'number' && text.endsWith('.');
    return isPoint && /[)\]]/.test(edit.text) ? [{ ...edit, splitsAt: end - 1 }] : [];
  });
  const opening = edits.filter(
    ({ action, text, index }) =>
      action === 'insert' && /[([]/.test(text) && tokenAt(site, index - 1).kind === 'word',
  );
  if (opening.length === 0) return behindNumbers;
  const seen = new Map<string, number>();
  for (const { kind, text } of site.tokens) {
    if (kind === 'word') seen.set(text, (seen.get(text) ?? 0) + 1);
  }
  const { variables, members } = knownNames([], 0);
  const isKnown = (word: string) => seen.has(word) || variables.has(word) || members.has(word);
  const insideWords = opening.flatMap((edit) => {
    const word = tokenAt(site, edit.index - 1);
    if ((seen.get(word.text) ?? 0) > 1) return [];
    const isDeclared = /^(?:function|static|async|get|set|private|public|protected|[;{}])$/.test(
      tokenAt(site, edit.index - 2).text,
    );
    return Array.from({ length: word.text.length - 1 }, (_, at) => at + 1).flatMap((at) => {
      const left = word.text.slice(0, at);
      const right = word.text.slice(at);
      const isLeftKnown = edit.text === '(' && heads.test(left) ? true : isKnown(left);
      const isRightKnown = beginnings.test(right) || seen.has(right);
      if (!isRightKnown || !(isLeftKnown || isDeclared)) return [];
      return [{ ...edit, splitsAt: word.start + at }];
    });
  });
  return [...behindNumbers, ...insideWords];
}
