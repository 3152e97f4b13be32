import type { Sandbox } from '../library.ts';
import type { CheckedProgram } from './program.ts';

/**
 * Interpreter ticks (10,000 operations each) that a program and its cases get: the correct ones need
 * at most fifteen. What is endless ends by them, the same on every machine.
 */
const mostSteps = 100;

/** How many cases a program fails; all where it does not even load. */
export async function failuresOf(
  source: string,
  { entry, cases }: CheckedProgram,
  sandbox: Sandbox,
): Promise<number> {
  const file = 'program.js';
  const { calls } = await sandbox.run({
    program: { entry: file, files: [{ path: file, source }] },
    calls: { entry, cases },
    limits: { steps: mostSteps },
  });
  return cases.length - calls.filter(({ passed }) => passed).length;
}
