import { readdirSync, readFileSync } from 'node:fs';
import { readProgram, type CleanProgram } from './clean-program.ts';
import { lineAt } from './lines.ts';

/** The same folder from the sources and from the built files. */
const folder = new URL('../../../src/bench/debug/programs/', import.meta.url);
const fiveBugsFile = new URL('../../../src/bench/debug/five-bugs/programs.txt', import.meta.url);
const header = /^\/\/\/\/ (\S+\.(?:js|ts))\n/m;

/** The programs that the bench breaks, in the order of their files. */
export function cleanPrograms(): readonly CleanProgram[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => programsIn(readFileSync(new URL(name, folder), 'utf8')));
}

/** A program of about 60 lines with five mistakes that its text shows, and their lines. */
export type FiveBugs = { readonly program: CleanProgram; readonly lines: readonly number[] };

const marker = / \/\/ BUG$/gm;

/** Programs with five mistakes that parse; in the file a comment marks each. */
export function fiveBugsPrograms(): readonly FiveBugs[] {
  return programsIn(readFileSync(fiveBugsFile, 'utf8')).map(({ name, source }) => ({
    program: readProgram(name, source.replaceAll(marker, '')),
    lines: [...source.matchAll(marker)].map(({ index }) => lineAt(source, index)),
  }));
}

function programsIn(text: string): readonly CleanProgram[] {
  const [, ...parts] = text.split(header);
  return parts.flatMap((name, index) => {
    const source = parts[index + 1];
    return index % 2 === 0 && source !== undefined ? [readProgram(name, tidy(source))] : [];
  });
}

function tidy(source: string): string {
  return `${source.trim()}\n`;
}
