import { statSync } from 'node:fs';
import { Command, CommanderError, Option } from 'commander';
import { compose, contextFor, type Composition, type Settings } from './compose.ts';
import { createLog } from './log.ts';
import type { Served } from './server.ts';
import { addToolCommands } from './transport/tool-commands.ts';
import { tools } from './tools/index.ts';
import { asExpected, TutorError } from './tools/tutor-error.ts';
import { version } from './version.ts';

/** 0: answered. 1: the tutor could not serve the call, and said why. 2: wrong use of the command. */
const exitCodes = { answered: 0, refused: 1, misused: 2 } as const;

type GlobalFlags = {
  readonly root?: readonly string[];
  readonly db?: string;
  readonly agents?: string;
};

/** Flags -> compose -> a transport or one call of a tool. */
export async function runCommandLine(argv: readonly string[]): Promise<void> {
  const program = buildProgram();
  outliveReaders();
  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? exitCodes.answered : exitCodes.misused;
      return;
    }
    complain(lineOf(error));
  }
}

/** A reader that goes early (`| head -1`) has what it wanted; any other trouble is said in a line. */
function outliveReaders(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') complain(`standard output: ${error.message}`);
  });
  process.stderr.on('error', () => undefined);
}

function complain(line: string): void {
  process.stderr.write(`tutorfleet: ${line}\n`);
  process.exitCode = exitCodes.refused;
}

function lineOf(error: unknown): string {
  const expected = asExpected(error);
  if (expected instanceof TutorError) return expected.line;
  return String(error instanceof Error ? error.message : error).replaceAll(/\s+/g, ' ');
}

/** The whole command line, also read by the generator of the documentation. */
export function buildProgram(): Command {
  const program = new Command('tutorfleet')
    .description('Five programming tutors for JavaScript and TypeScript over MCP')
    .version(version)
    .addOption(
      new Option('--root <folder>', 'folder the tutors may read; give it again for more')
        .env('TUTORFLEET_ROOT')
        // Not variadic: that takes the command behind it for another folder.
        .argParser((folder: string, before?: readonly string[]) => [...(before ?? []), folder]),
    )
    .addOption(
      new Option('--db <file>', 'database file; :memory: keeps nothing').env('TUTORFLEET_DB'),
    )
    .addOption(
      new Option('--agents <names>', 'serve these tutors only, e.g. progress,debug').env(
        'TUTORFLEET_AGENTS',
      ),
    )
    .exitOverride()
    .showHelpAfterError('(see tutorfleet --help)')
    .addHelpText('after', '\nExample:\n  tutorfleet debug cart.js');
  program
    .command('stdio', { isDefault: true })
    .description('serve one client over standard input and output (the default)')
    .addHelpText('after', '\nExample:\n  tutorfleet --root ~/lessons')
    .allowExcessArguments()
    .action((_, { args: [unknown] }: Command) => {
      if (unknown === undefined) return withComposition(program, serveStdio);
      return program.error(`error: unknown command '${unknown}'`);
    });
  program
    .command('serve')
    .description('serve HTTP on this machine: /mcp, and /sse for old clients')
    .option('--port <number>', 'port; 0 takes a free one', parsePort, 3000)
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .addHelpText('after', '\nExample:\n  tutorfleet serve --port 3000 --root ~/lessons')
    .action((flags: { readonly port: number; readonly host: string }) =>
      withComposition(program, (composition) => serveHttp(composition, flags), { isShared: true }),
    );
  addToolCommands(program, tools, (run) =>
    withComposition(program, (composition) => run(contextFor(composition))),
  );
  return program;
}

async function withComposition(
  program: Command,
  use: (composition: Composition) => Promise<void>,
  settings: Partial<Settings> = {},
): Promise<void> {
  const composition = compose({ ...settingsFrom(program.opts<GlobalFlags>()), ...settings });
  try {
    await use(composition);
  } finally {
    await composition.close();
  }
}

function settingsFrom(flags: GlobalFlags): Settings {
  const { root: roots = [] } = flags;
  for (const root of roots) {
    if (statSync(root, { throwIfNoEntry: false })?.isDirectory() === true) continue;
    throw new TutorError(
      'bad-input',
      `--root ${root} is not a folder`,
      'name a folder that exists',
    );
  }
  return {
    roots,
    database: flags.db,
    agents: flags.agents?.split(',').map((name) => name.trim()),
  };
}

function served(composition: Composition): Served {
  const log = createLog();
  return {
    tools: composition.tools,
    version,
    ports: composition.ports,
    onUnexpected: (error, tool) => log.error({ tool, error }, 'a tool failed unexpectedly'),
  };
}

async function serveStdio(composition: Composition): Promise<void> {
  const log = createLog();
  const { runStdio } = await import('./transport/stdio.ts');
  await runStdio(served(composition), (error) => log.warn({ error }, 'protocol error'));
}

async function serveHttp(
  composition: Composition,
  flags: { readonly port: number; readonly host: string },
): Promise<void> {
  const log = createLog();
  const { startHttp } = await import('./transport/http/server.ts');
  const onError = (error: Error) => log.warn({ error }, 'protocol error');
  const { createServer, directCalls } = await import('./server.ts');
  const parts = served(composition);
  const address = await startHttp(() => createServer(parts), {
    ...flags,
    callTool: directCalls(parts),
    onError,
  });
  process.stdout.write(
    [
      `tutorfleet ${version} listens at ${address.url}`,
      `Connect Claude Code:  claude mcp add --transport http tutorfleet ${address.url}`,
      `Connect others:       add an HTTP server with the URL ${address.url}`,
      'Stop with Ctrl+C.',
      '',
    ].join('\n'),
  );
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await address.close();
}

function parsePort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new TutorError(
    'bad-input',
    `--port ${text} is not a port`,
    'give a number from 0 to 65535',
  );
}
