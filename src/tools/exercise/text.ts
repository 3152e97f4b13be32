import type { Failure, FunctionGrade, PredictionGrade } from '../../skills/exercise/grade.ts';
import { percent } from '../../skills/progress/percent.ts';
import type {
  ExerciseFacts,
  GivenExercise,
  HintFacts,
  NextFacts,
  SolutionFacts,
  SubmitFacts,
} from './facts.ts';

/** Longest value or message that a reply repeats, in characters. */
const longestQuote = 90;

/** What the model reads: plain lines. */
export function exerciseText(facts: ExerciseFacts): string {
  switch (facts.action) {
    case 'next':
      return nextText(facts);
    case 'submit':
      return submitText(facts);
    case 'hint':
      return hintText(facts);
    case 'solution':
      return solutionText(facts);
  }
}

function nextText({ exercises }: NextFacts): string {
  const [first, ...others] = exercises;
  if (first !== undefined && others.length === 0) return givenText(first);
  if (exercises.some(({ path }) => path === undefined))
    return exercises.map(givenText).join('\n\n');
  const lines = exercises.map(
    ({ id, concept, difficulty, task }) => `${id} (${concept}, difficulty ${difficulty}): ${task}`,
  );
  const submit = 'Each is in exercises/<id>.js; submit with id and path, or answer.';
  return [...lines, submit].join('\n');
}

function givenText(exercise: GivenExercise): string {
  const { id, concept, kind, difficulty, title, task, path, hiddenCount, caught } = exercise;
  const head = `${id}: ${title} (${concept}, ${kind}, difficulty ${difficulty})`;
  if (path === undefined) return `${head}\n${exercise.file.trimEnd()}`;
  if (kind === 'predict-output') {
    return `${head}\n${task} They are in ${path}, with options.\nSubmit with id and answer, like "b a c a".`;
  }
  return `${head}
${task}
Write it in ${path}; submit with id and path.
Proved by runs: ${exercise.visible.length} examples and ${hiddenCount} hidden tests pass, ${caught} wrong programs fail.`;
}

function submitText({ grade, hiddenCount, isRepeated, movement }: SubmitFacts): string {
  const lines =
    grade.kind === 'function' ? functionLines(grade, hiddenCount) : predictionLines(grade);
  const { component, beforeBp, afterBp, level } = movement;
  const moved = isRepeated
    ? `${component} stays at ${percent(afterBp)}: the same was handed in before.`
    : `${component} ${percent(beforeBp)} -> ${percent(afterBp)}, ${level}.`;
  return [...lines, moved].join('\n');
}

function functionLines(grade: FunctionGrade, hiddenCount: number): readonly string[] {
  const { passed, total, verdict, qualityBp, problem, failure, suspect } = grade;
  if (verdict === 'pass') {
    const hidden = hiddenCount === 0 ? '' : `, ${hiddenCount} of them hidden`;
    const quality = qualityBp === undefined ? [] : [`Quality ${qualityBp / 10} of 1000.`];
    return [`Passed: ${passed} of ${total} tests${hidden}.`, ...quality];
  }
  return [
    `Not yet: ${passed} of ${total} tests pass.`,
    ...(problem === undefined ? [] : [quote(problem)]),
    ...(failure === undefined ? [] : [failureLine(failure)]),
    ...(suspect === undefined ? [] : [`Look at line ${suspect.line}: ${suspect.message}`]),
  ];
}

function failureLine(failure: Failure): string {
  const { property, expected, actual, verdict, error, line, printsInstead } = failure;
  const call = quote(failure.call);
  const place = line === undefined ? '' : ` at line ${line}`;
  const about = property === undefined ? '' : `Hidden test (${property}): `;
  const wanted = expected === undefined ? '' : `; expected ${quote(expected)}`;
  if (printsInstead) return `${about}${call} prints the value and returns nothing; return it.`;
  if (verdict === 'timeout')
    return `${about}${call} never ends${line === undefined ? '' : ` (stopped${place})`}${wanted}.`;
  if (verdict === 'out-of-memory') return `${about}${call} uses too much memory${wanted}.`;
  if (verdict === 'never-settled') return `${about}${call} gives a promise that never settles.`;
  if (error !== undefined) return `${about}${call} stops${place} with ${quote(error)}${wanted}.`;
  return `${about}${call} gives ${quote(actual ?? 'nothing')}${wanted}.`;
}

function predictionLines({ verdict, passed, total, wrong }: PredictionGrade): readonly string[] {
  if (verdict === 'pass') return [`Passed: ${passed} of ${total} right.`];
  const programs = wrong.map(({ program }) => program).join(', ');
  const believed = wrong.find(({ belief }) => belief !== undefined);
  return [
    `Not yet: ${passed} of ${total} right; look again at program ${programs}.`,
    ...(believed?.belief === undefined
      ? []
      : [
          `The answer to ${believed.program} would hold if this were true: ${quote(believed.belief)}`,
        ]),
  ];
}

function hintText({ step, steps, hint }: HintFacts): string {
  return `Hint ${step} of ${steps}: ${hint}`;
}

function solutionText({ id, solution, missingHints, missingAttempts }: SolutionFacts): string {
  if (solution !== undefined) return `Solution of ${id}:\n${solution}`;
  const missing = [
    ...(missingAttempts > 0 ? [counted(missingAttempts, 'attempt')] : []),
    ...(missingHints > 0 ? [counted(missingHints, 'hint')] : []),
  ];
  return `The solution of ${id} opens when it is solved, or after ${missing.join(' and ')} more.`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function quote(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= longestQuote ? line : `${line.slice(0, longestQuote)}…`;
}
