import type { Variable } from '@typescript-eslint/scope-manager';
import type { Case, CaseResult, Program, Sandbox } from '../trial.ts';
import type { TextEdit } from '../../language/edit.ts';
import type { Node, ParsedProgram } from '../tree.ts';
import type { Checks } from './checks.ts';
import { driverText, outcomes } from './driver.ts';
import { marksOf } from './marks.ts';
import { runnableOf, versionText } from './runnable.ts';
import { kindLetters, type ValueKind } from './value-kind.ts';

/** What runs of the program as it is showed. */
export type Observation = {
  /** For each check whether it passed; undefined where the search cannot use it. */
  readonly passed: readonly (boolean | undefined)[];
  /** For each check the statements and branches that it came by. */
  readonly visited: readonly ReadonlySet<Node>[];
  readonly parts: readonly Node[];
  /** The kinds of values that each name held. */
  readonly kinds: ReadonlyMap<Variable, ReadonlySet<ValueKind>>;
};

/** How one version did: for each case passed, failed or not run. */
export type Judgement = {
  readonly edits: readonly TextEdit[];
  readonly passes: readonly number[];
  readonly fails: readonly number[];
  readonly isWhole: boolean;
};

/** Judges versions of one program by its cases, many in one run. */
export type Judge = {
  observe(): Promise<Observation | undefined>;
  /** Judgements in the order of the versions; undefined where the clock or the caller ended it. */
  judge(versions: readonly (readonly TextEdit[])[]): Promise<readonly Judgement[] | undefined>;
  /** Interpreter steps used so far. */
  readonly steps: number;
};

export type JudgeInput = {
  readonly program: ParsedProgram;
  /** The files around the one that the driver takes the place of. */
  readonly files: Program['files'];
  readonly checks: Checks;
  /** Numbers of the failing checks, the most telling one first. */
  readonly failing: readonly number[];
  /** Numbers of those that did not end. */
  readonly unended: ReadonlySet<number>;
  readonly sandbox: Sandbox;
  readonly signal?: AbortSignal | undefined;
};

/** Rounds and calls that a case may take at the most, and one that is known not to end. */
const mostTicks = 200_000;
const ticksOfUnended = 3_000;
/** A version may first take so many ticks: some, and so many times what the program as it is took. */
const ticksAtLeast = 300;
const ticksFactor = 6;
/** Interpreter steps (of 10,000 operations) for one case of the program as it is. */
const stepsAsIs = 400;
/** Interpreter steps (of 10,000 operations) for all cases of one version, against endless loops. */
const stepsOfVersion = 60;
/** A version that only ran out of ticks gets so many times as many. */
const secondTryFactor = 40;
/** The wall clock of one version, in milliseconds; it only guards. */
const guardMilliseconds = 200;
/** A case of the program as it is may take so many times that. */
const observingClocks = 4;
const outputBytes = 1_024;

