import { z } from 'zod';
import { TutorError } from '../tutor-error.ts';

/** A time as text; a number is taken as its text, so that the schema stays one small string. */
export const timeArgument = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : value),
  z.string().trim().min(1).max(40),
);

/** Milliseconds before this were meant as seconds (1973). */
const earliestMilliseconds = 100_000_000_000;
const latestMilliseconds = 8_640_000_000_000_000;

const spanMilliseconds: Readonly<Record<string, number>> = {
  h: 3_600_000,
  d: 86_400_000,
  w: 7 * 86_400_000,
};

/**
 * An ISO date or time (UTC where it names no offset) or milliseconds since 1970.
 * @throws TutorError naming the argument
 */
export function parseTime(argument: string, text: string): number {
  const time = /^\d+$/.test(text) ? Number(text) : parseIso(text);
  if (time >= earliestMilliseconds && time <= latestMilliseconds) return time;
  const isSeconds = /^\d+$/.test(text) && time < earliestMilliseconds;
  const problem = isSeconds ? 'looks like seconds' : 'is not a time';
  throw new TutorError(
    'bad-input',
    `argument ${argument}: ${text} ${problem}`,
    'write it like 2026-09-14T18:00:00Z or in milliseconds since 1970',
  );
}

/** A time, or a span before `now` such as `7d`, `2w` or `12h`. */
export function parseSince(text: string, now: number): number {
  const [, count, unit = ''] = /^(\d{1,4})([hdw])$/.exec(text) ?? [];
  const length = spanMilliseconds[unit];
  const since =
    length === undefined ? parseTime('since', text) : Math.max(0, now - Number(count) * length);
  if (since <= now) return since;
  throw new TutorError(
    'bad-input',
    `argument since: ${text} lies after the time asked about`,
    'give an earlier time',
  );
}

function parseIso(text: string): number {
  const date = z.iso.date().safeParse(text);
  if (date.success) return Date.parse(date.data);
  const withSeconds = text.replace(/(T\d\d:\d\d)(?=Z|[+-]|$)/, '$1:00');
  const time = z.iso.datetime({ local: true, offset: true }).safeParse(withSeconds);
  if (!time.success) return NaN;
  const hasOffset = /(?:Z|[+-]\d\d:\d\d)$/.test(time.data);
  return Date.parse(hasOffset ? time.data : `${time.data}Z`);
}
