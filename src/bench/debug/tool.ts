import { compose, contextFor } from '../../compose.ts';
import { TutorError } from '../../tools/tutor-error.ts';

/** What the debug tool answered. */
export type ToolAnswer = {
  /** What a model reads: the reply, or the error with its advice. */
  readonly text: string;
  readonly facts: unknown;
};

export type DebugTool = {
  readonly call: (args: Readonly<Record<string, unknown>>) => Promise<ToolAnswer>;
  readonly close: () => Promise<void>;
};

/** The debug tool as a client meets it, over the files of one folder and a store in memory. */
export function openDebugTool(folder: string): DebugTool {
  const composition = compose({ roots: [folder], database: ':memory:', agents: ['debug'] });
  const context = contextFor(composition);
  const [tool] = composition.tools;
  if (tool === undefined) throw new Error('there is no debug tool');
  return {
    call: async (args) => {
      try {
        return await tool.call(args, context);
      } catch (error) {
        if (!(error instanceof TutorError)) throw error;
        return { text: error.line, facts: undefined };
      }
    },
    close: () => composition.close(),
  };
}
