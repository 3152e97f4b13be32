import { applyEdits, type TextEdit } from '../../language/edit.ts';
import { lineStarts, positionAt } from '../../language/position.ts';
import type { Finding } from '../finding.ts';
import { chooseRepair, type Choice } from './choose-repair.ts';
import { errorSite } from './error-site.ts';
import { brokenRegion, onlyRegion } from './regions.ts';
import { refusalOf, type Dialect, type Refusal } from './refusal.ts';
import { tokenize } from './tokens.ts';
import { unexplained } from './unexplained.ts';

/** At most so many independent mistakes are told at once. */
const mostMistakes = 20;
/** Characters that all candidates together may cost to parse: a count, the same on every machine. */
const parseBudget = 4_000_000;
/** Of these, what one mistake may cost. */
const budgetOfOne = 1_000_000;
/** Candidates that are tried even in a very long program. */
const fewestCandidates = 4;

export type SyntaxAnswer = {
  readonly findings: readonly Finding[];
  /** The program with all repairs, where it parses then. */
  readonly repaired?: string;
};

/** Names what keeps a program from being read: one mistake after the other, each repaired before the next. */
export function syntaxFindings(source: string, dialect: Dialect): SyntaxAnswer {
  const findings: Finding[] = [];
  const made: TextEdit[][] = [];
  let current = source;
  let budget = parseBudget;
  let isWhole = true;
  for (let round = 0; round < mostMistakes; round += 1) {
    const refusal = refusalOf(current, dialect);
    if (refusal === undefined) {
      return { findings: inOrder(findings), ...(isWhole && { repaired: current }) };
    }
    if (refusal.isTooDeep === true) break;
    const step = nextStep(current, dialect, refusal, budget);
    budget -= step.spent;
    if (step.choice !== undefined) {
      findings.push(findingOf(source, step.choice, made));
      made.push([...step.choice.repair.edits]);
      current = applyEdits(current, step.choice.repair.edits);
      continue;
    }
    // What cannot be explained is set aside, so that the mistakes behind it are found all the same.
    const edit = lineOut(current, step.refusal);
    if (findings.length === 0 || edit !== undefined)
      findings.push(placedUnexplained(source, step.refusal, made));
    if (edit === undefined) break;
    isWhole = false;
    made.push([edit]);
    current = applyEdits(current, [edit]);
  }
  if (findings.length === 0) {
    const refusal = refusalOf(source, dialect);
    return { findings: refusal === undefined ? [] : [unexplained(source, refusal)] };
  }
  return { findings: inOrder(findings) };
}

type Step = {
  readonly choice: Choice | undefined;
  /** Where the parser stopped in what was looked at. */
  readonly refusal: Refusal;
  /** Characters that were parsed. */
  readonly spent: number;
};

/** The next repair: in the part of the program that cannot be read on its own, else in all of it. */
function nextStep(source: string, dialect: Dialect, refusal: Refusal, budget: number): Step {
  const tokens = tokenize(source);
  const region = brokenRegion(source, dialect);
  const size = region === undefined ? source.length : region.end - region.start;
  const most = Math.max(fewestCandidates, Math.floor(Math.min(budget, budgetOfOne) / (size + 1)));
  const whole = () => chooseRepair(errorSite(source, dialect, refusal, tokens), most);
  if (region === undefined) {
    const { choice, tried } = whole();
    return { choice, refusal, spent: tried * size };
  }
  const part = onlyRegion(source, region);
  const partDialect = { ...dialect, isPart: true };
  const partRefusal = refusalOf(part, partDialect) ?? refusal;
  const inPart = chooseRepair(errorSite(part, partDialect, partRefusal, tokens), most);
  const spent = inPart.tried * size;
  if (inPart.choice !== undefined && inPart.choice.refusal === undefined) {
    return { choice: inPart.choice, refusal: partRefusal, spent };
  }
  // The part may have been cut off at the wrong place.
  const inAll = whole();
  const isMended = inAll.choice !== undefined && inAll.choice.refusal === undefined;
  const choice = isMended ? inAll.choice : (inPart.choice ?? inAll.choice);
  return { choice, refusal: partRefusal, spent: spent + inAll.tried * source.length };
}

/** Blanks the line of code that the parser stopped on. */
function lineOut(source: string, { offset }: Refusal): TextEdit | undefined {
  const start = source.lastIndexOf('\n', Math.min(offset, source.trimEnd().length) - 1) + 1;
  const found = source.indexOf('\n', start);
  const end = found === -1 ? source.length : found;
  if (source.slice(start, end).trim() === '') return undefined;
  return { start, end, text: '' };
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
    confidence: Math.max(20, 100 - repair.cost),
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
