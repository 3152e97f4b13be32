import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { compose, contextFor, type Composition } from '../src/compose.ts';
import type { CallContext } from '../src/tools/tool.ts';
import { TutorError } from '../src/tools/tutor-error.ts';

/** 2026-09-14T18:00:00Z: the time at which tests take place unless they say otherwise. */
export const testTime = Date.UTC(2026, 8, 14, 18);

export type Desk = {
  readonly context: CallContext;
  readonly folder: string;
  readonly composition: Composition;
  /** Calls a tool as a client would: an expected failure comes back as text with `isError`. */
  readonly call: (name: string, args: unknown) => Promise<DeskReply>;
  readonly close: () => Promise<void>;
};

export type DeskReply = {
  readonly text: string;
  readonly facts: unknown;
  readonly isError: boolean;
};

export type DeskOptions = {
  /** Files of the learner's workspace: path -> text. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly now?: number;
  readonly database?: string;
};

/** A learner's desk: the real tools on a temporary workspace, an in-memory store and the real sandbox. */
export async function openDesk(options: DeskOptions = {}): Promise<Desk> {
  const folder = await mkdtemp(join(tmpdir(), 'tutorfleet-desk-'));
  for (const [path, text] of Object.entries(options.files ?? {})) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const composition = compose({
    roots: [folder],
    database: options.database ?? ':memory:',
    clock: () => options.now ?? testTime,
  });
  const context = contextFor(composition);
  return {
    context,
    folder,
    composition,
    call: (name, args) => callOn(composition, context, name, args),
    close: async () => {
      await composition.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** One call on a desk of its own. */
export async function callTool(
  name: string,
  args: unknown,
  options: DeskOptions = {},
): Promise<DeskReply> {
  const desk = await openDesk(options);
  try {
    return await desk.call(name, args);
  } finally {
    await desk.close();
  }
}

async function callOn(
  composition: Composition,
  context: CallContext,
  name: string,
  args: unknown,
): Promise<DeskReply> {
  const tool = composition.tools.find((candidate) => candidate.name === name);
  if (tool === undefined) throw new Error(`no tool ${name}`);
  try {
    return { ...(await tool.call(args, context)), isError: false };
  } catch (error) {
    if (!(error instanceof TutorError)) throw error;
    return { text: error.line, facts: undefined, isError: true };
  }
}
