import type { Case } from '../../ports/sandbox.ts';
import { letterOf, type Exercise, type Question } from './exercise.ts';
import { callText, literal } from './show.ts';
import type { FunctionDraft, PredictionDraft } from './template.ts';

/** Width at which comment lines in the learner's file are broken. */
const lineWidth = 92;

/** What the learner reads for a `function` exercise; examples are the visible tests. */
export function functionStatement(draft: FunctionDraft, examples: readonly Case[]): string {
  const lines = examples.map(
    ({ args, expected }) => `  ${callText(draft.entry, args)} gives ${literal(expected)}`,
  );
  return [draft.title, '', draft.story, draft.task, '', 'Examples:', ...lines].join('\n');
}

/** What the learner reads for a `predict-output` exercise: programs with lettered options. */
export function predictionStatement(
  draft: PredictionDraft,
  questions: readonly Question[],
): string {
  const blocks = questions.map(({ code, options }, place) =>
    [
      '',
      `Program ${place + 1}`,
      ...code.split('\n').map((line) => `    ${line}`),
      ...options.map(({ text }, option) => `  ${letterOf(option)}) ${text}`),
    ].join('\n'),
  );
  return [draft.title, '', draft.task, ...blocks].join('\n');
}

/** The file that a learner works in: the statement as a comment, then the starter. */
export function exerciseFile(exercise: Exercise, path: string): string {
  const submit =
    exercise.kind === 'function' ? `--path ${path}` : '--answer "<one letter for each program>"';
  const comment = [
    ...exercise.statement.split('\n').flatMap(wrapped),
    '',
    `Hand in: tutorfleet exercise submit --id ${exercise.id} ${submit}`,
  ];
  const head = comment.map((line) => `// ${line}`.trimEnd()).join('\n');
  return exercise.kind === 'function' ? `${head}\n\n${exercise.starter}` : `${head}\n`;
}

/** Breaks a line between words; indented lines (programs, examples) stay whole. */
function wrapped(line: string): readonly string[] {
  if (line.length <= lineWidth || line.startsWith(' ')) return [line];
  const end = line.lastIndexOf(' ', lineWidth);
  if (end <= 0) return [line];
  return [line.slice(0, end), ...wrapped(line.slice(end + 1))];
}
