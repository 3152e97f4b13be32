import type { Sandbox } from '../../ports/sandbox.ts';
import { detectLanguage } from '../language/detect.ts';
import { languageOf, parseProgram } from '../language/parse.ts';
import { diagnoseRunning } from './diagnose-running.ts';
import type { DiagnoseInput, TypeChecker } from './diagnose-input.ts';
import { ranOf, type Diagnosis } from './diagnosis.ts';
import { syntaxFindings } from './syntax/find-syntax.ts';
import { refusalOf } from './syntax/refusal.ts';
import { unexplained } from './syntax/unexplained.ts';
import { tryOutWith } from './trial.ts';

export type { DiagnoseInput, GivenTests } from './diagnose-input.ts';
export type { Diagnosis, Ran } from './diagnosis.ts';
export type { Finding, FindingKind, Fix, Hints } from './finding.ts';
export { semanticFindings } from './semantic/find-semantic.ts';

/** Characters up to which a program is looked through; a longer one is only parsed and run. */
const longestProgram = 100_000;

/**
 * Finds what is wrong with a program: what keeps it from being read; else slips that the text
 * shows, the run-time error that it ends with, and checks that fail. Deterministic: the same input
 * gives the same findings. Never throws for what a program is or does.
 *
 * @param types TypeScript's checker; without it only the rules look at a program that parses
 */
export async function diagnose(
  input: DiagnoseInput,
  sandbox: Sandbox,
  types?: TypeChecker,
): Promise<Diagnosis> {
  const language =
    input.language ??
    (input.filename === undefined ? detectLanguage(input.source) : languageOf(input.filename));
  const filename = input.filename ?? (language === 'typescript' ? 'program.ts' : 'program.js');
  const dialect = { language, hasJsx: filename.endsWith('x') };
  const refusal = refusalOf(input.source, dialect);
  const isLong = input.source.length > longestProgram;
  if (refusal !== undefined) {
    return isLong
      ? { findings: [unexplained(input.source, refusal)], isLong }
      : syntaxFindings(input.source, dialect);
  }
  if (isLong) {
    const tryOut = tryOutWith(input, filename, sandbox);
    return { findings: [], ran: ranOf(await tryOut(input.source)), isLong };
  }
  const answer = parseProgram({ source: input.source, filename, language });
  if (!answer.ok) {
    const [{ start, message }] = answer.problems;
    return { findings: [unexplained(input.source, { offset: start, message })] };
  }
  return diagnoseRunning(input, answer.program, sandbox, types);
}
