import { performance } from 'node:perf_hooks';
import { breakages, type Breakage, type BreakageOrder } from '../breakage/generate.ts';
import { cleanPrograms } from '../clean-programs.ts';
import { diagnoseProgram } from '../ours.ts';
import type { Outcome } from './outcome.ts';
import { peers, type Peer } from './peers.ts';
import { syntaxTables, type Results } from './tables.ts';

export type SyntaxOrder = {
  /** Rows with a single edit; the other sets follow in proportion. */
  readonly count: number;
  readonly seed: number;
  readonly progress: (message: string) => void;
};

type Sets = Readonly<Record<'single' | 'double' | 'many' | 'messy', readonly Breakage[]>>;

/** Rows of the other sets for each row with a single edit. */
const shares = { double: 0.15, many: 0.05, messy: 0.3 };
/** Programs that every tool sees before its time is taken. */
const warmUp = 40;

/** Locating and repairing seeded breakage, for us and for the parsers, in one run. */
export async function syntaxSection(order: SyntaxOrder): Promise<readonly string[]> {
  const sets = drawSets(order);
  await ourOutcomes(sets.single.slice(0, warmUp));
  const ours: Results = {
    name: 'tutorfleet',
    single: await ourOutcomes(sets.single),
    double: await ourOutcomes(sets.double),
    many: await ourOutcomes(sets.many),
    messy: await ourOutcomes(sets.messy),
  };
  order.progress('syntax: tutorfleet is measured');
  const others = peers.map((peer) => resultsOf(peer, sets));
  order.progress('syntax: the parsers are measured');
  return syntaxTables(ours, others);
}

function drawSets({ count, seed }: SyntaxOrder): Sets {
  const programs = cleanPrograms();
  const draw = (share: number, offset: number, more: Partial<BreakageOrder>) =>
    breakages({
      programs,
      seed: seed + offset,
      count: Math.ceil(count * share),
      edits: 1,
      ...more,
    });
  return {
    single: draw(1, 0, {}),
    double: draw(shares.double, 1, { edits: 2 }),
    many: draw(shares.many, 2, { edits: 'many' }),
    messy: draw(shares.messy, 3, { indentation: 'messy' }),
  };
}

async function ourOutcomes(rows: readonly Breakage[]): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const row of rows) {
    const start = performance.now();
    const { findings, repaired } = await diagnoseProgram(row.broken, row.language);
    outcomes.push({
      row,
      lines: findings.map(({ line }) => line),
      milliseconds: performance.now() - start,
      ...(repaired !== undefined && { repaired }),
    });
  }
  return outcomes;
}

function resultsOf(peer: Peer, sets: Sets): Results {
  const outcomes = (rows: readonly Breakage[]): readonly Outcome[] =>
    rows
      .filter(({ language }) => peer.isForTypeScript || language === 'javascript')
      .map((row) => {
        const start = performance.now();
        const lines = peer.complaints(row.broken, row.language);
        return { row, lines, milliseconds: performance.now() - start };
      });
  outcomes(sets.single.slice(0, warmUp));
  return {
    name: peer.id,
    single: outcomes(sets.single),
    double: outcomes(sets.double),
    many: outcomes(sets.many),
    messy: outcomes(sets.messy),
  };
}
