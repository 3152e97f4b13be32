// The line-by-line difference that Node prints for unequal structures.
import * as own from './intrinsics.js';

const CONTEXT_LINES = 5;

const SAME = ' ';
const ACTUAL_ONLY = '+';
const EXPECTED_ONLY = '-';

/** Lines count as the same where only a trailing comma tells them apart. */
const isSameLine = (actual, expected, ignoresComma) =>
  actual === expected || (ignoresComma && (`${actual},` === expected || actual === `${expected},`));

/** Whether the shortest edit script reaches a diagonal by a line of `expected`. */
const comesFromAbove = (reached, diagonal, level, middle) =>
  diagonal === -level ||
  (diagonal !== level && reached[middle + diagonal - 1] < reached[middle + diagonal + 1]);

/**
 * The shortest edit script, last line first.
 * Source: E. Myers, "An O(ND) difference algorithm and its variations", 1986.
 */
function editScript(actual, expected, ignoresComma) {
  const longest = actual.length + expected.length;
  const reached = new Int32Array(2 * longest + 3);
  const middle = longest + 1;
  const levels = [];
  for (let level = 0; level <= longest; level += 1) {
    // Only the slice that this level can reach is kept: memory grows with the differences alone.
    own.push(levels, reached.slice(middle - level - 1, middle + level + 2));
    for (let diagonal = -level; diagonal <= level; diagonal += 2) {
      let here = comesFromAbove(reached, diagonal, level, middle)
        ? reached[middle + diagonal + 1]
        : reached[middle + diagonal - 1] + 1;
      let there = here - diagonal;
      while (
        here < actual.length &&
        there < expected.length &&
        isSameLine(actual[here], expected[there], ignoresComma)
      ) {
        here += 1;
        there += 1;
      }
      reached[middle + diagonal] = here;
      if (here >= actual.length && there >= expected.length)
        return retrace(levels, actual, expected, ignoresComma);
    }
  }
  return [];
}

function retrace(levels, actual, expected, ignoresComma) {
  const script = [];
  let here = actual.length;
  let there = expected.length;
  for (let level = levels.length - 1; level >= 0; level -= 1) {
    const reached = levels[level];
    const diagonal = here - there;
    const previous = comesFromAbove(reached, diagonal, level, level + 1)
      ? diagonal + 1
      : diagonal - 1;
    const previousHere = reached[level + 1 + previous];
    const previousThere = previousHere - previous;
    while (here > previousHere && there > previousThere) {
      here -= 1;
      there -= 1;
      const hasComma = !ignoresComma || own.endsWith(actual[here], ',');
      own.push(script, { mark: SAME, line: hasComma ? actual[here] : expected[there] });
    }
    if (level === 0) break;
    if (here > previousHere) {
      here -= 1;
      own.push(script, { mark: ACTUAL_ONLY, line: actual[here] });
    } else {
      there -= 1;
      own.push(script, { mark: EXPECTED_ONLY, line: expected[there] });
    }
  }
  return script;
}

/** What is printed of a run of common lines once a difference follows it. */
function afterContext(run) {
  const hidden = run.length - CONTEXT_LINES;
  if (hidden <= 0) return [];
  const last = `  ${run[run.length - 1]}`;
  if (hidden === 1) return [last];
  return hidden === 2 ? [`  ${run[run.length - 2]}`, last] : ['...', last];
}

/**
 * The difference as text, with long common runs left out.
 * @returns {{ text: string, isSkipped: boolean }}
 */
export function lineDiff(actual, expected, ignoresComma) {
  const script = editScript(actual, expected, ignoresComma);
  const lines = [];
  let run = [];
  let isSkipped = false;
  for (let index = script.length - 1; index >= 0; index -= 1) {
    const { mark, line } = script[index];
    if (mark === SAME) {
      own.push(run, line);
      if (run.length <= CONTEXT_LINES) own.push(lines, `  ${line}`);
      continue;
    }
    const context = afterContext(run);
    for (let next = 0; next < context.length; next += 1) own.push(lines, context[next]);
    if (context[0] === '...') isSkipped = true;
    run = [];
    own.push(lines, `${mark} ${line}`);
  }
  return { text: own.trimEnd(own.join(lines, '\n')), isSkipped };
}
