/** Characters up to which a program counts as one that a person wrote, as a whole and in a line. */
const longestProgram = 100_000;
const longestLine = 8_000;

/** Whether a program is longer than what is looked through; it is still read and run. */
export function isTooLong(source: string): boolean {
  return source.length > longestProgram;
}

/** Whether a person may have written it: rules and repairs leave anything else alone. */
export function isWrittenByHand(source: string): boolean {
  if (isTooLong(source)) return false;
  return source.split(/[\n\r\u2028\u2029]/).every((line) => line.length <= longestLine);
}
