import { readFileSync } from 'node:fs';
import type { SourceFile } from '../../src/ports/sandbox.ts';

/** A program of the differential test; its first file is the one that is run. */
export type DifferentialProgram = {
  readonly name: string;
  readonly files: readonly [SourceFile, ...SourceFile[]];
};

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const linesOf = (name: string) =>
  read(name)
    .split('\n')
    .filter((line) => line !== '');

/**
 * Whole programs, by what they are about. Where the order of two timers is printed, their delays lie
 * 100 ms apart: on a busy machine Node may start the second one some milliseconds late.
 */
const sectionFiles = [
  'programs.txt',
  'language.txt',
  'printing.txt',
  'async.txt',
  'errors.txt',
  'syntax.txt',
  'modules.txt',
  'mistakes.txt',
];

/** How many throwing statements share one program that catches them. */
const caughtTogether = 20;

/** Every kind of value printed, every kind of error thrown and caught, and whole programs. */
export function differentialPrograms(): readonly DifferentialProgram[] {
  const throws = linesOf('throws.txt');
  return [
    ...linesOf('values.txt').map((value) => program(value, `console.log(${value});\n`)),
    ...throws.map((statement) => program(statement, `console.log('start');\n${statement}\n`)),
    ...caughtPrograms(
      throws.filter(
        (statement) =>
          !/await|async|Promise|setTimeout|queue|nextTick|import|process/.test(statement),
      ),
    ),
    ...sectionFiles.flatMap((file) => sections(read(file))),
  ];
}

function caughtPrograms(statements: readonly string[]): readonly DifferentialProgram[] {
  const programs: DifferentialProgram[] = [];
  for (let first = 0; first < statements.length; first += caughtTogether) {
    const blocks = statements
      .slice(first, first + caughtTogether)
      .map((statement) =>
        statement.startsWith("'use strict'")
          ? `try { (function () { ${statement} })() } catch (e) { console.log(e?.name, e?.message) }`
          : `try { ${statement} } catch (e) { console.log(e?.name, e?.message) }`,
      );
    programs.push(program(`caught ${first + 1}…`, `${blocks.join('\n')}\n`));
  }
  return programs;
}

/**
 * Programs of a file: each starts with `//// name`, or `//// name [file.ts]` where the name of the
 * file counts; `---- other.mjs` starts a further file of the same program.
 */
export function sections(text: string): readonly DifferentialProgram[] {
  return text
    .split(/^\/\/\/\/ /m)
    .slice(1)
    .map((section) => {
      const [heading = '', ...lines] = section.split('\n');
      const [, name = heading, path] = /^(.*?)(?: \[(.+)\])?$/.exec(heading) ?? [];
      const [source = '', ...others] = lines.join('\n').split(/^---- /m);
      const further = others.map((other) => {
        const end = other.indexOf('\n');
        return { path: other.slice(0, end), source: other.slice(end + 1) };
      });
      const [first] = program(name, source, path).files;
      return { name, files: [first, ...further] };
    });
}

/** Where no name says it, Node decides by the syntax whether the file is a module; so must the sandbox. */
function program(name: string, source: string, path = 'program.js'): DifferentialProgram {
  return { name, files: [{ path, source }] };
}
