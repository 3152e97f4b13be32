import type { Case, Json, Sandbox } from '../../ports/sandbox.ts';
import type { Certificate, HiddenCase } from './exercise.ts';
import { mutantsOf } from './mutants.ts';
import { outcomesOf, valueOf, type Outcomes } from './outcomes.ts';
import type { FunctionDraft, HiddenCall, Mistake } from './template.ts';

/** A draft's tests with what running the solution gave, and what was proved about them. */
export type Certified = {
  readonly visible: readonly Case[];
  readonly hidden: readonly HiddenCase[];
  readonly certificate: Certificate;
};

export type CertifyAnswer =
  | { readonly ok: true; readonly value: Certified }
  | { readonly ok: false; readonly problem: string };

/** The least that is asked of the tests of an exercise, visible and hidden together. */
const fewestTests = 4;

/** What hidden tests are called that were added to catch a mutant. */
const addedProperty = 'an ordinary case';

/**
 * Proves a draft by running it: the solution passes every test, the starter fails, every mistake
 * and every mutant that answers any tried call differently is caught by a test. Probes that are
 * needed for that become hidden tests.
 */
export async function certify(draft: FunctionDraft, sandbox: Sandbox): Promise<CertifyAnswer> {
  const mistakes = draft.mistakes.map((mistake) => ({ mistake, source: applied(draft, mistake) }));
  const missing = mistakes.find(({ source }) => source === undefined);
  if (missing !== undefined) return broken(`mistake "${missing.mistake.find}" does not apply once`);
  const mistaken = mistakes.flatMap(({ source }) => source ?? []);
  const calls = differentCalls(draft);
  const [solution = [], starter = [], ...variants] = await outcomesOf(
    {
      programs: [
        draft.solution,
        draft.starter,
        ...mistaken,
        ...mutantsOf(draft.solution, draft.starter),
      ],
      entry: draft.entry,
      calls: calls.map(({ args }) => args),
    },
    sandbox,
  );
  const values = solution.map(valueOf);
  const unclear = values.findIndex((value) => value === undefined);
  if (unclear !== -1) return broken(`the solution gives no plain value for call ${unclear + 1}`);
  const tests = withNeededProbes(calls, solution, variants);
  const certificate = certificateOf(tests, solution, variants);
  const problem = problemOf({
    calls,
    tests,
    solution,
    starter,
    mistaken: variants.slice(0, mistaken.length),
  });
  if (problem !== undefined) return broken(problem);
  const cases = (kind: Call['kind']) =>
    tests.flatMap((place) => {
      const call = calls[place];
      return call?.kind === kind ? [caseOf(call, values[place] ?? null)] : [];
    });
  const value = {
    visible: cases('visible').map(withoutProperty),
    hidden: cases('hidden'),
    certificate,
  };
  return (await isProved(draft, value, sandbox)) ? { ok: true, value } : broken('a run disagrees');
}

type Call = HiddenCall & { readonly kind: 'visible' | 'hidden' | 'probe' };

/** Every call once: visible ones first, then hidden ones, then probes. */
function differentCalls(draft: FunctionDraft): readonly Call[] {
  const calls: readonly Call[] = [
    ...draft.visible.map((args) => ({ args, property: '', kind: 'visible' as const })),
    ...draft.hidden.map((call) => ({ ...call, kind: 'hidden' as const })),
    ...draft.probes.map((args) => ({ args, property: addedProperty, kind: 'probe' as const })),
  ];
  const seen = new Map(calls.toReversed().map((call) => [JSON.stringify(call.args), call]));
  return calls.filter((call) => seen.get(JSON.stringify(call.args)) === call);
}

/** The solution with the mistake in it; undefined unless the text occurs exactly once. */
function applied({ solution }: FunctionDraft, { find, replace }: Mistake): string | undefined {
  const parts = solution.split(find);
  return parts.length === 2 ? parts.join(replace) : undefined;
}

/** Places of the tests: all calls but probes, and the first probe that catches each survivor. */
function withNeededProbes(
  calls: readonly Call[],
  solution: Outcomes,
  variants: readonly Outcomes[],
): readonly number[] {
  const tests = calls.flatMap(({ kind }, place) => (kind === 'probe' ? [] : [place]));
  for (const variant of variants) {
    if (differs(variant, solution, tests)) continue;
    const place = calls.findIndex((_, index) => variant[index] !== solution[index]);
    if (place !== -1) tests.push(place);
  }
  return tests;
}

function differs(variant: Outcomes, solution: Outcomes, places: readonly number[]): boolean {
  return places.some((place) => variant[place] !== solution[place]);
}

function certificateOf(
  tests: readonly number[],
  solution: Outcomes,
  variants: readonly Outcomes[],
): Certificate {
  const killed = variants.filter((variant) => differs(variant, solution, tests)).length;
  return { mutants: variants.length, killed, equivalent: variants.length - killed };
}

function problemOf(input: {
  readonly calls: readonly Call[];
  readonly tests: readonly number[];
  readonly solution: Outcomes;
  readonly starter: Outcomes;
  readonly mistaken: readonly Outcomes[];
}): string | undefined {
  const { calls, tests, solution, starter, mistaken } = input;
  const visible = tests.filter((place) => calls[place]?.kind === 'visible');
  if (tests.length < fewestTests) return `fewer than ${fewestTests} different tests`;
  if (!differs(starter, solution, visible)) return 'the starter passes the visible tests';
  const harmless = mistaken.findIndex((outcomes) => !differs(outcomes, solution, tests));
  if (harmless !== -1) return `mistake ${harmless + 1} gives the right answer for every call`;
  const answers = new Set(tests.map((place) => solution[place]));
  return answers.size < 2 ? 'one constant answer passes every test' : undefined;
}

function caseOf({ args, property }: Call, expected: Json): HiddenCase {
  return { args, expected, property };
}

function withoutProperty({ args, expected }: HiddenCase): Case {
  return { args, expected };
}

/** The sandbox's own judgement, as a submission gets it. */
async function isProved(
  draft: FunctionDraft,
  tests: Certified,
  sandbox: Sandbox,
): Promise<boolean> {
  const cases = [...tests.visible, ...tests.hidden];
  const { calls } = await sandbox.run({
    program: { entry: 'solution.js', files: [{ path: 'solution.js', source: draft.solution }] },
    calls: { entry: draft.entry, cases },
  });
  return calls.length === cases.length && calls.every(({ passed }) => passed);
}

function broken(problem: string): CertifyAnswer {
  return { ok: false, problem };
}
