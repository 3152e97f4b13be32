import type { Case, Limits, Program, Sandbox } from '../../ports/sandbox.ts';
import { parseProgram, type Language } from '../language/parse.ts';
import type { Finding } from './finding.ts';
import { semanticFindings } from './semantic/find-semantic.ts';

export type { Finding, FindingKind, Fix, Hints } from './finding.ts';
export { semanticFindings } from './semantic/find-semantic.ts';

export type DiagnoseInput = {
  readonly source: string;
  readonly filename?: string | undefined;
  readonly language?: Language | undefined;
  readonly error?: string | undefined;
  readonly tests?: { readonly entry: string; readonly cases: readonly Case[] } | undefined;
  readonly limits?: Partial<Limits> | undefined;
  readonly program?: Program | undefined;
};

export type Diagnosis = { readonly findings: readonly Finding[] };

/** Finds what is wrong with a program, the culprit first. */
export function diagnose(input: DiagnoseInput, sandbox: Sandbox): Promise<Diagnosis> {
  void sandbox;
  const answer = parseProgram({ source: input.source, filename: input.filename ?? 'program.js' });
  return Promise.resolve({ findings: answer.ok ? semanticFindings(answer.program) : [] });
}
