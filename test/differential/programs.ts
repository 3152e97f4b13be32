import { readFileSync } from 'node:fs';

/** A program of the differential test. */
export type DifferentialProgram = {
  readonly name: string;
  readonly file: string;
  readonly source: string;
};

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const linesOf = (name: string) =>
  read(name)
    .split('\n')
    .filter((line) => line !== '');

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
    ...sections(read('programs.txt')),
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

function sections(text: string): readonly DifferentialProgram[] {
  return text
    .split(/^\/\/\/\/ /m)
    .slice(1)
    .map((section) => {
      const [name = '', ...lines] = section.split('\n');
      return program(name, lines.join('\n'));
    });
}

/** Node decides by its syntax whether the file is a module; so must the sandbox. */
function program(name: string, source: string): DifferentialProgram {
  return { name, file: 'program.js', source };
}
