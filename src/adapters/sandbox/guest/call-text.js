// The text of the call that failed, cut out of the learner's source line.
import * as own from './intrinsics.js';

const HOOK = Symbol.for('tutorfleet.sourceText');
const sourceText = globalThis[HOOK];
delete globalThis[HOOK];
const namePart = /[\w$.]/;
const quotes = ['"', "'", '`'];

const isNamePart = (character) =>
  character !== undefined && own.execute(namePart, character) !== null;

/** From the call's name to its closing parenthesis, or to the end of the line. */
export function callAt(line, column) {
  let start = column - 1;
  if (line[start] === '(' && isNamePart(line[start - 1])) start -= 1;
  while (start > 0 && isNamePart(line[start - 1])) start -= 1;
  let depth = 0;
  for (let index = start; index < line.length; index += 1) {
    if (own.includes(quotes, line[index])) index = endOfQuoted(line, index);
    else if (line[index] === '(') depth += 1;
    else if (line[index] === ')') {
      depth -= 1;
      if (depth === 0) return own.substring(line, start, index + 1);
    }
  }
  return own.trimEnd(own.substring(line, start));
}

function endOfQuoted(line, start) {
  let index = start + 1;
  while (index < line.length && line[index] !== line[start]) index += line[index] === '\\' ? 2 : 1;
  return index;
}

/**
 * The failing call's text, where the engine left
 * `globalThis[Symbol.for('tutorfleet.sourceText')]` before this file was loaded: a function that gives `{ line, column }`,
 * the text of the source line of the innermost frame of the learner's and the 1-based column in it.
 */
export function failingCall() {
  const place = sourceText?.();
  return place === undefined ? undefined : callAt(place.line, place.column);
}
