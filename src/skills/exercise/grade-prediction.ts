import { readAnswer } from './answer.ts';
import type { PredictionExercise } from './exercise.ts';

/** Every score in this project is a whole number of basis points: 10000 is everything. */
const everythingBp = 10_000;

/** A program whose output was not the chosen one; the belief under which it would have been. */
export type WrongAnswer = {
  /** 1-based number of the program. */
  readonly program: number;
  readonly answer: string;
  readonly belief?: string;
};

export type PredictionGrade = {
  readonly kind: 'predict-output';
  readonly verdict: 'pass' | 'fail';
  readonly passed: number;
  readonly total: number;
  /** Share of right answers, in basis points. */
  readonly quizBp: number;
  readonly wrong: readonly WrongAnswer[];
};

/** Grades by the key, which came from a run. Undefined where the answer cannot be read. */
export function gradePrediction(
  { questions }: PredictionExercise,
  answer: string,
): PredictionGrade | undefined {
  const chosen = readAnswer(answer, questions);
  if (chosen === undefined) return undefined;
  const wrong = questions.flatMap(({ options, key }, place): readonly WrongAnswer[] => {
    const choice = chosen[place] ?? { text: '' };
    if ('text' in choice) return [{ program: place + 1, answer: choice.text }];
    if (choice.option === key) return [];
    const { text = '', belief } = options[choice.option] ?? {};
    return [{ program: place + 1, answer: text, ...(belief === undefined ? {} : { belief }) }];
  });
  const total = questions.length;
  const passed = total - wrong.length;
  const verdict = wrong.length === 0 ? 'pass' : 'fail';
  const quizBp = shareBp(passed, total);
  return { kind: 'predict-output', verdict, passed, total, quizBp, wrong };
}

/** A share in basis points, rounded half up. */
export function shareBp(passed: number, total: number): number {
  return Math.floor((2 * everythingBp * passed + total) / (2 * total));
}
