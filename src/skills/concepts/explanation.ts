import type { Component, MissingPrerequisite } from './graph.ts';
import type { ReaderLevel } from './concept.ts';

/** What a program wrote in one go, and the line that wrote it, where known. */
export type PrintedLine = { readonly text: string; readonly line?: number };

/** A false belief that shows in the learner's program. */
export type SeenBelief = {
  readonly misconception: string;
  readonly belief: string;
  readonly line: number;
  readonly because: string;
  readonly change: string;
};

/** One question of a quiz, answered by a run. */
export type QuizItem = {
  readonly number: number;
  readonly expression: string;
  readonly given: string;
  /** What the expression gives, as Node prints it; undefined where it cannot be run. */
  readonly actual?: string;
  readonly isRight: boolean;
  /** Why it gives that. */
  readonly reason?: string;
};

/** What is told about the learner's program after its run. */
export type ProgramStory = {
  readonly printed: readonly PrintedLine[];
  /** How the run ended, where it did not end in the ordinary way. */
  readonly ending?: string;
  readonly notReproducible: readonly string[];
  /** The false beliefs that show, the likeliest first; of one lesson. */
  readonly seen: readonly SeenBelief[];
};

type Taught = {
  readonly component: Component;
  readonly level: ReaderLevel;
  readonly rule: string;
  /** What was asked for, where no lesson on it exists and this one is the nearest that applies. */
  readonly askedFor?: string;
  readonly missing?: MissingPrerequisite;
  /** The first prerequisite, for one who asked as a beginner and has no evidence in it. */
  readonly buildsOn?: string;
  readonly isExplainedBefore: boolean;
};

export type Explanation =
  | (Taught & {
      readonly kind: 'example';
      readonly example: { readonly program: string; readonly output: string };
      readonly check: {
        readonly question: string;
        readonly program: string;
        readonly answer: string;
      };
    })
  | (Taught & { readonly kind: 'program' } & ProgramStory)
  | (Taught & { readonly kind: 'quiz'; readonly items: readonly QuizItem[] })
  | {
      readonly kind: 'no-lesson';
      readonly component: Component;
      readonly beliefs: readonly string[];
      readonly nearest: readonly Component[];
      readonly missing?: MissingPrerequisite;
      readonly story?: ProgramStory;
    }
  | {
      /** The learner's text is no program: the parser's first complaint. */
      readonly kind: 'unreadable';
      readonly component?: Component;
      readonly rule?: string;
      readonly line: number;
      readonly problem: string;
    }
  | {
      readonly kind: 'unknown-topic';
      readonly topic: string;
      readonly nearest: readonly string[];
    };
