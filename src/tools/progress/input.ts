import { z } from 'zod';
import { decimalScores } from '../../skills/progress/wire.ts';
import { shortText, studentArgument } from '../arguments.ts';
import { timeArgument } from './time-argument.ts';

export const progressInput = z.strictObject({
  action: z.enum(['report', 'record', 'next', 'class', 'explain']),
  student: studentArgument.default('me'),
  class: studentArgument.optional(),
  component: shortText(64).optional(),
  scores: decimalScores.optional(),
  at: timeArgument.optional().describe('ISO or ms'),
  since: timeArgument.optional().describe('ISO, ms or 7d'),
  idempotency_key: shortText(100).optional(),
});

export const progressMeanings = {
  action: 'what to do',
  student: 'whose progress (default me)',
  class: 'class: which class',
  component: 'record, explain: which concept',
  scores: 'record: decimals from 0 to 1 for completion, quiz, quality, consistency',
  at: 'the time asked about, ISO or milliseconds (default now)',
  since: 'report: start of the trend, ISO, milliseconds or a span like 7d',
  idempotency_key: 'record: the same key counts once',
};

export type ProgressInput = z.output<typeof progressInput>;
