import type { Case } from '../../../ports/sandbox.ts';
import type { Runnable } from './runnable.ts';

/** What the driver answers for one case: passed, failed, threw, stopped, or not run. */
export const outcomes = {
  passed: '1',
  failed: '0',
  threw: 'x',
  stopped: 's',
  unread: 'b',
  skipped: '-',
} as const;

/** Milliseconds of the virtual clock after which a promise counts as never settled. */
const longestWait = 60_000;

/**
 * The program that judges versions of another one. `$$judge(text, order, most)` gives one outcome
 * for each case, in their order; `$$observe(text, index, most)` gives the outcome of one case, the
 * ticks it took, the marks it came by and the kinds of values that the names held.
 */
export function driverText(
  { imports, isAsync }: Runnable,
  cases: readonly Case[],
  failing: number,
): string {
  const [async, wait] = isAsync ? ['async ', 'await '] : ['', ''];
  const listed = cases.map(({ args, expected }) => [JSON.stringify(args), expected]);
  return `${imports}
const $$cases = ${JSON.stringify(listed)};
let $$ticks = 0, $$most = 0, $$hits = [], $$kinds = [];
const $$stopped = {};
function $$stop() { throw $$stopped; }
function $$at(index) { $$hits[index] = 1; }
function $$look(index, value) {
  const kind = Array.isArray(value) ? 'a' : value instanceof Set ? 'e' : value instanceof Map ? 'm'
    : value === null || value === undefined ? 'u' : (typeof value)[0];
  const known = $$kinds[index] ?? '';
  if (!known.includes(kind)) $$kinds[index] = known + kind;
}
function $$same(a, b) {
  if (typeof b !== 'object' || b === null || typeof a !== 'object' || a === null) return Object.is(a, b);
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  const keys = Object.keys(b);
  if (Object.keys(a).length !== keys.length || a.length !== b.length) return false;
  return keys.every((key) => Object.hasOwn(a, key) && $$same(a[key], b[key]));
}
const $$console = new Proxy({}, { get: () => () => undefined });
const $$waiting = () => new Promise((resolve) => setTimeout(resolve, ${longestWait}, $$stopped));
function $$make(text) {
  const module = { exports: {} };
  $$ticks = 0;
  return eval(text)($$console, module, module.exports);
}
${async}function $$outcome(entry, [args, expected]) {
  $$ticks = 0;
  try {
    let value = entry(...JSON.parse(args));
    ${isAsync ? "if (typeof value?.then === 'function') value = await Promise.race([value, $$waiting()]);" : ''}
    if ($$ticks > $$most) return 's';
    return $$same(value, expected) ? '1' : '0';
  } catch (error) {
    return $$ticks > $$most ? 's' : 'x';
  }
}
${async}function $$judge(text, order, most) {
  $$most = most;
  let entry;
  try { entry = $$make(text); } catch { return 'b'; }
  const answers = $$cases.map(() => '-');
  let failed = 0;
  let helped = 0;
  for (let at = 0; at < order.length; at += 1) {
    const answer = ${wait}$$outcome(entry, $$cases[order[at]]);
    answers[order[at]] = answer;
    if (answer === '1') helped += 1;
    else failed += 1;
    if (helped === 0 && (failed > 1 || at >= ${failing} - 1)) break;
  }
  return answers.join('');
}
${async}function $$observe(text, index, most) {
  $$most = most;
  $$hits = [];
  $$kinds = [];
  let entry;
  try { entry = $$make(text); } catch { return 'b'; }
  const answer = ${wait}$$outcome(entry, $$cases[index]);
  const ticks = $$ticks;
  const kinds = Array.from($$kinds, (kind) => kind ?? '').join(',');
  return [answer, ticks, Array.from($$hits, (hit) => hit ?? 0).join(''), kinds].join(' ');
}
`;
}
