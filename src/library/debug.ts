import type { Sandbox } from '../ports/sandbox.ts';
import type { DiagnoseInput } from '../skills/debug/diagnose-input.ts';
import * as skill from '../skills/debug/diagnose.ts';
import { sharedSandbox } from './sandbox.ts';

export type { DiagnoseInput } from '../skills/debug/diagnose-input.ts';
export type { Diagnosis } from '../skills/debug/diagnose.ts';
export type { Finding } from '../skills/debug/finding.ts';
export { createSandbox } from '../adapters/sandbox/quickjs.ts';
export type { Sandbox } from '../ports/sandbox.ts';

/**
 * Finds what is wrong in a program, the culprit first. Positions are `{line, column}` from 1; edits
 * are `{start, end, text}` by UTF-16 offset. Never rejects for what the program does.
 *
 * @param sandbox where the program is run; default one that all calls share
 */
export function diagnose(
  input: DiagnoseInput,
  sandbox: Sandbox = sharedSandbox(),
): Promise<skill.Diagnosis> {
  return skill.diagnose(input, sandbox);
}
