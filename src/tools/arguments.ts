import { z } from 'zod';
import type { Program } from '../ports/sandbox.ts';
import type { Workspace, WorkspaceAnswer } from '../ports/workspace.ts';
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

/** Text that every store gives back as it was: half of a surrogate pair becomes another sign there. */
export const shortText = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((text) => text.isWellFormed(), 'holds half of a character');

export const pathArgument = z.string().trim().min(1).max(4096);
export const codeArgument = z.string().max(longestSource);

/** Longest name of a file on the systems we know, in bytes. */
const longestName = 255;

type Refusal = Extract<WorkspaceAnswer<never>, { readonly ok: false }>;

/** The learner's program as a tool works on it. */
export type GivenSource = {
  readonly source: string;
  readonly filename: string;
  readonly program: Program;
};

/** Endings of what the tutors read as a program. */
export const programEnding = /\.[cm]?[jt]sx?$/;

/** Names from the learner's folder that an error lists. */
const mostNames = 5;

/**
 * Loads what `path` or `code` names: the source and, for a path, the files it imports.
 * @throws TutorError where both or neither are given, the file is refused, or it holds no code.
 */
export async function loadSource(
  tool: string,
  input: { readonly path?: string | undefined; readonly code?: string | undefined },
  workspace: Workspace,
): Promise<GivenSource> {
  const { path, code } = input;
  if ((path === undefined) === (code === undefined)) {
    const found = path === undefined ? 'neither path nor code' : 'both path and code';
    throw new TutorError('bad-input', `${tool} got ${found}`, 'give exactly one: path or code');
  }
  const given =
    path === undefined ? await sourceFromCode(code ?? '') : await sourceFromPath(path, workspace);
  // A quiz that concepts marks is a list in JSON.
  const isQuiz = tool === 'concepts' && given.filename.endsWith('.json');
  if (!programEnding.test(given.filename) && !isQuiz) {
    const advice = 'name a file that ends in .js, .ts or the like, or give its text as code';
    throw new TutorError('bad-input', `path ${path} is no JavaScript or TypeScript file`, advice);
  }
  // What is handed in for an exercise counts as an attempt whatever it holds.
  if (tool !== 'exercise submit' && holdsNoCode(given.source)) {
    const subject = path === undefined ? 'code' : `path ${path}`;
    throw new TutorError('bad-input', `${subject} holds no code`, 'call again when there is some');
  }
  return given;
}

async function sourceFromPath(path: string, workspace: Workspace): Promise<GivenSource> {
  const answer = await workspace.program(path);
  if (!answer.ok) throw await refusedPath(path, answer);
  const program = answer.value;
  const file = program.files.find((each) => each.path === program.entry);
  return { source: file?.source ?? '', filename: program.entry, program };
}

/** The error of a path that was refused, with the names in its folder that may have been meant. */
export async function refusedPath(
  path: string,
  { problem, names = [] }: Refusal,
): Promise<TutorError> {
  const programs = names.filter((name) => programEnding.test(name));
  const { similarNames } = await import('../skills/progress/similar-names.ts');
  const similar = similarNames(path.slice(-longestName).replace(/^.*[\\/]/, ''), programs);
  const listed = programs.slice(0, mostNames).join(', ');
  const others = listed === '' ? 'give another path' : `its folder has ${listed}`;
  const advice = similar.length > 0 ? `similar: ${similar.join(', ')}` : others;
  return new TutorError('bad-input', problem, advice);
}

/** Whether there are only white space and comments; a comment that does not end counts as code. */
function holdsNoCode(source: string): boolean {
  const blank = /\s+|\/\/.*|\/\*[^]*?\*\//y;
  while (blank.lastIndex < source.length) if (!blank.test(source)) return false;
  return true;
}

/** Code without a file is named by its language, which the sandbox goes by. */
async function sourceFromCode(code: string): Promise<GivenSource> {
  const { detectLanguage } = await import('../skills/language/detect.ts');
  const filename = detectLanguage(code) === 'typescript' ? 'program.ts' : 'program.js';
  const files = [{ path: filename, source: code }];
  return { source: code, filename, program: { entry: filename, files } };
}
