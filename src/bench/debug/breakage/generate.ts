import type { CleanProgram, Language } from '../clean-program.ts';
import { lineAt } from '../lines.ts';
import { randomFrom, type Random } from '../random.ts';
import { withMessyIndentation } from './indentation.ts';
import type { Slip } from './slip.ts';
import { stopsParsers } from './stops-parsers.ts';
import { breakageKinds, type WeightedKind } from './table.ts';

export type Edit = {
  readonly kind: string;
  /**
   * 1-based line in the broken program where the edit was made. Where a whole line went, that is
   * the line which now stands in its place.
   */
  readonly line: number;
};

export type Breakage = {
  readonly id: string;
  readonly language: Language;
  /** Kind of the only edit, else how many there are. */
  readonly kind: string;
  readonly original: string;
  readonly broken: string;
  readonly edits: readonly Edit[];
};

export type BreakageOrder = {
  readonly programs: readonly CleanProgram[];
  readonly seed: number;
  /** Rows; fewer where the programs do not give so many different ones. */
  readonly count: number;
  /** Edits in each row, on different lines; `many` are five to ten. */
  readonly edits: number | 'many';
  readonly indentation?: 'kept' | 'messy';
};

type PlacedSlip = Slip & { readonly kind: string; readonly lines: ReadonlySet<number> };

const fewestOfMany = 5;
const mostOfMany = 10;
/** Draws for one row before it is given up. */
const mostDraws = 400;
/** Programs that are looked through for a place where a kind can happen. */
const mostPrograms = 30;

/** Broken programs, deterministic: every edit alone stops the parsers. */
export function breakages(order: BreakageOrder): readonly Breakage[] {
  const random = randomFrom(order.seed);
  const rows: Breakage[] = [];
  const seen = new Set<string>();
  for (let draw = 0; rows.length < order.count && draw < order.count * 4; draw += 1) {
    const row = drawRow(order, random);
    if (row === undefined || seen.has(row.broken)) continue;
    seen.add(row.broken);
    rows.push({ ...row, id: `${String(rows.length + 1)}-${row.id}` });
  }
  return rows;
}

function drawRow(order: BreakageOrder, random: Random): Breakage | undefined {
  if (order.edits === 1) return drawSingle(order, random);
  const program = drawProgram(order, random);
  const wanted = order.edits === 'many' ? random.integer(fewestOfMany, mostOfMany) : order.edits;
  const slips: PlacedSlip[] = [];
  for (let draw = 0; slips.length < wanted && draw < mostDraws; draw += 1) {
    const slip = drawSlip(program, drawKind(random), random);
    if (slip === undefined || slips.some((other) => areNear(slip, other))) continue;
    slips.push(slip);
  }
  const row = breakageOf(program, slips);
  return slips.length === wanted && isSound(row) ? row : undefined;
}

/** Whether the edits lie on different lines and do not make good for each other. */
function isSound({ edits, broken, language }: Breakage): boolean {
  const lines = new Set(edits.map(({ line }) => line));
  return lines.size === edits.length && stopsParsers(broken, language);
}

/** The kind first, then a program where it can happen, so that rare places do not thin a kind out. */
function drawSingle(order: BreakageOrder, random: Random): Breakage | undefined {
  const kind = drawKind(random);
  for (let tried = 0; tried < mostPrograms; tried += 1) {
    const program = drawProgram(order, random);
    const slip = drawSlip(program, kind, random);
    if (slip !== undefined) return breakageOf(program, [slip]);
  }
  return undefined;
}

function drawProgram({ programs, indentation }: BreakageOrder, random: Random): CleanProgram {
  const program = random.pick(programs);
  return indentation === 'messy' ? withMessyIndentation(program, random) : program;
}

function drawKind(random: Random): WeightedKind {
  const total = breakageKinds.reduce((sum, { weight }) => sum + weight, 0);
  let left = random.next() * total;
  const drawn = breakageKinds.find(({ weight }) => (left -= weight) < 0);
  return drawn ?? random.pick(breakageKinds);
}

/** One slip of a kind that stops the parsers by itself. */
function drawSlip(
  program: CleanProgram,
  kind: WeightedKind,
  random: Random,
): PlacedSlip | undefined {
  const slips = [...kind.slips(program, random)];
  for (let tried = 0; tried < 8 && slips.length > 0; tried += 1) {
    const [slip] = slips.splice(random.integer(0, slips.length - 1), 1);
    if (slip === undefined) break;
    const broken = program.source.slice(0, slip.start) + slip.text + program.source.slice(slip.end);
    if (!stopsParsers(broken, program.language)) continue;
    return { ...slip, kind: kind.id, lines: linesOf(program.source, slip) };
  }
  return undefined;
}

function linesOf(source: string, { start, end }: Slip): ReadonlySet<number> {
  const first = lineAt(source, start);
  const last = lineAt(source, Math.max(start, end - 1));
  return new Set(Array.from({ length: last - first + 1 }, (_, index) => first + index));
}

function areNear(slip: PlacedSlip, other: PlacedSlip): boolean {
  return [...slip.lines].some((line) => other.lines.has(line));
}

function breakageOf(
  { name, language, source }: CleanProgram,
  slips: readonly PlacedSlip[],
): Breakage {
  const edits: Edit[] = [];
  let broken = '';
  let copied = 0;
  for (const slip of slips.toSorted((a, b) => a.start - b.start)) {
    broken += source.slice(copied, slip.start);
    const place = broken.length + (slip.at ?? 0);
    broken += slip.text;
    copied = slip.end;
    edits.push({ kind: slip.kind, line: lineAt(broken, place) });
  }
  broken += source.slice(copied);
  const [first] = edits;
  const kind = edits.length === 1 && first !== undefined ? first.kind : `${edits.length} edits`;
  return { id: name, language, kind, original: source, broken, edits };
}
