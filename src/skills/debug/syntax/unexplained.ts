import { lineStarts, positionAt } from '../../language/position.ts';
import type { Finding } from '../finding.ts';
import type { Refusal } from './refusal.ts';

/** What is said where no repair was found: the place and the parser's words, and how to go on. */
export function unexplained(source: string, refusal: Refusal): Finding {
  if (refusal.isTooLong === true) return tooLong(source);
  const { offset, message, isTooDeep } = refusal;
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

function tooLong(source: string): Finding {
  const place = { line: 1, column: 1 };
  const size = Math.round(source.length / 1000);
  return {
    rule: 'too-long',
    kind: 'syntax',
    ...place,
    end: place,
    message: `the program has ${size} thousand characters: too long to be read here`,
    why: 'a program that people write is far shorter; this one was probably made by another program',
    hints: [
      'Was this file written by hand, or is it the output of a build?',
      'Which part of it is yours?',
      'Give that part alone, as a file of its own.',
    ],
    concept: 'debugging',
    confidence: 30,
  };
}
