import { readdirSync, readFileSync } from 'node:fs';
import { readProgram, type CleanProgram } from './clean-program.ts';

/** The same folder from the sources and from the built files. */
const folder = new URL('../../../src/bench/debug/programs/', import.meta.url);
const header = /^\/\/\/\/ (\S+\.(?:js|ts))\n/m;

/** The programs that the bench breaks, in the order of their files. */
export function cleanPrograms(): readonly CleanProgram[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => programsIn(readFileSync(new URL(name, folder), 'utf8')));
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
