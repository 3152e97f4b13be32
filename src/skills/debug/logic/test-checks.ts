import type { Program, TestResult } from '../trial.ts';
import { parseProgram } from '../../language/parse.ts';
import type { ParsedProgram } from '../tree.ts';
import { longestWait, type Checks } from './checks.ts';
import { exportsText, importsOf } from './runnable.ts';
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

/** A small framework: suites run at once, tests are kept and run when they are asked for. */
function driverPart({ body, names, subject, path, isModule }: Part): string {
  const given = registering.join(',');
  return `
const $$names = ${JSON.stringify(names)};
const $$waiting = () => new Promise((_, reject) => setTimeout(reject, ${longestWait}));
const $$body = ${JSON.stringify(
    `(function($$learner,$$framework,require,${given}){${isModule ? '"use strict";' : ''}{${body}\n}})`,
  )};
const $$subject = ${JSON.stringify(subject)};
const $$folder = ${JSON.stringify(path.split('/').slice(0, -1))};
const $$require = typeof require === 'function' ? require : undefined;
function $$leadsTo(specifier) {
  const parts = [...$$folder];
  for (const part of specifier.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  const found = parts.join('/');
  return found === $$subject || found + '.js' === $$subject || found + '.cjs' === $$subject || found + '.ts' === $$subject;
}
function $$suiteUnder(parent, name) {
  return { parent, name, hooks: { before: [], beforeEach: [], afterEach: [] }, isReady: false };
}
async function $$runUnit({ suite, run }) {
  const chain = [];
  for (let at = suite; at !== undefined; at = at.parent) chain.unshift(at);
  for (const each of chain) {
    if (!each.isReady) for (const hook of each.hooks.before) await hook();
    each.isReady = true;
  }
  for (const each of chain) for (const hook of each.hooks.beforeEach) await hook();
  await run($$context());
  for (const each of chain.reverse()) for (const hook of each.hooks.afterEach) await hook();
}
const $$compared = new Set('equal notEqual strictEqual notStrictEqual deepEqual notDeepEqual deepStrictEqual notDeepStrictEqual partialDeepStrictEqual match doesNotMatch'.split(' '));
function $$brief(real) {
  const brief = (value) => real.ok(value, '-');
  for (const key of Object.keys(real)) {
    brief[key] = $$compared.has(key) ? (a, b) => real[key](a, b, '-') : real[key];
  }
  brief.ok = brief;
  brief.strict = real.strict === undefined || real.strict === real ? brief : $$brief({ ...real.strict, strict: undefined, ok: real.ok });
  return brief;
}
function $$context() {
  const test = async (_, ...rest) => { await rest.find((each) => typeof each === 'function')?.($$context()); };
  return { test, diagnostic: () => undefined, assert: undefined };
}
function $$prepare(learner) {
  const units = new Map();
  let suite = $$suiteUnder(undefined, '');
  const nameIn = (name) => (suite.name === '' ? String(name) : suite.name + '${separator}' + name);
  const test = (name, ...rest) => {
    const run = rest.find((each) => typeof each === 'function');
    if (run !== undefined) units.set(nameIn(name), { suite, run });
    return Promise.resolve();
  };
  const describe = (name, ...rest) => {
    const outer = suite;
    suite = $$suiteUnder(outer, nameIn(name));
    try { rest.find((each) => typeof each === 'function')?.(); } finally { suite = outer; }
  };
  for (const each of [test, describe]) {
    each.skip = each.todo = () => undefined;
    each.only = each;
  }
  test.each = (rows) => (name, run) =>
    rows.forEach((row, index) => test('#' + index + name, () => run(...(Array.isArray(row) ? row : [row]))));
  const hook = (kind) => (run) => { suite.hooks[kind].push(run); };
  const before = hook('before'), beforeEach = hook('beforeEach'), afterEach = hook('afterEach');
  const after = () => undefined;
  const framework = { test, it: test, describe, suite: describe, before, after, beforeEach, afterEach, beforeAll: before, afterAll: after };
  Object.assign(test, framework);
  const load = (specifier) =>
    specifier === 'node:test' ? test : /^(node:)?assert(\\/strict)?$/.test(specifier) ? $$brief($$require(specifier)) : $$leadsTo(specifier) ? learner : $$require(specifier);
  eval($$body)(learner, framework, load, test, test, describe, describe, before, after, beforeEach, afterEach, before, after);
  return $$names.map((name) => units.get(name));
}
async function $$check(units, index) {
  const unit = units[index];
  if (unit === undefined) return undefined;
  await Promise.race([$$runUnit(unit), $$waiting()]);
  return true;
}
`;
}
