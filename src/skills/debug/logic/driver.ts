import type { Checks } from './checks.ts';

/** Signs of the driver that are asked for by name. */
export const outcomes = { passed: '1', unknown: 'u' } as const;

/**
 * The program that judges versions of another one. `$$judge(text, order, failing, most)` gives one
 * sign for each check: 1 passed, 0 failed, x threw, s stopped, u not known, - not run, and b for a version that
 * cannot be read. `$$observe(text, index, most)` gives the sign of one check, the ticks it took, the
 * marks it came by and the kinds of values that the names held.
 */
export function driverText({ imports, isAsync, text, count }: Checks): string {
  const [async, wait] = isAsync ? ['async ', 'await '] : ['', ''];
  return `${imports}
let $$ticks = 0, $$most = 0, $$hits = [], $$kinds = [];
function $$stop() { throw { stopped: true }; }
function $$at(index) { $$hits[index] = 1; }
function $$look(index, value) {
  const kind = Array.isArray(value) ? 'a' : value instanceof Set ? 'e' : value instanceof Map ? 'm'
    : value === null || value === undefined ? 'u' : (typeof value)[0];
  const known = $$kinds[index] ?? '';
  if (!known.includes(kind)) $$kinds[index] = known + kind;
}
const $$console = new Proxy({}, { get: () => () => undefined });
${text}
${async}function $$make(text) {
  const module = { exports: {} };
  $$ticks = 0;
  return ${wait}$$prepare(eval(text)($$console, module, module.exports));
}
${async}function $$outcome(prepared, index) {
  $$ticks = 0;
  try {
    const holds = ${wait}$$check(prepared, index);
    return $$ticks > $$most ? 's' : holds === undefined ? 'u' : holds ? '1' : '0';
  } catch {
    return $$ticks > $$most ? 's' : 'x';
  }
}
${async}function $$judge(text, order, failing, most) {
  $$most = most;
  let prepared;
  try { prepared = ${wait}$$make(text); } catch { return 'b'; }
  const answers = new Array(${count}).fill('-');
  let failed = 0;
  let helped = 0;
  for (let at = 0; at < order.length; at += 1) {
    const answer = ${wait}$$outcome(prepared, order[at]);
    answers[order[at]] = answer;
    if (answer === '1') helped += 1;
    else failed += 1;
    if (helped === 0 && (failed > 1 || at >= failing - 1)) break;
  }
  return answers.join('');
}
${async}function $$observe(text, index, most) {
  $$most = most;
  $$hits = [];
  $$kinds = [];
  let prepared;
  try { prepared = ${wait}$$make(text); } catch { return 'b'; }
  const answer = ${wait}$$outcome(prepared, index);
  const ticks = $$ticks;
  const kinds = Array.from($$kinds, (kind) => kind ?? '').join(',');
  return [answer, ticks, Array.from($$hits, (hit) => hit ?? 0).join(''), kinds].join(' ');
}
`;
}
