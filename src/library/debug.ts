import type { Sandbox } from '../ports/sandbox.ts';
import * as skill from '../skills/debug/diagnose.ts';
import type { TypeChecker } from '../ports/type-checker.ts';
import { asSkillInput, type LibraryInput } from './debug-tests.ts';
import { sharedSandbox } from './sandbox.ts';
import { sharedTypeChecker } from './type-checker.ts';

export type { LibraryInput as DiagnoseInput, TestFile } from './debug-tests.ts';
export type { Diagnosis } from '../skills/debug/diagnose.ts';
export type { Finding } from '../skills/debug/finding.ts';
export { createSandbox } from '../adapters/sandbox/quickjs.ts';
export type { Sandbox } from '../ports/sandbox.ts';
export type { TypeChecker } from '../ports/type-checker.ts';

/**
 * Finds what is wrong in a program, the culprit first. Positions are `{line, column}` from 1; edits
 * are `{start, end, text}` by UTF-16 offset. `tests` are cases `{args, expected}` of the function
 * `entry`, or test files `{name, run}` (node:test, vitest or jest) that import the program by its
 * name. Rejects with a TypeError where cases come without `entry`, never for what the program does.
 *
 * @param sandbox where the program is run; default one that all calls share
 * @param types TypeScript's checker; default one that all calls share, `null` leaves types alone
 */
export async function diagnose(
  input: LibraryInput,
  sandbox: Sandbox = sharedSandbox(),
  types: TypeChecker | null = sharedTypeChecker(),
): Promise<skill.Diagnosis> {
  return await skill.diagnose(asSkillInput(input), sandbox, types ?? undefined);
}
