import { describe, expect, test } from 'vitest';
import { parseSince, parseTime, timeArgument } from './time-argument.ts';

const evening = Date.UTC(2026, 8, 14, 18);

describe('a time', () => {
  test.each([
    ['2026-09-14T18:00:00Z', evening],
    ['2026-09-14T18:00:00.000Z', evening],
    ['2026-09-14T18:00Z', evening],
    ['2026-09-14T20:00:00+02:00', evening],
    ['2026-09-14T18:00:00', evening],
    ['2026-09-14', Date.UTC(2026, 8, 14)],
    [String(evening), evening],
  ])('%s', (text, expected) => {
    expect(parseTime('at', text)).toBe(expected);
  });

  test.each([
    ['yesterday', /argument at: yesterday is not a time/],
    ['2026-13-01', /is not a time/],
    ['2026-02-30T10:00:00Z', /is not a time/],
    ['1788100000', /looks like seconds/],
    ['-1', /is not a time/],
    ['99999999999999999999', /is not a time/],
  ])('%s is refused', (text, message) => {
    expect(() => parseTime('at', text)).toThrow(message);
  });

  test('may be given as a number', () => {
    expect(timeArgument.parse(evening)).toBe(String(evening));
    expect(timeArgument.safeParse(true).success).toBe(false);
  });
});

describe('a time to compare with', () => {
  const day = 86_400_000;
  test.each([
    ['7d', evening - 7 * day],
    ['2w', evening - 14 * day],
    ['12h', evening - day / 2],
    ['0d', evening],
    ['9999w', evening - 9999 * 7 * day],
    ['2026-09-01', Date.UTC(2026, 8, 1)],
  ])('%s', (text, expected) => {
    expect(parseSince(text, evening)).toBe(Math.max(0, expected));
  });

  test.each(['7', '7m', '-7d', 'd', '2026-09-15'])('%s is refused', (text) => {
    expect(() => parseSince(text, evening)).toThrow(/argument since/);
  });
});
