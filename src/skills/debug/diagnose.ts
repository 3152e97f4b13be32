import type { Sandbox } from '../../ports/sandbox.ts';
import { detectLanguage } from '../language/detect.ts';
import { applyEdits } from '../language/edit.ts';
import { languageOf, parseProgram, type ParsedProgram } from '../language/parse.ts';
import type { DiagnoseInput, TypeChecker } from './diagnose-input.ts';
import type { Finding } from './finding.ts';
import { logicFindings } from './logic/logic-findings.ts';
import { ranked } from './rank.ts';
import { explainError } from './runtime/explain-error.ts';
import { placeIn, readReportedError } from './runtime/reported-error.ts';
import { timeOut } from './runtime/time-out.ts';
import { semanticFindings } from './semantic/find-semantic.ts';
import { syntaxFindings } from './syntax/find-syntax.ts';
import { refusalOf } from './syntax/refusal.ts';
import { unexplained } from './syntax/unexplained.ts';
import { tryOutWith, type Trial, type TryOut } from './trial.ts';
import { typeFindings } from './types/find-types.ts';

export type { DiagnoseInput, GivenTests } from './diagnose-input.ts';
export type { Finding, FindingKind, Fix, Hints } from './finding.ts';
export { semanticFindings } from './semantic/find-semantic.ts';

/** What was run, and how it ended. */
export type Ran = {
  readonly verdict: Trial['result']['verdict'];
  /** Lines that the program printed, standard output and standard error in their order. */
  readonly output: readonly string[];
  readonly error?: string;
  /** Cases or tests, and how many of them failed. */
  readonly checks: number;
  readonly failed: number;
};

export type Diagnosis = {
  /** The culprit first. */
  readonly findings: readonly Finding[];
  /** The program with all repairs, where it did not parse and the repaired one does. */
  readonly repaired?: string;
  /** Absent where the program does not parse. */
  readonly ran?: Ran;
  /** Too long for the whole check: it was only parsed and, where it parses, run. */
  readonly isLong?: true;
};

/** Characters up to which a program is looked through; a longer one is only parsed and run. */
const longestProgram = 100_000;

/** Fixes that are run to see whether they hold. */
const mostVerified = 5;

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
  const tryOut = tryOutWith(input, filename, sandbox);
  if (isLong) return { findings: [], ran: ranOf(await tryOut(input.source)), isLong };
  const answer = parseProgram({ source: input.source, filename, language });
  if (!answer.ok) {
    const [{ start, message }] = answer.problems;
    return { findings: [unexplained(input.source, { offset: start, message })] };
  }
  return diagnoseRunning(input, answer.program, { tryOut, sandbox }, types);
}

/** What runs versions of the program. */
type Running = { readonly tryOut: TryOut; readonly sandbox: Sandbox };

async function diagnoseRunning(
  input: DiagnoseInput,
  program: ParsedProgram,
  { tryOut, sandbox }: Running,
  types: TypeChecker | undefined,
): Promise<Diagnosis> {
  const running = tryOut(program.source);
  const seen = seenInText(input, program, types);
  const trial = await running;
  const symptom = symptomOf(input, program, trial);
  const semantic = await verified(seen, program, trial, tryOut);
  const logic =
    symptom === undefined ? await logicOf(input, program, semantic, trial, { tryOut, sandbox }) : [];
  return { findings: ranked([...semantic, ...logic], symptom), ran: ranOf(trial) };
}

/** What the rules see and, on other lines, what TypeScript's checker does. */
function seenInText(
  input: DiagnoseInput,
  program: ParsedProgram,
  types: TypeChecker | undefined,
): readonly Finding[] {
  const semantic = semanticFindings(program, input.error);
  if (types === undefined) return semantic;
  const lines = new Set(semantic.map(({ line }) => line));
  const checked = typeFindings(program, types, input.program);
  return [...semantic, ...checked.filter(({ line }) => !lines.has(line))];
}

/** Where the program's end shows: the error of the run, or the one that the learner reports. */
function symptomOf(
  input: DiagnoseInput,
  program: ParsedProgram,
  { result }: Trial,
): Finding | undefined {
  const path = input.program?.entry ?? program.filename;
  if (result.verdict === 'timeout') return timeOut(program, result.error?.line);
  if (result.verdict === 'out-of-memory') return timeOut(program, result.error?.line, 'memory');
  if (result.verdict === 'threw' && result.error !== undefined) {
    const { name, message, inspected, frames } = result.error;
    const own = frames.find((frame) => frame.path === path);
    const here = result.error.path === undefined || result.error.path === path;
    const line = here ? result.error.line : own?.line;
    const column = here ? result.error.column : own?.column;
    const text = inspected ?? message;
    return explainError(program, { name, message: text, line: line ?? 1, column: column ?? 1 });
  }
  const reported = readReportedError(input.error ?? '');
  const place = reported && placeIn(reported, path, program.lineStarts.length);
  if (reported === undefined || place === undefined || reported.name === 'SyntaxError')
    return undefined;
  const { name, message } = reported;
  return explainError(program, { name, message, line: place.line, column: place.column });
}

/** Runs the fixes where a run can tell whether they hold: there was something that failed. */
async function verified(
  findings: readonly Finding[],
  program: ParsedProgram,
  trial: Trial,
  tryOut: TryOut,
): Promise<readonly Finding[]> {
  if (!hasFailed(trial)) return findings;
  const tried: Finding[] = [];
  let count = 0;
  for (const finding of findings) {
    const { fix } = finding;
    if (fix === undefined || count >= mostVerified) {
      tried.push(finding);
      continue;
    }
    count += 1;
    const after = await tryOut(applyEdits(program.source, fix.edits));
    tried.push({ ...finding, fix: { ...fix, verified: !hasFailed(after) } });
  }
  return tried;
}

function hasFailed({ result, failures }: Trial): boolean {
  return failures.length > 0 || result.verdict !== 'finished';
}

async function logicOf(
  input: DiagnoseInput,
  program: ParsedProgram,
  semantic: readonly Finding[],
  trial: Trial,
  { tryOut, sandbox }: Running,
): Promise<readonly Finding[]> {
  if (semantic.some(({ fix }) => fix?.verified === true)) return [];
  const { tests, signal } = input;
  const files = input.program ?? { entry: program.filename, files: [] };
  return logicFindings({ program, files, trial, tests, tryOut, sandbox, signal });
}

function ranOf({ result, checks, failures }: Trial): Ran {
  const text = result.output.map((chunk) => chunk.text).join('');
  const { error } = result;
  return {
    verdict: result.verdict,
    output: text === '' ? [] : text.replace(/\n$/, '').split('\n'),
    ...(error !== undefined && { error: error.inspected ?? `${error.name}: ${error.message}` }),
    checks,
    failed: failures.length,
  };
}
