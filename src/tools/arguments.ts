import { z } from 'zod';
import type { Program } from '../ports/sandbox.ts';
import type { Workspace } from '../ports/workspace.ts';
import { TutorError } from './tutor-error.ts';

/** A name of a learner or class: short, printable, no path or control characters. */
const slug = z
  .string()
  .trim()
  .min(1)
  .max(64)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} ._@-]*$/u, 'use letters, digits, spaces, dots or hyphens');

export const studentArgument = slug;

/** Longest source text accepted as an argument or a file, in UTF-16 units. */
export const longestSource = 1_000_000;

export const pathArgument = z.string().min(1).max(4096);
export const codeArgument = z.string().max(longestSource);

/** The learner's program as a tool works on it. */
export type GivenSource = {
  readonly source: string;
  readonly filename: string;
  readonly program: Program;
};

/**
 * Loads what `path` or `code` names: the source and, for a path, the files it imports.
 * @throws TutorError where both or neither are given, or the file is refused.
 */
export async function loadSource(
  tool: string,
  input: { readonly path?: string | undefined; readonly code?: string | undefined },
  workspace: Workspace,
): Promise<GivenSource> {
  if ((input.path === undefined) === (input.code === undefined)) {
    const found = input.path === undefined ? 'neither path nor code' : 'both path and code';
    throw new TutorError('bad-input', `${tool} got ${found}`, 'give exactly one: path or code');
  }
  if (input.path === undefined) return sourceFromCode(input.code ?? '');
  const answer = await workspace.program(input.path);
  if (!answer.ok) throw new TutorError('bad-input', answer.problem, 'give another path');
  const program = answer.value;
  const file = program.files.find(({ path }) => path === program.entry);
  return { source: file?.source ?? '', filename: program.entry, program };
}

/** Code without a file is named by its language, which the sandbox goes by. */
async function sourceFromCode(code: string): Promise<GivenSource> {
  const { detectLanguage } = await import('../skills/language/detect.ts');
  const filename = detectLanguage(code) === 'typescript' ? 'program.ts' : 'program.js';
  const files = [{ path: filename, source: code }];
  return { source: code, filename, program: { entry: filename, files } };
}

/** One line for the first thing wrong with the arguments, naming the argument. */
export function badArgument(tool: string, error: z.ZodError): TutorError {
  const [issue] = error.issues;
  const argument = issue?.path.join('.') ?? '';
  if (issue?.code === 'unrecognized_keys') {
    const keys = issue.keys.join(', ');
    return new TutorError('bad-input', `${tool} has no argument ${keys}`, 'leave it out');
  }
  const message = (issue?.message ?? 'invalid').replace(/^Invalid input: /, '');
  const subject = argument === '' ? 'the arguments' : `argument ${argument}`;
  return new TutorError(
    'bad-input',
    `${tool}: ${subject}: ${message}`,
    'correct it and call again',
  );
}
