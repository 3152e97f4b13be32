import type { z } from 'zod';
import { TutorError } from './tutor-error.ts';

/** One line for the first thing wrong with the arguments, naming the argument. */
export function badArgument(tool: string, error: z.ZodError): TutorError {
  const [issue] = error.issues;
  const argument = issue?.path.join('.') ?? '';
  if (issue?.code === 'unrecognized_keys') {
    const owner = argument === '' ? tool : `${tool}: argument ${argument}`;
    const message = `${owner} has no ${argument === '' ? 'argument ' : ''}${issue.keys.join(', ')}`;
    return new TutorError('bad-input', message, 'leave it out');
  }
  const subject = argument === '' ? 'the arguments' : `argument ${argument}`;
  const message = `${tool}: ${subject}: ${issue === undefined ? 'invalid' : wordingOf(issue)}`;
  return new TutorError('bad-input', message, 'correct it and call again');
}

function wordingOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `must be ${orList(issue.values.map(String))}`;
  if (issue.code === 'too_small' && issue.origin === 'string') return 'is empty';
  if (issue.code === 'too_big' && issue.origin === 'string') {
    return `is longer than ${issue.maximum} characters`;
  }
  if (issue.code === 'too_small') return `must be at least ${issue.minimum}`;
  if (issue.code === 'too_big') return `must be at most ${issue.maximum}`;
  if (issue.code === 'invalid_type' && issue.expected === 'int') return 'must be a whole number';
  return issue.message
    .replace(/^Invalid input: /, '')
    .replace(/^.*received undefined$/, 'is missing');
}

function orList(values: readonly string[]): string {
  const last = values.at(-1) ?? '';
  return values.length < 2 ? last : `${values.slice(0, -1).join(', ')} or ${last}`;
}
