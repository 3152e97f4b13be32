/**
 * Prints what the debug tutor makes of logic bugs with tests, one line a program.
 *
 *   node src/bench/debug/logic/print.ts [--set classic|mutated] [--seed 5] [--programs folder]
 */
import { parseArgs } from 'node:util';
import { median, quantile } from '../../statistics.ts';
import { createSandbox } from '../library.ts';
import { judge, suspect, type LogicResult } from './measure.ts';
import { mutatedRows } from './mutated.ts';
import { beginnerPrograms, classicRows } from './programs.ts';

const { values } = parseArgs({
  options: {
    set: { type: 'string', default: 'classic' },
    seed: { type: 'string', default: '5' },
    programs: { type: 'string' },
  },
});
const sandbox = createSandbox();
const rows =
  values.set === 'mutated'
    ? await mutatedRows({
        programs: beginnerPrograms(),
        seed: Number(values.seed),
        each: 2,
        sandbox,
      })
    : classicRows(values.programs);
const results: LogicResult[] = [];
for (const row of rows) {
  const result = await judge(row, await suspect(row), sandbox);
  results.push(result);
  print(lineOf(result));
}
await sandbox.close();
const seconds = results.map(({ suspicion }) => suspicion.seconds);
const count = (holds: (result: LogicResult) => boolean) => results.filter(holds).length;
print(`top-1           ${count(({ rank }) => rank === 1)} of ${results.length}`);
print(`top-3           ${count(({ rank = Infinity }) => rank <= 3)} of ${results.length}`);
print(`all tests pass  ${count(({ isRepaired }) => isRepaired)} of ${results.length}`);
print(`and unseen ones ${count(({ isSound }) => isSound)} of ${results.length}`);
print(`same tokens     ${count(({ hasSameTokens }) => hasSameTokens)} of ${results.length}`);
print(
  `seconds         ${median(seconds).toFixed(2)} median, ${quantile(seconds, 0.95).toFixed(2)} p95, ${Math.max(...seconds).toFixed(2)} longest`,
);

function lineOf({ row, suspicion, rank, isRepaired, isSound, hasSameTokens }: LogicResult): string {
  const repair = hasSameTokens
    ? 'repaired alike'
    : isSound
      ? 'repaired'
      : isRepaired
        ? 'fits tests only'
        : 'not repaired';
  return [
    row.id.padEnd(26),
    `line ${row.line} (${row.bug})`.padEnd(22),
    `rank ${rank ?? '-'}`.padEnd(8),
    repair.padEnd(15),
    `${suspicion.seconds.toFixed(2)} s`,
    `said ${suspicion.lines.join(', ')} ${suspicion.rules.join(', ')}`,
  ].join(' ');
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