/** Undefined where versions of this program cannot be judged in one run. */
export function judgeOf(input: JudgeInput): Judge | undefined {
  const { checks, failing } = input;
  const runnable = runnableOf(input.program, checks.result);
  if (runnable === undefined) return undefined;
  const numbers = Array.from({ length: checks.count }, (_, index) => index);
  const passing = numbers.filter((index) => !failing.includes(index));
  // Checks that pass but take too long for the search are left to the last, full run.
  let order = [...failing, ...passing];
  const driver = driverText(checks);
  let failed = failing.length;
  let steps = 0;
  let most = ticksAtLeast;

  const run = async (entry: string, given: readonly Case[], limit = stepsOfVersion) => {
    const { files, sandbox, signal } = input;
    const others = files.filter(({ path }) => path !== checks.path);
    const result = await sandbox.run({
      program: {
        entry: checks.path,
        files: [...others, { path: checks.path, source: driver }],
      },
      calls: { entry, cases: given },
      limits: {
        steps: limit,
        milliseconds: limit === stepsAsIs ? observingClocks * guardMilliseconds : guardMilliseconds,
        outputBytes,
      },
      ...(signal !== undefined && { signal }),
    });
    steps += result.steps;
    return result;
  };

  return {
    get steps() {
      return steps;
    },
    async observe() {
      const { edits, parts, variables } = marksOf(input.program);
      const text = versionText(runnable, [], edits);
      const given = numbers.map((index) =>
        asked([text, index, input.unended.has(index) ? ticksOfUnended : mostTicks]),
      );
      const seen = (await run('$$observe', given, stepsAsIs)).calls.map(observed);
      const ended = seen.filter(({ outcome }) => /[01]/.test(outcome));
      most = ticksAtLeast + ticksFactor * Math.max(0, ...ended.map(({ ticks }) => ticks));
      const passed = seen.map(({ outcome }, index) => {
        if (failing.includes(index)) return outcome === outcomes.unknown ? undefined : false;
        return outcome === outcomes.passed ? true : undefined;
      });
      const isOther = seen.some(({ outcome }, index) =>
        failing.includes(index) ? outcome === outcomes.passed : /[0x]/.test(outcome),
      );
      if (isOther || !passed.includes(false)) return undefined;
      order = order.filter((index) => passed[index] !== undefined);
      failed = order.filter((index) => passed[index] === false).length;
      const visited = seen.map(
        ({ hits }) => new Set(parts.filter((_, index) => hits[index] === '1')),
      );
      const kinds = variables.map((variable, index) => {
        const letters = seen.flatMap((each) => (each.kinds[index] ?? '').split(''));
        return [variable, new Set(letters.flatMap((each) => kindLetters[each] ?? []))] as const;
      });
      return { passed, visited, parts, kinds: new Map(kinds) };
    },
    async judge(versions) {
      const texts = versions.map((edits) => versionText(runnable, edits));
      const ask = async (which: readonly number[], ticks: number, limit: number) => {
        const given = which.map((number) => asked([texts[number] ?? '', order, failed, ticks]));
        const { calls } = await run('$$judge', given, limit);
        return input.signal?.aborted === true ? undefined : calls.map(textIn);
      };
      const first = await ask([...texts.keys()], most, stepsOfVersion);
      if (first === undefined) return undefined;
      const slow = [...first.keys()].filter((number) => isOnlySlow(first[number] ?? ''));
      const second =
        slow.length === 0 ? [] : await ask(slow, most * secondTryFactor, stepsOfVersion);
      if (second === undefined) return undefined;
      const answers = first.map((answer, number) => second[slow.indexOf(number)] ?? answer);
      return answers.map((answer, number) => judged(versions[number] ?? [], answer));
    },
  };
}

/** Whether a version fails nothing, and passes something, as far as its ticks go. */
function isOnlySlow(answers: string): boolean {
  return /^[1s]+$/.test(answers) && answers.includes('s') && answers.includes('1');
}

function asked(args: Case['args']): Case {
  return { args, expected: true };
}

/** The text that the driver answered with: plain signs in quotes. */
function textIn({ actual }: CaseResult): string {
  return actual?.slice(1, -1) ?? '';
}

function observed(call: CaseResult) {
  const [outcome = '', ticks = '0', hits = '', kinds = ''] = textIn(call).split(' ');
  return { outcome, ticks: Number(ticks), hits, kinds: kinds.split(',') };
}

function judged(edits: readonly TextEdit[], answers: string): Judgement {
  const numbers = answers.split('').map((answer, index) => ({ answer, index }));
  const passes = numbers.filter(({ answer }) => answer === outcomes.passed);
  const fails = numbers.filter(({ answer }) => /[0xs]/.test(answer));
  return {
    edits,
    passes: passes.map(({ index }) => index),
    fails: fails.map(({ index }) => index),
    isWhole: passes.length > 0 && passes.length === answers.replaceAll('-', '').length,
  };
}
