import { applyEdits } from '../language/edit.ts';
import { parseProgram, type Language, type ParseProblem } from '../language/parse.ts';
import { changesBetween, type Changes } from './changes.ts';
import { gradeOf, type Grade } from './dimensions.ts';
import { findAll, type Found } from './find.ts';
import type { RawFinding, ReviewFinding } from './findings.ts';
import { deductionOf, gainsOf, settle, sharesOf, type DimensionScore } from './ledger.ts';
import { measure, type Metrics } from './metrics/measure.ts';
import { praiseFor } from './praise.ts';

export type { ReviewFinding } from './findings.ts';

export type ReviewInput = {
  readonly source: string;
  readonly filename?: string | undefined;
  readonly language?: Language | undefined;
  /** An earlier state of the same program. */
  readonly previous?: string | undefined;
};

/** What does not parse has no score: debug is the tutor for it. */
export type UnreadableReview = { readonly ok: false; readonly problem: ParseProblem };

export type FinishedReview = {
  readonly ok: true;
  /** 0…1000 */
  readonly score: number;
  readonly grade: Grade;
  readonly dimensions: readonly DimensionScore[];
  /** What pays most first. */
  readonly findings: readonly ReviewFinding[];
  readonly metrics: Metrics;
  readonly praise: readonly string[];
  readonly changes?: Changes;
};

export type Review = FinishedReview | UnreadableReview;

/**
 * Scores a program and says what to improve: same source, same answer. The score starts at 1,000
 * and loses points by absolute counts, so that mending anything never lowers it.
 */
export function review(input: ReviewInput): Review {
  const reading = read(input);
  if (!reading.ok) return reading;
  const { found } = reading;
  const { score, dimensions } = settle(found.findings);
  const before =
    input.previous === undefined ? undefined : read({ ...input, source: input.previous });
  return {
    ok: true,
    score,
    grade: gradeOf(score),
    dimensions,
    findings: weigh(input, found.findings, score),
    metrics: measure(found.facts),
    praise: praiseFor(found.facts, new Set(found.findings.map(({ rule }) => rule))),
    ...(before !== undefined && {
      changes: changesBetween(before.ok ? before.found.findings : undefined, found.findings),
    }),
  };
}

type Reading = { readonly ok: true; readonly found: Found } | UnreadableReview;

function read({ source, filename, language }: ReviewInput): Reading {
  const answer = parseProgram({
    source,
    ...(filename !== undefined && { filename }),
    ...(language !== undefined && { language }),
  });
  if (!answer.ok) return { ok: false, problem: answer.problems[0] };
  return { ok: true, found: findAll(answer.program) };
}

/** Gives each finding its points and its gain, and puts first what pays most. */
function weigh(
  input: ReviewInput,
  findings: readonly RawFinding[],
  score: number,
): readonly ReviewFinding[] {
  const heaviestFirst = [...findings].sort(
    (a, b) => deductionOf(b) - deductionOf(a) || byPlace(a, b),
  );
  const shares = sharesOf(heaviestFirst);
  const gains = gainsOf(heaviestFirst);
  return heaviestFirst
    .map((finding, index) => {
      const fixedGain = gainOfFix(input, finding, score);
      return {
        rule: finding.rule,
        dimension: finding.dimension,
        ...finding.start,
        end: finding.end,
        places: finding.places,
        points: shares[index] ?? 0,
        gain: fixedGain ?? gains[index] ?? 0,
        message: finding.message,
        why: finding.why,
        concept: finding.concept,
        ...(fixedGain !== undefined && finding.fix !== undefined && { fix: finding.fix }),
        examples: finding.examples,
      };
    })
    .sort((a, b) => b.gain - a.gain || b.points - a.points);
}

function byPlace(
  { start: a, rule: one }: RawFinding,
  { start: b, rule: other }: RawFinding,
): number {
  return a.line - b.line || a.column - b.column || (one < other ? -1 : 1);
}

/** Longest source, in characters, for which fixes are tried: each one is a review of its own. */
const longestTried = 20_000;

/** What the fixed file scores more; undefined where there is no fix or it does not pay. */
function gainOfFix(input: ReviewInput, { fix }: RawFinding, score: number): number | undefined {
  if (fix === undefined || input.source.length > longestTried) return undefined;
  const fixed = read({ ...input, source: applyEdits(input.source, fix.edits) });
  if (!fixed.ok) return undefined;
  const gain = settle(fixed.found.findings).score - score;
  return gain >= 0 ? gain : undefined;
}
