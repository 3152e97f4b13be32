import type { Sandbox } from '../../ports/sandbox.ts';
import { applyEdits } from '../language/edit.ts';
import type { ParsedProgram } from '../language/parse.ts';
import { ranOf, type Diagnosis } from './diagnosis.ts';
import type { DiagnoseInput, GivenTests, TypeChecker } from './diagnose-input.ts';
import type { Finding } from './finding.ts';
import { logicFindings } from './logic/logic-findings.ts';
import { ranked } from './rank.ts';
import { explainReport } from './runtime/explain-report.ts';
import { explainRun } from './runtime/explain-run.ts';
import { timeOut } from './runtime/time-out.ts';
import { withValues } from './runtime/values/with-values.ts';
import { semanticFindings } from './semantic/find-semantic.ts';
import { supportFor } from './symptom/likely-rules.ts';
import { readSymptom, type Symptom } from './symptom/read-symptom.ts';
import { tryOutWith, type Trial, type TryOut } from './trial.ts';
import { typeFindings } from './types/find-types.ts';

/** Fixes that are run to see whether they hold. */
const mostVerified = 5;
/** A rule is never made surer than this by what the learner describes. */
const mostSure = 99;

/** What code is called that comes without a name. */
export const unnamed = /^program\.[jt]s$/;

/** How versions of the program are run and judged, and what the program as it is gave. */
type Judged = {
  readonly tryOut: TryOut;
  readonly trial: Trial;
  readonly tests: GivenTests | undefined;
  /** Whether the tests were given or read from what the learner describes. */
  readonly origin: 'tests' | 'symptom';
};

/** What is wrong with a program that parses: slips that its text shows, and what running it shows. */
export async function diagnoseRunning(
  input: DiagnoseInput,
  program: ParsedProgram,
  sandbox: Sandbox,
  types: TypeChecker | undefined,
): Promise<Diagnosis> {
  const tryOut = tryOutWith(input, program.filename, sandbox);
  const running = tryOut(program.source);
  const told = readSymptom(input.error ?? '', program);
  const seen = seenInText(input, program, types).map((finding) => madeSurer(finding, told));
  const trial = await running;
  const error = errorOf(input, program, trial);
  const judged = await judgedBy(input, program, { tryOut, trial }, told, sandbox);
  const semantic = await verified(seen, program, judged);
  const logic = error === undefined ? await logicOf(input, program, semantic, judged, sandbox) : [];
  const findings = ranked(
    [...semantic, ...logic],
    error && { message: error.message, finding: await withValues(program, error.finding, tryOut) },
  );
  return { findings, ran: ranOf(trial) };
}

/** What the rules see and, on other lines, what TypeScript's checker does. */
export function seenInText(
  input: DiagnoseInput,
  program: ParsedProgram,
  types: TypeChecker | undefined,
): readonly Finding[] {
  const semantic = unlessTooDeep(() => semanticFindings(program, input.error));
  if (types === undefined) return semantic;
  const lines = new Set(semantic.map(({ line }) => line));
  const checked = unlessTooDeep(() => typeFindings(program, types, input.program));
  return [...semantic, ...checked.filter(({ line }) => !lines.has(line))];
}

/** A program may be nested so that it can be read, and no more than that. */
function unlessTooDeep(find: () => readonly Finding[]): readonly Finding[] {
  try {
    return find();
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

function madeSurer(finding: Finding, { kinds }: Symptom): Finding {
  const confidence = finding.confidence + supportFor(finding.rule, kinds);
  return { ...finding, confidence: Math.max(finding.confidence, Math.min(mostSure, confidence)) };
}

/** An error of the run, or the one that the learner reports, and where it shows. */
type Shown = { readonly finding: Finding; readonly message: string };

function errorOf(
  input: DiagnoseInput,
  program: ParsedProgram,
  { result }: Trial,
): Shown | undefined {
  const path = input.program?.entry ?? program.filename;
  const { verdict, error } = result;
  if (verdict === 'timeout' || verdict === 'out-of-memory') {
    const cause = verdict === 'timeout' ? undefined : 'memory';
    return { finding: timeOut(program, error?.line, cause), message: '' };
  }
  if (verdict === 'threw' && error !== undefined) {
    if (isOnlyAbsentHere(error.message, input, result.notReproducible)) return undefined;
    return { finding: explainRun(program, error, path), message: error.message };
  }
  const finding = explainReport(program, input.error ?? '', path);
  return finding && { finding, message: input.error ?? '' };
}

/**
 * Whether something is missing where the program runs and not where the learner runs it: packages,
 * modules and some globals of Node are never here, other files only where the program came with them.
 */
function isOnlyAbsentHere(
  message: string,
  { program }: DiagnoseInput,
  notReproducible: readonly string[],
): boolean {
  const global = /^(\w+) is not defined$/.exec(message)?.[1];
  if (global !== undefined) return notReproducible.includes(`${global} is not available here`);
  const name = /^Cannot find (?:module|package) '([^']+)'/.exec(message)?.[1];
  if (name === undefined) return false;
  return !/^[./]/.test(name) || program === undefined || unnamed.test(program.entry);
}

/** Judges by the given tests; where there are none, by the calls that the learner describes. */
async function judgedBy(
  input: DiagnoseInput,
  program: ParsedProgram,
  plain: { readonly tryOut: TryOut; readonly trial: Trial },
  { tests }: Symptom,
  sandbox: Sandbox,
): Promise<Judged> {
  const given: Judged = { ...plain, tests: input.tests, origin: 'tests' };
  if (input.tests !== undefined || tests === undefined || hasFailed(plain.trial)) return given;
  const tryOut = tryOutWith({ ...input, tests }, program.filename, sandbox);
  const trial = await tryOut(program.source);
  return hasFailed(trial) ? { tryOut, trial, tests, origin: 'symptom' } : given;
}

/** Runs the fixes where a run can tell whether they hold: there was something that failed. */
async function verified(
  findings: readonly Finding[],
  program: ParsedProgram,
  { trial, tryOut }: Judged,
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
  judged: Judged,
  sandbox: Sandbox,
): Promise<readonly Finding[]> {
  if (semantic.some(({ fix }) => fix?.verified === true)) return [];
  const files = input.program ?? { entry: program.filename, files: [] };
  return logicFindings({ ...judged, program, files, sandbox, signal: input.signal });
}
