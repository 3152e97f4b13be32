import type { z } from 'zod';
import type { Clock } from '../ports/clock.ts';
import type { Sandbox } from '../ports/sandbox.ts';
import type { Store } from '../ports/store.ts';
import type { TypeChecker } from '../ports/type-checker.ts';
import type { Workspace } from '../ports/workspace.ts';
import { badArgument } from './bad-argument.ts';
import { asExpected } from './tutor-error.ts';

/** What a tool may reach. Wired in the composition root, the same for every transport. */
export type Ports = {
  readonly workspace: Workspace;
  readonly sandbox: Sandbox;
  /** Opens the store at its first use, so that tools that need none never touch the disk. */
  readonly store: () => Promise<Store>;
  /** Started at its first use: the language's own declarations take a quarter of a second to read. */
  readonly types: () => Promise<TypeChecker>;
  readonly clock: Clock;
};

/** The ports, and what belongs to this one call. */
export type CallContext = Ports & {
  readonly signal: AbortSignal;
  /** Tells a waiting client what is being done; free to call where nobody listens. */
  readonly progress: (message: string) => void;
};

/** Hints for clients, as the Model Context Protocol defines them; true only where they hold. */
export type Annotations = {
  readonly readOnlyHint?: boolean;
  readonly destructiveHint: boolean;
  readonly idempotentHint?: boolean;
  readonly openWorldHint: boolean;
};

/** Of tools that answer the same again: all they may write down is that a learner asked. */
export const repeatable: Annotations = {
  readOnlyHint: false,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false,
};

/** What a call gives: the text that a model reads, and the facts behind it for `--json`. */
export type Reply = { readonly text: string; readonly facts: unknown };

export type ToolDefinition<Input extends z.ZodObject, Facts> = {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: Input;
  /** What each argument means, for people: models are told by the schema, which they pay for. */
  readonly meanings: { readonly [Name in keyof z.input<Input>]-?: string };
  readonly annotations: Annotations;
  /** One real call, for the command line's help and the documentation. */
  readonly example: z.input<Input>;
  readonly run: (input: z.output<Input>, context: CallContext) => Promise<Facts>;
  readonly render: (facts: Facts, input: z.output<Input>) => string;
};

/** A tool as every transport sees it: neutral to any SDK. */
export type Tool = {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: z.ZodObject;
  readonly meanings: Readonly<Record<string, string>>;
  readonly annotations: Annotations;
  readonly example: Readonly<Record<string, unknown>>;
  /** @throws TutorError where the arguments are wrong or the call cannot be served. */
  readonly call: (args: unknown, context: CallContext) => Promise<Reply>;
};

/** Validates once, runs, renders. */
export function defineTool<Input extends z.ZodObject, Facts>(
  definition: ToolDefinition<Input, Facts>,
): Tool {
  const { run, render, example, ...described } = definition;
  return {
    ...described,
    example: example,
    call: async (args, context) => {
      const parsed = definition.input.safeParse(args ?? {});
      if (!parsed.success) throw badArgument(definition.name, parsed.error);
      try {
        const facts = await run(parsed.data, context);
        return { text: render(facts, parsed.data), facts };
      } catch (error) {
        throw asExpected(error);
      }
    },
  };
}
