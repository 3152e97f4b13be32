import type { Program, Sandbox } from '../trial.ts';
import { applyEdits } from '../../language/edit.ts';
import type { GivenTests } from '../diagnose-input.ts';
import type { Finding } from '../finding.ts';
import type { ParsedProgram } from '../tree.ts';
import type { Failure, Trial, TryOut } from '../trial.ts';
import { caseChecks } from './case-checks.ts';
import type { Checks } from './checks.ts';
import { placeOf } from './edits.ts';
import { failingCheck } from './failing-check.ts';
import { findingOfRepair, type Origin } from './finding-of-repair.ts';
import { findingOfSuspect } from './finding-of-suspect.ts';
import { judgeOf } from './judge.ts';
import { searchRepairs, type Candidate, type SearchResult } from './search.ts';
import { smallestFirst } from './smallest-failure.ts';
import { testChecks } from './test-checks.ts';

export type LogicInput = {
  readonly program: ParsedProgram;
  /** The learner's file and the files around it. */
  readonly files: Program;
  /** What the run of the program as it is gave. */
  readonly trial: Trial;
  readonly tests: GivenTests | undefined;
  /** Where the tests come from; default tests that were given. */
  readonly origin?: Origin;
  readonly tryOut: TryOut;
  readonly sandbox: Sandbox;
  readonly signal?: AbortSignal | undefined;
};

/** The wall clock of a search, in milliseconds; it only guards, and a search that it ends says so. */
const guardMilliseconds = 3_500;
/** Sureness of a repair by what it makes pass; less where another line helps too, and for that line. */
const sureness = { tests: 90, symptom: 60, rival: 10, step: 15 } as const;
/** Places that are named at most. */
const mostFindings = 3;
/** Repairs that are run once more, in full, before they are offered. */
const mostVerified = 12;

/**
 * Where the mistake may be in a program that runs and fails its checks, with the change after which
 * all of them pass, where one is found. Deterministic: the same input gives the same findings.
 */
export async function logicFindings(input: LogicInput): Promise<readonly Finding[]> {
  const { program, trial, tests } = input;
  const given = tests !== undefined && 'cases' in tests ? tests : undefined;
  const failures = smallestFirst(trial.failures, given?.cases);
  const [smallest] = failures;
  if (smallest === undefined) return [];
  const evidence = smallest.text;
  const fallback = () => [failingCheck(program, smallest, given?.entry)];
  const checks = checksOf(input);
  if (checks === undefined) return fallback();
  const clock = AbortSignal.timeout(guardMilliseconds);
  const signal = input.signal === undefined ? clock : AbortSignal.any([input.signal, clock]);
  const judge = judgeOf({
    ...input,
    ...failingOf(input, failures),
    checks,
    files: filesOf(input),
    signal,
  });
  const observation = await judge?.observe();
  if (judge === undefined || observation === undefined) return fallback();
  const expected = failures.flatMap(({ index }) => given?.cases[index ?? -1]?.expected ?? []);
  const errorLines = new Set(failures.flatMap(({ line }) => line ?? []));
  const result = await searchRepairs({ program, expected, observation, judge, errorLines });
  const repairs = await verifiedRepairs(program, result, input.tryOut);
  if (repairs.length > 0) return repairFindings(input, repairs, evidence);
  return result.suspects
    .slice(0, mostFindings)
    .map((suspect, rank) => findingOfSuspect(program, suspect, rank, { result, evidence }));
}

/** The cases, or the tests of a test file, in the form in which versions are judged by hundreds. */
function checksOf({ program, files, tests, trial }: LogicInput): Checks | undefined {
  if (tests === undefined) return undefined;
  return 'cases' in tests
    ? caseChecks(program, files.entry, tests)
    : testChecks(program, {
        tests: tests.program,
        subject: files.entry,
        results: trial.result.tests,
      });
}

function filesOf({ files, tests }: LogicInput): Program['files'] {
  return tests !== undefined && 'program' in tests ? tests.program.files : files.files;
}

/** Numbers of the checks that fail, and of those that did not come to an end. */
function failingOf({ tests, trial }: LogicInput, failures: readonly Failure[]) {
  const { calls, tests: results } = trial.result;
  if (tests !== undefined && 'program' in tests) {
    const failing = [...results.keys()].filter((index) => results[index]?.outcome === 'failed');
    return { failing, unended: new Set<number>() };
  }
  const unended = [...calls.keys()].filter((index) => calls[index]?.verdict !== 'finished');
  return { failing: failures.flatMap(({ index }) => index ?? []), unended: new Set(unended) };
}

/** The repairs that hold in a full run of their own. */
async function verifiedRepairs(
  program: ParsedProgram,
  { repairs }: SearchResult,
  tryOut: TryOut,
): Promise<readonly Candidate[]> {
  const verified: Candidate[] = [];
  // Behind one line and before the next one is the same place.
  const known = new Set<string>();
  for (const repair of repairs.slice(0, mostVerified)) {
    const source = applyEdits(program.source, repair.change.edits);
    const text = source.replaceAll(/\s+/g, '');
    if (known.has(text)) continue;
    known.add(text);
    const { checks, failures, result } = await tryOut(source);
    const hasPassed = checks > 0 && failures.length === 0 && result.error === undefined;
    if (hasPassed) verified.push(repair);
  }
  return verified;
}

function repairFindings(
  { program, origin = 'tests' }: LogicInput,
  repairs: readonly Candidate[],
  evidence: string,
): readonly Finding[] {
  const byLine = Map.groupBy(repairs, ({ change }) => placeOf(program, change).line);
  const first = sureness[origin] - (byLine.size === 1 ? 0 : sureness.rival);
  return [...byLine.values()].slice(0, mostFindings).flatMap((changes, rank) => {
    const [repair] = changes;
    if (repair === undefined) return [];
    const confidence = first - rank * sureness.step;
    const alternatives = changes.length;
    return [findingOfRepair({ program, repair, alternatives, evidence, confidence, origin })];
  });
}
