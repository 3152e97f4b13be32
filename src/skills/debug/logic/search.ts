import type { Json } from '../trial.ts';
import type { Node, ParsedProgram } from '../tree.ts';
import type { Change, ChangeKind } from './change-kind.ts';
import type { Judge, Judgement, Observation } from './judge.ts';
import { sceneOf } from './scene.ts';
import { suspicionOf, type Suspicion } from './suspicion.ts';
import { changeKinds } from './table.ts';

/** A change that was tried, or is to be. */
export type Candidate = {
  readonly kind: ChangeKind;
  readonly change: Change;
  /** How likely it is the learner's slip: by the kind of slip and by the place. */
  readonly score: number;
};

export type SearchResult = {
  /** The changes after which every case passes, the likeliest first. */
  readonly repairs: readonly Candidate[];
  /** The lines where the mistake may be, the likeliest first. */
  readonly suspects: readonly Suspect[];
  readonly tried: number;
  /** What ended the search before everything was tried. */
  readonly endedBy?: 'budget' | 'clock';
};

/** A place that may be to blame; `weight` compares it with the other ones. */
export type Suspect = { readonly node: Node; readonly line: number; readonly weight: number };

/** Budget of one search: versions that are tried, and interpreter steps (of 10,000 operations) for all. */
export const budget = { versions: 5_000, steps: 1_200 } as const;

const batchSize = 150;
/** Once a repair is found, others are looked for as long as they are so likely, compared with it. */
const rivalShare = 0.45;
/** What a place keeps that the failing cases do not mark as suspicious. */
const innocence = 0.15;

export type SearchInput = {
  readonly program: ParsedProgram;
  /** What the failing cases expect. */
  readonly expected: readonly Json[];
  readonly observation: Observation;
  readonly judge: Judge;
  /** Lines at which failing checks threw. */
  readonly errorLines: ReadonlySet<number>;
};

/** What the runs, and an error at the line itself, weigh beside the checks that a change wins there. */
const coverageWeight = 0.5;
const errorWeight = 0.2;

/** Tries changes, the likeliest first, until the budget ends or the rest is far less likely. */
export async function searchRepairs(input: SearchInput): Promise<SearchResult> {
  const { observation, judge } = input;
  const suspicion = suspicionOf(observation);
  const candidates = candidatesFor(input, suspicion);
  const repairs: Candidate[] = [];
  const helped = new Map<Node, number>();
  let tried = 0;
  let isStopped = false;
  while (tried < Math.min(candidates.length, budget.versions) && judge.steps < budget.steps) {
    const batch = candidates.slice(tried, Math.min(tried + batchSize, budget.versions));
    const [best] = repairs;
    if (best !== undefined && (batch[0]?.score ?? 0) < best.score * rivalShare) break;
    const judgements = await judge.judge(batch.map(({ change }) => change.edits));
    if (judgements === undefined) {
      isStopped = true;
      break;
    }
    for (const [index, candidate] of batch.entries()) {
      const judgement = judgements[index];
      if (judgement === undefined) continue;
      if (judgement.isWhole) repairs.push(candidate);
      const { node } = candidate.change;
      helped.set(node, Math.max(helped.get(node) ?? 0, gainOf(judgement, observation)));
    }
    tried += batch.length;
  }
  const isEnded = repairs.length === 0 && tried < candidates.length;
  return {
    repairs,
    suspects: suspectsOf(input, suspicion, helped),
    tried,
    ...(isEnded && { endedBy: isStopped ? 'clock' : 'budget' }),
  };
}

function candidatesFor(
  { program, expected, observation }: SearchInput,
  suspicion: Suspicion,
): readonly Candidate[] {
  const scene = sceneOf({ program, kinds: observation.kinds, expected });
  const known = new Map<string, Candidate>();
  for (const node of scene.nodes) {
    const suspicious = suspicion(node);
    if (suspicious === 0) continue;
    for (const kind of changeKinds) {
      for (const change of kind.propose(node, scene)) {
        const key = change.edits
          .map(({ start, end, text }) => `${start} ${end} ${text}`)
          .join('\n');
        const score = change.likelihood * (innocence + suspicious);
        if ((known.get(key)?.score ?? 0) < score) known.set(key, { kind, change, score });
      }
    }
  }
  return [...known.values()].sort(
    (a, b) => b.score - a.score || b.change.node.range[0] - a.change.node.range[0],
  );
}

/** The share of failing cases that pass now, less the share of passing ones that fail. */
function gainOf({ passes, fails }: Judgement, { passed }: Observation): number {
  const failing = passed.filter((each) => each === false).length;
  const won = passes.filter((index) => passed[index] === false).length / failing;
  const lost = fails.filter((index) => passed[index] === true).length;
  return won - lost / Math.max(1, passed.filter((each) => each === true).length);
}

function suspectsOf(
  { observation: { parts }, errorLines }: SearchInput,
  suspicion: Suspicion,
  helped: ReadonlyMap<Node, number>,
): readonly Suspect[] {
  const byLine = new Map<number, Suspect>();
  const note = (node: Node, weight: number) => {
    const { line } = node.loc.start;
    const whole = errorLines.has(line) ? weight + errorWeight : weight;
    if ((byLine.get(line)?.weight ?? -1) < whole) byLine.set(line, { node, line, weight: whole });
  };
  for (const part of parts) note(part, suspicion(part) * coverageWeight);
  for (const [node, gain] of helped) {
    if (gain > 0) note(node, suspicion(node) * coverageWeight + gain);
  }
  return [...byLine.values()].sort((a, b) => b.weight - a.weight || b.line - a.line);
}
