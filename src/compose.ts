import { join, sep } from 'node:path';
import { homedir } from 'node:os';
import { chooseRoots, type RootChoice } from './adapters/workspace/roots.ts';
import { createWorkspace } from './adapters/workspace/files.ts';
import { dataFolder } from './adapters/store/data-folder.ts';
import type { Sandbox } from './ports/sandbox.ts';
import type { Store } from './ports/store.ts';
import type { ClientRoots } from './server.ts';
import { tools as allTools } from './tools/index.ts';
import { once, type Once } from './tools/once.ts';
import type { CallContext, Ports, Tool } from './tools/tool.ts';
import { TutorError } from './tools/tutor-error.ts';

/** What a person can choose; everything else follows. */
export type Settings = {
  /** Folders the tools may read; see `chooseRoots` for what is taken where none is given. */
  readonly roots: readonly string[];
  /** Whether several people are served: none of them has a working directory here. Default no. */
  readonly isShared?: boolean;
  /** File of the database; `:memory:` keeps nothing. Default: the platform's data folder. */
  readonly database?: string | undefined;
  /** Names of the tools to serve; default all. */
  readonly agents?: readonly string[] | undefined;
  /** Milliseconds since 1970; default the machine's clock. */
  readonly clock?: () => number;
};

export type Composition = {
  readonly tools: readonly Tool[];
  readonly ports: (clientRoots: ClientRoots) => Ports;
  readonly close: () => Promise<void>;
};

/** The only place that chooses adapters. Nothing is opened or started before its first use. */
export function compose(settings: Settings): Composition {
  const store = once(async () => openStore(settings.database ?? defaultDatabase()));
  const sandbox = once(async () => (await import('./adapters/sandbox/quickjs.ts')).createSandbox());
  const types = once(async () =>
    (await import('./adapters/types/typescript-checker.ts')).createTypeChecker(),
  );
  const shared = {
    sandbox: lazySandbox(sandbox),
    store: store.get,
    types: types.get,
    clock: settings.clock ?? Date.now,
  };
  return {
    tools: chooseTools(settings.agents),
    ports: (clientRoots) => ({ ...shared, workspace: workspaceFor(settings, clientRoots) }),
    close: async () => {
      await (await sandbox.made())?.close();
      await (await store.made())?.close();
    },
  };
}

/** The ports with a call that nobody cancels and nobody watches. */
export function contextFor(composition: Composition): CallContext {
  const ports = composition.ports(() => Promise.resolve([]));
  return { ...ports, signal: new AbortController().signal, progress: () => undefined };
}

function defaultDatabase(): string {
  const folder = dataFolder({ env: process.env, platform: process.platform, home: homedir() });
  return join(folder, 'tutorfleet.db');
}

async function openStore(file: string): Promise<Store> {
  const { openSqliteStore } = await import('./adapters/store/sqlite.ts');
  return openSqliteStore({ file });
}

function workspaceFor(settings: Settings, clientRoots: ClientRoots) {
  // Asked once for a connection: naming the roots takes a round trip to the client.
  const fromClient = once(clientRoots);
  return createWorkspace(async () => {
    const choice: RootChoice = {
      given: settings.roots,
      fromClient: settings.roots.length > 0 ? [] : await fromClient.get(),
      workingDirectory: settings.isShared === true ? undefined : workingDirectory(),
    };
    return chooseRoots(choice);
  });
}

/** The working directory; where somebody removed it, the top of the disk, which is never taken. */
function workingDirectory(): string {
  try {
    return process.cwd();
  } catch {
    return sep;
  }
}

function chooseTools(agents: readonly string[] | undefined): readonly Tool[] {
  if (agents === undefined) return allTools;
  const names = allTools.map(({ name }) => name);
  const unknown = agents.find((agent) => !names.includes(agent));
  if (unknown !== undefined) {
    const advice = `choose from ${names.join(', ')}`;
    throw new TutorError('bad-input', `--agents: there is no agent ${unknown}`, advice);
  }
  return allTools.filter(({ name }) => agents.includes(name));
}

function lazySandbox(sandbox: Once<Sandbox>): Sandbox {
  return {
    run: async (request) => (await sandbox.get()).run(request),
    close: async () => (await sandbox.made())?.close(),
  };
}
