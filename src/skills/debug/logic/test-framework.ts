/**
 * A small test framework for the program that judges versions: suites run at once, tests are kept
 * and run when they are asked for. The name of Node's own module stands nowhere in one piece, for a
 * file without it gets the globals of jest.
 */
export const frameworkText = String.raw`const $$nodeTest = 'node:' + 'test';
const $$waiting = () => new Promise((_, reject) => setTimeout(reject, $$longestWait));
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
  const nameIn = (name) => (suite.name === '' ? String(name) : suite.name + $$separator + name);
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
    specifier === $$nodeTest ? test : /^(node:)?assert(\/strict)?$/.test(specifier) ? $$brief($$require(specifier)) : $$leadsTo(specifier) ? learner : $$require(specifier);
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
