import type { Json } from '../../ports/sandbox.ts';
import type { SeededRandom } from './seeded-random.ts';

export const exerciseKinds = ['function', 'predict-output'] as const;
export type ExerciseKind = (typeof exerciseKinds)[number];

/** How hard an exercise is for someone who meets its concept: 1 one idea, 5 several at once. */
export const difficulties = [1, 2, 3, 4, 5] as const;
export type Difficulty = (typeof difficulties)[number];

/** Arguments of one call of the asked-for function. */
export type Arguments = readonly Json[];

/** Three steps from a question to the plan; none contains a line of the solution. */
export type HintSteps = readonly [string, string, string];

/** A call that the learner does not see; `property` is what it is about: "an empty list". */
export type HiddenCall = { readonly property: string; readonly args: Arguments };

/** The solution as someone writes it who holds a false belief. `find` occurs once in the solution. */
export type Mistake = {
  readonly belief: string;
  readonly find: string;
  readonly replace: string;
};

/**
 * One variant of a `function` exercise before it is certified. Only arguments are written down:
 * what a call gives comes from running the solution.
 */
export type FunctionDraft = {
  readonly title: string;
  /** The setting, a sentence or two. */
  readonly story: string;
  /** What to write, in one sentence that starts with the call: `countRises(temperatures)`. */
  readonly task: string;
  readonly entry: string;
  /** What the learner starts from; it fails. */
  readonly starter: string;
  readonly solution: string;
  readonly visible: readonly Arguments[];
  readonly hidden: readonly HiddenCall[];
  /** Ordinary further calls; those that a mutant needs to be caught become hidden tests. */
  readonly probes: readonly Arguments[];
  readonly mistakes: readonly Mistake[];
  readonly hints: HintSteps;
};

/** A belief and a program that prints what the snippet would print if the belief were true. */
export type SnippetBelief = { readonly belief: string; readonly code: string };

/** A program to predict; its output and the wrong options come from runs. */
export type Snippet = { readonly code: string; readonly beliefs: readonly SnippetBelief[] };

/** One variant of a `predict-output` exercise before it is certified: at least four snippets. */
export type PredictionDraft = {
  readonly title: string;
  readonly task: string;
  readonly snippets: readonly Snippet[];
  readonly hints: HintSteps;
};

type TemplateFacts = {
  /** Stable, in kebab case, the file's name. Part of the id of every exercise made from it. */
  readonly id: string;
  /** Raised with every change that alters what a seed gives. */
  readonly version: number;
  /** Slug of the concept that it practises. */
  readonly concept: string;
  readonly difficulty: Difficulty;
};

export type FunctionTemplate = TemplateFacts & {
  readonly kind: 'function';
  readonly build: (random: SeededRandom) => FunctionDraft;
};

export type PredictionTemplate = TemplateFacts & {
  readonly kind: 'predict-output';
  readonly build: (random: SeededRandom) => PredictionDraft;
};

/** A family of exercises: every seed gives one variant, always the same. */
export type Template = FunctionTemplate | PredictionTemplate;
