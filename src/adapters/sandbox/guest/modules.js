/** CommonJS: `require`, `module` and `exports`, and where a specifier leads. */
import { nodeError } from './errors.js';
import { define, host } from './host.js';

const { apply } = Reflect;
const parse = JSON.parse;
const cache = new Map();
const builtins = new Map();

/** Makes a built-in module known to `require`. */
export function supply(name, exports) {
  builtins.set(name, exports);
}

function Module(path) {
  this.id = path === host.entry() ? '.' : `/${path}`;
  this.path = directoryOf(path);
  this.exports = {};
  this.filename = `/${path}`;
  this.loaded = false;
  this.children = [];
  this.paths = [];
}

function directoryOf(path) {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.';
}

/** The answer of the worker: where a specifier leads, or Node's complaint. */
function resolve(specifier, from) {
  const answer = parse(host.resolve(specifier, from));
  if (answer.path !== undefined) return answer.path;
  throw nodeError('Error', answer.code, answer.message, answer.properties);
}

function load(path) {
  const builtin = builtins.get(path);
  if (builtin !== undefined) return builtin;
  const known = cache.get(path);
  if (known !== undefined) return known.exports;
  const kind = host.kindOf(path);
  const problem = host.problemOf(path);
  if (problem !== '') throw new SyntaxError(problem);
  if (kind === 'module') return host.importNow(path);
  const module = new Module(path);
  cache.set(path, module);
  if (kind === 'json') {
    module.exports = parse(host.sourceOf(path));
    module.loaded = true;
    return module.exports;
  }
  try {
    const compiled = host.compile(path);
    apply(compiled, module.exports, [
      module.exports,
      requireOf(path),
      module,
      `/${path}`,
      `/${directoryOf(path)}`.replace(/\/\.$/, '/'),
    ]);
  } catch (error) {
    cache.delete(path);
    throw error;
  }
  module.loaded = true;
  return module.exports;
}

/** The `require` of a file. */
export function requireOf(from) {
  const require = (specifier) => load(resolve(`${specifier}`, from));
  define(require, 'name', 'require');
  require.resolve = (specifier) => resolve(`${specifier}`, from);
  require.cache = { __proto__: null };
  require.main = cache.values().next().value;
  return require;
}

/** Runs a CommonJS file, or gives what it exported when it has run. */
export function requirePath(path) {
  return load(path);
}
