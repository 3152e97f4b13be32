import type { AnyNode } from 'acorn';
import { offsetOf, type ProgramTree } from './program-tree.ts';
import type { Thrown, Translation } from './thrown.ts';

/** What a rule may look at. */
export type MessageContext = {
  readonly thrown: Thrown;
  readonly tree: ProgramTree;
  /** Offset of the place that QuickJS reported. */
  readonly offset: number;
  /** What stands at that place: calls, member accesses, operators, names. */
  readonly marked: readonly AnyNode[];
  /** Groups of the rule's pattern; empty text for a group that took no part. */
  readonly groups: readonly string[];
};

/**
 * One of QuickJS's messages and how V8 words it. `render` answers V8's message (or the whole
 * translation, where name or place differ too); undefined where the text does not settle it.
 */
export type MessageRule = {
  readonly id: string;
  readonly pattern: RegExp;
  readonly render: (context: MessageContext) => string | Translation | undefined;
  /** Programs that throw this error: run in QuickJS and in Node, they must end in equal messages. */
  readonly examples: readonly string[];
};

/** What stands where the function at fault was called. */
export function callersOf({ tree, thrown }: MessageContext): readonly AnyNode[] {
  const { caller, source } = thrown;
  return caller === undefined
    ? []
    : (tree.marked.get(offsetOf(source, caller.line, caller.column)) ?? []);
}
