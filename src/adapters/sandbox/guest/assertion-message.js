// The texts of Node 24's assertion errors.
import { inspect } from 'node:util';
import * as own from './intrinsics.js';
import { lineDiff } from './line-diff.js';

const LONGEST_ONE_LINE = 12;
const LONGEST_POINTED_AT = 80;
const FIRST_POINTED_AT = 3;
const LONGEST_OPERAND = 512;
const LONGEST_IDENTICAL = 1024;
const MOST_LINES = 50;
const LINES_KEPT_OF_UNEQUAL = 46;

const titles = {
  deepStrictEqual: 'Expected values to be strictly deep-equal:',
  partialDeepStrictEqual: 'Expected values to be partially and strictly deep-equal:',
  strictEqual: 'Expected values to be strictly equal:',
  strictEqualObject: 'Expected "actual" to be reference-equal to "expected":',
  deepEqual: 'Expected values to be loosely deep-equal:',
  notDeepStrictEqual: 'Expected "actual" not to be strictly deep-equal to:',
  notStrictEqual: 'Expected "actual" to be strictly unequal to:',
  notStrictEqualObject: 'Expected "actual" not to be reference-equal to "expected":',
  notDeepEqual: 'Expected "actual" not to be loosely deep-equal to:',
  sameStructure: 'Values have same structure but are not reference-equal:',
  notDeepEqualUnlike: 'Expected values not to be loosely deep-equal:',
};

const inspectWhole = (value) =>
  inspect(value, {
    compact: false,
    customInspect: false,
    depth: 1000,
    maxArrayLength: Infinity,
    maxStringLength: Infinity,
    showHidden: false,
    showProxy: false,
    sorted: true,
    getters: true,
  });

const isReference = (value) => own.isObject(value) || typeof value === 'function';
const areBoth = (type, actual, expected) => typeof actual === type && typeof expected === type;
const cutTo = (text, length) =>
  text.length > length ? `${own.substring(text, 0, length - 3)}...` : text;

/** Whether a message of the caller's own is followed by the difference. */
export const showsDifference = (operator) =>
  operator === 'deepStrictEqual' ||
  operator === 'strictEqual' ||
  operator === 'partialDeepStrictEqual';

/**
 * The message of an AssertionError.
 * @param {{ actual: unknown, expected: unknown, operator: string, title?: string, isFull?: boolean }} failure
 */
export function assertionMessage({ actual, expected, operator, title, isFull = false }) {
  if (showsDifference(operator))
    return differenceMessage({ actual, expected, operator, title, isFull });
  if (operator === 'notDeepStrictEqual' || operator === 'notStrictEqual')
    return unequalMessage(actual, operator, isFull);
  return operandsMessage(actual, expected, operator);
}

function differenceMessage({ actual, expected, operator, title, isFull }) {
  const isObjectPair = areBoth('object', actual, expected) && actual !== null && expected !== null;
  const areReferences = isObjectPair || areBoth('function', actual, expected);
  const isByReference = operator === 'strictEqual' && areReferences;
  const heading = title || titles[isByReference ? 'strictEqualObject' : operator];
  const actualText = inspectWhole(actual);
  const expectedText = inspectWhole(expected);
  const actualLines = own.split(actualText, '\n');
  const expectedLines = own.split(expectedText, '\n');

  if (actualLines.length === 1 && expectedLines.length === 1 && !isObjectPair)
    return `${heading}\n${oneLineDifference({ actual, expected, actualText, expectedText })}\n`;
  if (actualText === expectedText)
    return `${title || titles.sameStructure}\n${sameStructure(actualLines, isFull)}\n`;
  const difference = lineDiff(actualLines, expectedLines, own.isObject(actual));
  const skipped = difference.isSkipped ? '\n... Skipped lines' : '';
  return `${heading}\n+ actual - expected${skipped}\n\n${difference.text}\n`;
}

function oneLineDifference({ actual, expected, actualText, expectedText }) {
  let length = actualText.length + expectedText.length;
  if (typeof actual === 'string') length -= 2;
  if (typeof expected === 'string') length -= 2;
  // Two zeros differ by their sign alone, which stands out better one above the other.
  if (length <= LONGEST_ONE_LINE && (actual !== 0 || expected !== 0))
    return `\n${actualText} !== ${expectedText}`;
  return `+ actual - expected\n\n+ ${actualText}\n- ${expectedText}${pointer(actualText, expectedText)}`;
}

/** A caret below the first character that differs, where the lines are short and it helps. */
function pointer(actualText, expectedText) {
  if (actualText.length + expectedText.length > LONGEST_POINTED_AT) return '';
  let place = 0;
  while (place < actualText.length && actualText[place] === expectedText[place]) place += 1;
  if (place < FIRST_POINTED_AT || place === actualText.length) return '';
  return `\n${own.repeat(' ', place + 2)}^`;
}

function sameStructure(lines, isFull) {
  if (lines.length <= MOST_LINES || isFull) return `\n${own.join(lines, '\n')}`;
  return `\n... Skipped lines\n${own.join(own.slice(lines, 0, MOST_LINES), '\n')}\n...}`;
}

function unequalMessage(actual, operator, isFull) {
  const isByReference = operator === 'notStrictEqual' && isReference(actual);
  const heading = titles[isByReference ? 'notStrictEqualObject' : operator];
  let lines = own.split(inspectWhole(actual), '\n');
  if (lines.length === 1) return `${heading}${lines[0].length > 5 ? '\n\n' : ' '}${lines[0]}`;
  if (lines.length > MOST_LINES && !isFull) {
    lines = own.slice(lines, 0, LINES_KEPT_OF_UNEQUAL);
    own.push(lines, '...');
  }
  return `${heading}\n\n${own.join(lines, '\n')}\n`;
}

function operandsMessage(actual, expected, operator) {
  const actualText = inspectWhole(actual);
  const expectedText = inspectWhole(expected);
  if (operator === 'notDeepEqual' && actualText === expectedText)
    return cutTo(`${titles.notDeepEqual}\n\n${actualText}`, LONGEST_IDENTICAL);
  const left = cutTo(actualText, LONGEST_OPERAND);
  const right = cutTo(expectedText, LONGEST_OPERAND);
  if (operator === 'deepEqual')
    return `${titles.deepEqual}\n\n${left}\n\nshould loosely deep-equal\n\n${right}`;
  if (operator === 'notDeepEqual')
    return `${titles.notDeepEqualUnlike}\n\n${left}\n\nshould not loosely deep-equal\n\n${right}`;
  return `${left} ${operator} ${right}`;
}
