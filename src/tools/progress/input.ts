import { z } from 'zod';
import { decimalScores } from '../../skills/progress/wire.ts';
import { studentArgument } from '../arguments.ts';
import { timeArgument } from './time-argument.ts';

export const progressInput = z.strictObject({
  action: z.enum(['report', 'record', 'next', 'class', 'explain']),
  student: studentArgument.default('me'),
  class: studentArgument.optional(),
  component: z.string().trim().min(1).max(64).optional(),
  scores: decimalScores.optional(),
  at: timeArgument.optional().describe('ISO or ms'),
  since: timeArgument.optional().describe('ISO, ms or 7d'),
  idempotency_key: z.string().trim().min(1).max(100).optional(),
});

export type ProgressInput = z.output<typeof progressInput>;
