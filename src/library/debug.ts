import type { Sandbox } from '../ports/sandbox.ts';
import type { DiagnoseInput } from '../skills/debug/diagnose-input.ts';
import * as skill from '../skills/debug/diagnose.ts';
import type { TypeChecker } from '../ports/type-checker.ts';
import { sharedSandbox } from './sandbox.ts';
import { sharedTypeChecker } from './type-checker.ts';

export type { DiagnoseInput } from '../skills/debug/diagnose-input.ts';
export type { Diagnosis } from '../skills/debug/diagnose.ts';
export type { Finding } from '../skills/debug/finding.ts';
export { createSandbox } from '../adapters/sandbox/quickjs.ts';
export type { Sandbox } from '../ports/sandbox.ts';
export type { TypeChecker } from '../ports/type-checker.ts';

/**
 * Finds what is wrong in a program, the culprit first. Positions are `{line, column}` from 1; edits
 * are `{start, end, text}` by UTF-16 offset. Never rejects for what the program does.
 *
 * @param sandbox where the program is run; default one that all calls share
 * @param types TypeScript's checker; default one that all calls share, `null` leaves types alone
 */
export function diagnose(
  input: DiagnoseInput,
  sandbox: Sandbox = sharedSandbox(),
  types: TypeChecker | null = sharedTypeChecker(),
): Promise<skill.Diagnosis> {
  return skill.diagnose(input, sandbox, types ?? undefined);
}
