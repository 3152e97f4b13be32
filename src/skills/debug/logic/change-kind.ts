import type { Json } from '../trial.ts';
import type { TextEdit } from '../../language/edit.ts';
import type { Hints } from '../finding.ts';
import type { Node } from '../tree.ts';
import type { Scene } from './scene.ts';

/** One way to change a program at a place. */
export type Change = {
  /** The place to blame. */
  readonly node: Node;
  readonly edits: readonly TextEdit[];
  /** The line to name, where it is not the node's first one. */
  readonly line?: number;
  /** What stands there, as the learner wrote it. */
  readonly from: string;
  /** What the change puts there; empty where something is taken away. */
  readonly to: string;
  /** 0…1: how often learners slip in this way, compared with other changes. */
  readonly likelihood: number;
  /** Title of the fix, where "write … instead of …" does not say it. */
  readonly title?: string;
};

export type ChangeTexts = {
  /** What is wrong, one sentence, without the answer. */
  readonly message: string;
  /** What to ask last; the place is named, the answer is not. */
  readonly hints: Hints;
};

/** A program that fails its cases, and the same one mended. */
export type ChangeExample = {
  readonly bad: string;
  readonly good: string;
  readonly entry: string;
  readonly cases: readonly { readonly args: readonly Json[]; readonly expected: Json }[];
};

/** A slip that learners make in programs that run. One kind is one file and carries everything. */
export type ChangeKind = {
  readonly id: string;
  /** Slug of the concept to learn. */
  readonly concept: string;
  /** The false belief that is likely behind it. */
  readonly misconception?: string;
  readonly examples: readonly [ChangeExample, ...ChangeExample[]];
  /** The changes of this kind at a node; none at most nodes. */
  readonly propose: (node: Node, scene: Scene) => readonly Change[];
  /** What is said about a change that makes all checks pass. `around` is the code it stands in. */
  readonly texts: (change: Change, around: string) => ChangeTexts;
};
