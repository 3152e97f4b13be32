import type { Json, Sandbox } from '../../ports/sandbox.ts';
import type { Arguments } from './template.ts';

/**
 * What a program gives for each call: JSON text, or a mark that no JSON text is. Numbers that JSON
 * lacks and `undefined` are written with a leading NUL, so that they equal no ordinary value.
 */
export type Outcomes = readonly string[];

const threw = '\u0000threw';
const endless = '\u0000endless';

/** Steps for the batch and for each program in it: small solutions take one or two. */
const baseSteps = 10;
const stepsPerProgram = 1;
const milliseconds = 4000;
const outputBytes = 1_000_000;

/**
 * Runs several programs, in which the same function is called with the same arguments, in as few
 * sandbox runs as possible: one, and one more for each program that does not end.
 */
export async function outcomesOf(
  input: {
    readonly programs: readonly string[];
    readonly entry: string;
    readonly calls: readonly Arguments[];
  },
  sandbox: Sandbox,
): Promise<readonly Outcomes[]> {
  const outcomes: Outcomes[] = [];
  while (outcomes.length < input.programs.length) {
    const programs = input.programs.slice(outcomes.length);
    const source = batchSource({ ...input, programs });
    const { verdict, output, error } = await sandbox.run({
      program: { entry: 'batch.mjs', files: [{ path: 'batch.mjs', source }] },
      limits: { steps: baseSteps + stepsPerProgram * programs.length, milliseconds, outputBytes },
    });
    if (verdict === 'syntax-error') throw new SyntaxError(error?.message ?? verdict);
    const lines = output.map(({ text }) => text.trimEnd()).filter((text) => text !== '');
    outcomes.push(...lines.map((line) => JSON.parse(line) as string[]));
    if (outcomes.length < input.programs.length) outcomes.push(input.calls.map(() => endless));
  }
  return outcomes;
}

/** The value behind an outcome; undefined where it is none that JSON has. */
export function valueOf(outcome: string): Json | undefined {
  return outcome.includes('\\u0000') || outcome.startsWith('\u0000')
    ? undefined
    : (JSON.parse(outcome) as Json);
}

function batchSource(input: {
  readonly programs: readonly string[];
  readonly entry: string;
  readonly calls: readonly Arguments[];
}): string {
  const makers = input.programs.map((source) => `() => {\n${source}\nreturn ${input.entry};\n}`);
  return `const calls = ${JSON.stringify(JSON.stringify(input.calls))};
const print = console.log;
console.log = () => undefined;
const mark = (_, value) =>
  value === undefined || (typeof value === 'number' && !Number.isFinite(value))
    ? '\\u0000' + value
    : value;
for (const make of [${makers.join(',\n')}]) {
  const outcomes = [];
  for (const args of JSON.parse(calls)) {
    try {
      outcomes.push(JSON.stringify(await make()(...args), mark) ?? ${JSON.stringify(threw)});
    } catch {
      outcomes.push(${JSON.stringify(threw)});
    }
  }
  print(JSON.stringify(outcomes));
}
`;
}
