import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayMilliseconds, type Evidence } from '../../skills/progress/evidence.ts';
import { report } from '../../skills/progress/report.ts';
import { rememberedReport } from './remembered-report.ts';

const start = 1_789_000_000_000;
const time = fc.integer({ min: start, max: start + 5 * dayMilliseconds });
const piece = fc
  .record({ timestamp: time, component: fc.constantFrom('arrays', 'loops'), quiz: fc.nat(10_000) })
  .map(({ timestamp, component, quiz }, id = String(timestamp)): Evidence => ({
    ...{ id, timestamp, component, student: 'mia' },
    ...{ kind: 'quiz', source: 'quiz-key', scoresBp: { quiz } },
  }));
const observation = time.map((at) => ({
  student: 'mia',
  tool: 'debug' as const,
  subject: 'r',
  at,
}));
const question = fc.record({
  now: time,
  span: fc.integer({ min: 0, max: 3 * dayMilliseconds }),
  component: fc.constantFrom(undefined, 'arrays'),
});

it('answers as a fresh report does, whatever was asked before', () => {
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 8 }),
      fc.array(observation, { maxLength: 4 }),
      fc.array(question, { minLength: 2, maxLength: 8 }),
      (evidence, observations, questions) => {
        for (const { now, span, component } of questions) {
          const input = { evidence, observations, now, since: now - span, component };
          expect(rememberedReport(input)).toEqual(report(input));
        }
      },
    ),
  );
});
