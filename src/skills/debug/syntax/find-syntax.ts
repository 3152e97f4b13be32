import { applyEdits, type TextEdit } from '../../language/edit.ts';
import { lineStarts, positionAt } from '../../language/position.ts';
import type { Finding } from '../finding.ts';
import { pairBrackets, type Brackets } from './brackets.ts';
import { errorSite, type ErrorSite } from './error-site.ts';
import { refusalOf, type Dialect, type Refusal } from './refusal.ts';
import { costs, type Repair, type SyntaxKind } from './syntax-kind.ts';
import { syntaxKinds } from './table.ts';
import { tokenize } from './tokens.ts';
import { unexplained } from './unexplained.ts';

/** At most so many independent mistakes are told at once. */
const mostMistakes = 5;
/** Characters that all candidates together may cost to parse: a count, the same on every machine. */
const parseBudget = 1_000_000;
/** A bracket that gets its partner counts as much as so many characters that parse. */
const loneBracketWorth = 60;
/** Candidates that are tried even in a very long program. */
const fewestCandidates = 4;

export type SyntaxAnswer = {
  readonly findings: readonly Finding[];
  /** The program with all repairs, where it parses then. */
  readonly repaired?: string;
};

type Guess = { readonly kind: SyntaxKind; readonly repair: Repair };
type Choice = Guess & {
  readonly source: string;
  readonly refusal: Refusal | undefined;
  /** How many guesses were parsed to find it. */
  readonly tried: number;
};

/** Names what keeps a program from being read: one mistake after the other, each repaired before the next. */
export function syntaxFindings(source: string, dialect: Dialect): SyntaxAnswer {
  const findings: Finding[] = [];
  const made: TextEdit[][] = [];
  let current = source;
  let tried = 0;
  let refusal = refusalOf(current, dialect);
  while (refusal !== undefined && findings.length < mostMistakes) {
    const site = refusal.isTooDeep === true ? undefined : errorSite(current, dialect, refusal);
    const most = Math.max(fewestCandidates, Math.floor(parseBudget / (source.length + 1))) - tried;
    const choice = site && chooseRepair(site, most);
    if (choice === undefined) {
      if (findings.length === 0) findings.push(unexplained(source, refusal));
      return { findings: inOrder(findings) };
    }
    tried += choice.tried;
    findings.push(findingOf(source, choice, made));
    made.push([...choice.repair.edits]);
    current = choice.source;
    refusal = choice.refusal;
  }
  return { findings: inOrder(findings), ...(refusal === undefined && { repaired: current }) };
}

/**
 * The likeliest guess that makes the program parse; where none does, because there are more
 * mistakes, the one after which the parser gets furthest.
 */
function chooseRepair(site: ErrorSite, most: number): Choice | undefined {
  const guesses = syntaxKinds
    .flatMap((kind) => kind.propose(site).map((repair) => ({ kind, repair })))
    .sort((a, b) => a.repair.cost - b.repair.cost);
  const seen = new Set<string>();
  let furthest: Choice | undefined;
  let least = site.source.length - site.refusal.offset + imbalance(site);
  for (const guess of guesses) {
    if (seen.size >= most) break;
    const key = guess.repair.edits.map(({ start, end, text }) => `${start}-${end}:${text}`).join();
    if (seen.has(key)) continue;
    seen.add(key);
    const source = applyEdits(site.source, guess.repair.edits);
    const refusal = refusalOf(source, site.dialect);
    const choice = { ...guess, source, refusal, tried: seen.size };
    if (refusal === undefined) return choice;
    const left = source.length - refusal.offset + guess.repair.cost;
    // A guess without a reason is worth telling only where it mends everything.
    if (left >= least || guess.repair.cost >= costs.desperate) continue;
    // An edit that leaves the parser waiting until the very end has opened something new.
    const isRunaway = refusal.offset >= source.trimEnd().length;
    if (isRunaway || refusal.isTooDeep === true) continue;
    const score = left + imbalance(pairBrackets(tokenize(source)));
    if (score < least) {
      furthest = choice;
      least = score;
    }
  }
  return furthest && { ...furthest, tried: seen.size };
}

/** Brackets without partners, in the measure of characters that the parser has still to go. */
function imbalance({ unclosed, unopened }: Brackets): number {
  return (unclosed.length + unopened.length) * loneBracketWorth;
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
