import { describe, expect, test } from 'vitest';
import { importLine } from './import.ts';

const event = {
  ...{ event_id: 'ev-1', timestamp: 1_788_100_000_000, student_id: 'mia', component: 'loops' },
  ...{ kind: 'quiz', scores: { quiz: 0.9 } },
};

describe('a line of a history', () => {
  test.each([
    ['an event', JSON.stringify(event)],
    ['an event with a byte order mark', `\uFEFF${JSON.stringify(event)}`],
    ['an event with spaces and a carriage return', `  ${JSON.stringify(event)} \r`],
    ['an event with more than is asked for', JSON.stringify({ ...event, device: 'phone' })],
  ])('%s is evidence', (_, line) => {
    expect(importLine(line)).toMatchObject({
      kind: 'evidence',
      evidence: { id: 'ev-1', source: 'import', scoresBp: { quiz: 9000 } },
    });
  });

  test.each(['', '   ', '\uFEFF'])('%j is empty', (line) => {
    expect(importLine(line)).toEqual({ kind: 'empty' });
  });

  test.each([
    ['{', /not JSON/],
    ['[]', /expected object/],
    ['null', /expected object/],
    [JSON.stringify({ ...event, event_id: undefined }), /event_id/],
    [JSON.stringify({ ...event, timestamp: 1_788_100_000 }), /timestamp.*not seconds/],
    [JSON.stringify({ ...event, scores: { quiz: 9 } }), /scores\.quiz/],
    [JSON.stringify({ ...event, scores: {} }), /scores: give at least one/],
    [JSON.stringify({ ...event, note: 'x'.repeat(100_000) }), /longer than/],
  ])('%.40s is bad', (line, problem) => {
    const read = importLine(line);
    expect(read.kind === 'bad' ? read.problem : read).toMatch(problem);
  });
});
