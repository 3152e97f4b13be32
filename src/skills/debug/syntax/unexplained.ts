import { lineStarts, positionAt } from '../../language/position.ts';
import type { Finding } from '../finding.ts';
import type { Refusal } from './refusal.ts';

/** What is said where no repair was found: the place and the parser's words, and how to go on. */
export function unexplained(source: string, { offset, message, isTooDeep }: Refusal): Finding {
  const starts = lineStarts(source);
  const place = positionAt(starts, Math.min(offset, source.length));
  const what =
    isTooDeep === true
      ? 'the program is nested too deeply to be read'
      : `the program cannot be read from here on (${message})`;
  return {
    rule: isTooDeep === true ? 'nested-too-deeply' : 'unreadable',
    kind: 'syntax',
    ...place,
    end: place,
    message: what,
    why: 'the first place that makes no sense to JavaScript is here; the slip is here or above',
    hints: [
      `Read line ${place.line} aloud, sign by sign.`,
      'Look at the line above: does everything that was opened there end where it should?',
      'Take the lines from here on out, one block at a time, until the rest can be read.',
    ],
    concept: 'errors-reading',
    confidence: 30,
  };
}
