import { randomFrom, type Random } from '../random.ts';
import type { Sandbox } from '../library.ts';
import { lineAt } from '../lines.ts';
import { failuresOf } from './check.ts';
import { mutationsOf, type Mutation } from './mutations.ts';
import type { CheckedProgram, LogicRow } from './program.ts';

type Options = {
  readonly programs: readonly CheckedProgram[];
  readonly seed: number;
  /** Bugs of each program, on different lines. */
  readonly each: number;
  readonly sandbox: Sandbox;
};

/**
 * Bugs made by mutation: of each program so many versions with one slip that at least one case
 * shows. The kind of slip is drawn first, then its place. The same seed gives the same rows.
 *
 * @throws Error where a program has too few places
 */
export async function mutatedRows({
  programs,
  seed,
  each,
  sandbox,
}: Options): Promise<readonly LogicRow[]> {
  const random = randomFrom(seed);
  const rows: LogicRow[] = [];
  for (const program of programs) {
    let left = mutationsOf(program.correct);
    const lines = new Set<number>();
    for (let number = 1; number <= each;) {
      if (left.length === 0) throw new Error(`${program.id} has too few places for ${each} bugs`);
      const mutation = draw(left, random);
      left = left.filter((other) => other !== mutation);
      const line = lineAt(program.correct, mutation.start);
      if (lines.has(line)) continue;
      const buggy = mutate(program.correct, mutation);
      if ((await failuresOf(buggy, program, sandbox)) === 0) continue;
      lines.add(line);
      const id = `${program.id}-${number}`;
      rows.push({ ...program, id, buggy, line, bug: mutation.kind });
      number += 1;
    }
  }
  return rows;
}

function draw(mutations: readonly Mutation[], random: Random): Mutation {
  const kind = random.pick([...new Set(mutations.map((mutation) => mutation.kind))]);
  return random.pick(mutations.filter((mutation) => mutation.kind === kind));
}

function mutate(source: string, { start, end, text }: Mutation): string {
  return source.slice(0, start) + text + source.slice(end);
}
