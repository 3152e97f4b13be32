import type { Sandbox } from '../../ports/sandbox.ts';
import { detectLanguage } from '../language/detect.ts';
import { languageOf, parseProgram } from '../language/parse.ts';
import { diagnoseRunning, seenInText, unnamed } from './diagnose-running.ts';
import type { DiagnoseInput, TypeChecker } from './diagnose-input.ts';
import { ranOf, type Diagnosis } from './diagnosis.ts';
import { ranked } from './rank.ts';
import { syntaxFindings } from './syntax/find-syntax.ts';
import { refusalOf } from './syntax/refusal.ts';
import { unexplained } from './syntax/unexplained.ts';
import { tryOutWith } from './trial.ts';
import { isTooLong } from './written-by-hand.ts';

export type { DiagnoseInput, GivenTests } from './diagnose-input.ts';
export type { Diagnosis, Ran } from './diagnosis.ts';
export type { Finding, FindingKind, Fix, Hints } from './finding.ts';
export { semanticFindings } from './semantic/find-semantic.ts';

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
  const { filename, dialect } = readAs(input);
  const isLong = isTooLong(input.source);
  if (refusalOf(input.source, dialect) !== undefined) {
    return { ...syntaxFindings(input.source, dialect), ...(isLong && { isLong }) };
  }
  if (isLong) {
    const tryOut = tryOutWith(input, filename, sandbox);
    return {
      findings: [],
      isLong,
      ...(!dialect.hasJsx && { ran: ranOf(await tryOut(input.source)) }),
    };
  }
  const { source } = input;
  const answer = parseProgram({ source, filename, language: dialect.language });
  if (!answer.ok) {
    const [{ start, message }] = answer.problems;
    return { findings: [unexplained(source, { offset: start, message })] };
  }
  // The sandbox runs no JSX.
  if (dialect.hasJsx) return { findings: ranked(seenInText(input, answer.program, types)) };
  return diagnoseRunning(input, answer.program, sandbox, types);
}

/** The language of a program, and the name it is read by; code without a name may hold JSX. */
function readAs(input: DiagnoseInput) {
  const { source } = input;
  const language =
    input.language ??
    (input.filename === undefined ? detectLanguage(source) : languageOf(input.filename));
  const ending = language === 'typescript' ? 'ts' : 'js';
  const given = input.filename ?? `program.${ending}`;
  const plain = { filename: given, dialect: { language, hasJsx: given.endsWith('x') } };
  if (plain.dialect.hasJsx || !unnamed.test(given) || !/<[A-Za-z>]/.test(source)) return plain;
  const withJsx = { filename: `${given}x`, dialect: { language, hasJsx: true } };
  const isJsx =
    refusalOf(source, plain.dialect) !== undefined &&
    refusalOf(source, withJsx.dialect) === undefined;
  return isJsx ? withJsx : plain;
}
