import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import {
  importDocumentInto,
  importEvidence,
  type ImportAnswer,
} from '../tools/progress/import-evidence.ts';
import type { CallContext } from '../tools/tool.ts';
import { TutorError } from '../tools/tutor-error.ts';

type Serve = (run: (context: CallContext) => Promise<void>) => Promise<void>;

/** Files in which every line is one event; any other is read as one JSON value. */
const lineFormats = ['.jsonl', '.ndjson'];

/**
 * `tutorfleet progress import <file>`: evidence, a roster, a curriculum or a profile. For the
 * command line only: who runs it owns the database, a chat client does not.
 */
export function addImportCommand(progress: Command, serve: Serve): void {
  progress
    .command('import <file>')
    .description('import evidence (JSON Lines), or a roster, curriculum or profile (JSON)')
    .addHelpText('after', '\nExample:\n  tutorfleet progress import evidence.jsonl')
    .action((file: string) =>
      serve(async (context) => {
        process.stdout.write(`${await importFile(file, context)}\n`);
      }),
    );
}

async function importFile(file: string, context: CallContext): Promise<string> {
  const store = await context.store();
  if (lineFormats.includes(extname(file))) {
    return importText(await importEvidence(linesOf(file), store));
  }
  const document = await readJson(file);
  if (Array.isArray(document)) {
    const lines = document.map((event) => JSON.stringify(event));
    return importText(await importEvidence(lines, store));
  }
  const student = basename(file, extname(file));
  return importDocumentInto(store, { document, student, now: context.clock() });
}

async function* linesOf(file: string): AsyncIterable<string> {
  try {
    yield* createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity });
  } catch (error) {
    throw unreadable(file, error);
  }
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw unreadable(file, error);
  });
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    const advice = 'name a file of JSON Lines with the ending .jsonl';
    throw new TutorError('bad-input', `${file} is not JSON`, advice);
  }
}

function unreadable(file: string, error: unknown): TutorError {
  const reason = (error as NodeJS.ErrnoException).code ?? String(error);
  return new TutorError('bad-input', `${file} cannot be read (${reason})`, 'name another file');
}

function importText({ added, duplicates, conflicts, bad, badCount }: ImportAnswer): string {
  const counts = [`${added} added`, `${duplicates} there before`];
  if (badCount > 0) counts.push(`${badCount} bad lines left out`);
  const lines = [`evidence: ${counts.join(', ')}`];
  if (conflicts.length > 0) lines.push(`sent again with other content: ${conflicts.join(', ')}`);
  return [...lines, ...bad.map(({ line, problem }) => `line ${line}: ${problem}`)].join('\n');
}
