import type { Program, TestResult } from '../trial.ts';
import { parseProgram } from '../../language/parse.ts';
import type { ParsedProgram } from '../tree.ts';
import { longestWait, type Checks } from './checks.ts';
import { exportsText, importsOf } from './runnable.ts';
import { frameworkText } from './test-framework.ts';
import { registering, resolved, testFileOf } from './test-file.ts';

export type GivenTestFile = {
  /** The test file, which is the entry, and what it imports. */
  readonly tests: Program;
  /** Path of the learner's file among them. */
  readonly subject: string;
  /** What the tests gave with the program as it is. */
  readonly results: readonly TestResult[];
};

/** Joins the names of suites and tests, as the sandbox does. */
const separator = ' > ';

/**
 * Checks by a test file. Its tests are registered anew for each version; undefined where the file
 * cannot be used so: other files import the learner's, two imports share a name, modules wait.
 */
export function testChecks(
  program: ParsedProgram,
  { tests, subject, results }: GivenTestFile,
): Checks | undefined {
  const file = tests.files.find(({ path }) => path === tests.entry);
  const parsed = file && testFileOf(file, subject);
  if (parsed === undefined || !canStandAlone(tests, subject)) return undefined;
  const directory = (path: string) => path.split('/').slice(0, -1).join('/');
  const own = importsOf(program);
  if (/['"]\.\.?\//.test(own) && directory(subject) !== directory(tests.entry)) return undefined;
  const imports = [own, ...parsed.imports].filter((text) => text !== '').join('\n');
  if (!parseProgram({ source: imports, filename: 'imports.ts' }).ok) return undefined;
  const isModule = parsed.program.tree.body.some(({ type }) => /^(Import|Export)/.test(type));
  return {
    count: results.length,
    isAsync: true,
    path: tests.entry,
    imports,
    result: exportsText(program.tree),
    text: driverPart({
      body: parsed.body,
      names: results.map(({ name }) => name),
      subject,
      path: tests.entry,
      isModule,
    }),
  };
}

/** Whether nothing but the test file itself reaches the learner's file. */
function canStandAlone({ files, entry }: Program, subject: string): boolean {
  return files.every(({ path, source }) => {
    if (path === entry || path === subject || path.endsWith('.json')) return true;
    const specifiers = [...source.matchAll(/['"](\.\.?\/[^'"\n]*)['"]/g)].map(
      ([, each]) => each ?? '',
    );
    return !specifiers.some((each) => subject.startsWith(resolved(path, each)));
  });
}

type Part = {
  readonly body: string;
  readonly names: readonly string[];
  readonly subject: string;
  readonly path: string;
  readonly isModule: boolean;
};

function driverPart({ body, names, subject, path, isModule }: Part): string {
  const version = `(function($$learner,$$framework,require,${registering.join(',')}){${isModule ? '"use strict";' : ''}{${body}\n}})`;
  return `
const $$names = ${JSON.stringify(names)};
const $$body = ${JSON.stringify(version)};
const $$subject = ${JSON.stringify(subject)};
const $$folder = ${JSON.stringify(path.split('/').slice(0, -1))};
const $$separator = ${JSON.stringify(separator)};
const $$longestWait = ${longestWait};
${frameworkText}`;
}
