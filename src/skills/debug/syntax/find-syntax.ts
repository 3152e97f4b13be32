import { applyEdits, type TextEdit } from '../../language/edit.ts';
import { lineStarts, positionAt } from '../../language/position.ts';
import type { Finding } from '../finding.ts';
import type { Choice } from './choose-repair.ts';
import { notJavaScript } from './not-javascript.ts';
import { nextRepair } from './next-repair.ts';
import type { Region } from './regions.ts';
import { refusalOf, type Dialect, type Refusal } from './refusal.ts';
import { unexplained } from './unexplained.ts';
import { isWrittenByHand } from '../written-by-hand.ts';

/** At most so many independent mistakes are told at once. */
const mostMistakes = 15;
/** Of a program that is still broken after so many, the first ones are enough to begin with. */
const mostOfRuin = 5;
/** Characters that all candidates together may cost to parse: a count, the same on every machine. */
const parseBudget = 4_000_000;
/** What else one round costs for each character: cutting into tokens, pairing, guessing. */
const roundPrice = 40;
/** Mistakes that a text with lines of another language may have and still be taken for JavaScript. */
const mostInForeign = 3;
/** Places without an explanation that are told; behind them the rest of a program says little. */
const mostUnexplained = 5;

export type SyntaxAnswer = {
  readonly findings: readonly Finding[];
  /** The program with all repairs, where it parses then. */
  readonly repaired?: string;
};

/**
 * Names what keeps a program from being read: one mistake after the other, each repaired before the
 * next; or what the text looks like where it is no JavaScript at all.
 */
export function syntaxFindings(source: string, dialect: Dialect): SyntaxAnswer {
  const foreign = notJavaScript(source);
  if (foreign?.isSure === true) return { findings: [foreign.finding] };
  if (!isWrittenByHand(source)) {
    const refusal = refusalOf(source, dialect);
    return { findings: refusal === undefined ? [] : [unexplained(source, refusal)] };
  }
  const answer = repairAll(source, dialect);
  const isExplained = answer.repaired !== undefined && answer.findings.length <= mostInForeign;
  return foreign === undefined || isExplained ? answer : { findings: [foreign.finding] };
}

const isSame = (a: Finding, b: Finding) =>
  a.rule === b.rule && a.line === b.line && a.column === b.column;

function repairAll(source: string, dialect: Dialect): SyntaxAnswer {
  const findings: Finding[] = [];
  const made: TextEdit[][] = [];
  let current = source;
  let budget = parseBudget;
  let setAside = 0;
  let lastRegion: Region | undefined;
  for (let round = 0; round < mostMistakes; round += 1) {
    const refusal = refusalOf(current, dialect);
    if (refusal === undefined) {
      return { findings: inOrder(findings), ...(setAside === 0 && { repaired: current }) };
    }
    if (refusal.isTooDeep === true || (budget <= 0 && findings.length > 0)) break;
    const step = nextRepair(current, dialect, refusal, budget);
    budget -= step.spent + roundPrice * current.length;
    const finding = step.choice && findingOf(source, step.choice, made);
    // The same once more: the repair does not hold what it promised.
    const isNew = finding !== undefined && !findings.some((told) => isSame(told, finding));
    if (step.choice !== undefined && isNew) {
      findings.push(finding);
      made.push([...step.choice.repair.edits]);
      current = applyEdits(current, step.choice.repair.edits);
      continue;
    }
    // What cannot be explained is set aside, so that the mistakes behind it are found all the same.
    const place = placedUnexplained(source, step.refusal, made);
    if (!findings.some(({ line }) => Math.abs(line - place.line) <= 1)) findings.push(place);
    setAside += 1;
    // A part that cannot be explained twice is set aside as a whole.
    const isSecond = step.region !== undefined && step.region.start === lastRegion?.start;
    const { start, end } = isSecond ? step.region : lineOf(current, step.refusal);
    const edit = { start, end, text: '' };
    lastRegion = step.region;
    if (setAside >= mostUnexplained || current.slice(start, end).trim() === '') break;
    made.push([edit]);
    current = applyEdits(current, [edit]);
  }
  if (findings.length === 0) {
    const refusal = refusalOf(source, dialect);
    return { findings: refusal === undefined ? [] : [unexplained(source, refusal)] };
  }
  const isRuin = findings.length >= mostMistakes;
  return { findings: inOrder(isRuin ? findings.slice(0, mostOfRuin) : findings) };
}

/** The line of code that the parser stopped on. */
function lineOf(source: string, { offset }: Refusal): Region {
  const start = source.lastIndexOf('\n', Math.min(offset, source.trimEnd().length) - 1) + 1;
  const found = source.indexOf('\n', start);
  return { start, end: found === -1 ? source.length : found };
}

function placedUnexplained(
  source: string,
  refusal: Refusal,
  made: readonly (readonly TextEdit[])[],
): Finding {
  const at = { start: refusal.offset, end: refusal.offset, text: '' };
  return unexplained(source, { ...refusal, offset: beforeEdits(at, made).start });
}

function findingOf(
  source: string,
  { kind, repair }: Choice,
  made: readonly (readonly TextEdit[])[],
): Finding {
  const edits = repair.edits.map((edit) => beforeEdits(edit, made));
  const starts = lineStarts(source);
  const culprit = repair.at ?? repair.edits[0]?.start ?? 0;
  const { start } = beforeEdits({ start: culprit, end: culprit, text: '' }, made);
  const end = Math.max(start, ...edits.map((edit) => edit.end));
  return {
    rule: kind.id,
    kind: 'syntax',
    ...positionAt(starts, start),
    end: positionAt(starts, end),
    message: repair.message,
    why: repair.why,
    hints: repair.hints,
    concept: kind.concept,
    ...(kind.misconception !== undefined && { misconception: kind.misconception }),
    fix: { title: repair.title, edits, verified: true },
    confidence: Math.round(Math.max(20, 100 - repair.cost)),
  };
}

/** Where an edit lies in the source as it was given, before the earlier rounds' edits. */
function beforeEdits(edit: TextEdit, made: readonly (readonly TextEdit[])[]): TextEdit {
  let { start, end } = edit;
  for (const edits of made.toReversed()) {
    start = offsetBefore(start, edits);
    end = Math.max(start, offsetBefore(end, edits));
  }
  return { start, end, text: edit.text };
}

function offsetBefore(offset: number, edits: readonly TextEdit[]): number {
  let shift = 0;
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start)) {
    const placed = start + shift;
    if (offset <= placed) break;
    if (offset < placed + text.length) return start;
    shift += text.length - (end - start);
  }
  return offset - shift;
}

function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => a.line - b.line || a.column - b.column);
}
