import { compare, distinct, type Conflict } from './distinct.ts';
import { dimensions, isVerified, type Dimension, type Evidence } from './evidence.ts';
import { levelOf, type Level } from './levels.ts';

/** Share of each dimension in mastery, in percent. */
export const weights: Readonly<Record<Dimension, number>> = {
  completion: 40,
  quiz: 30,
  quality: 20,
  consistency: 10,
};

/** A dimension is the mean of this many most recent pieces of evidence. */
export const recentPieces = 5;

/** Divisible by 1, 2, 3, 4 and 5: a mean of so many pieces times this is a whole number. */
const commonMultiple = 60;
const percent = 100;

export type DimensionScore = {
  /** Mean of the pieces that count, in basis points, half up; 0 without evidence. */
  readonly meanBp: number;
  /** Pieces that count: 5 at most. */
  readonly counted: number;
  /** Pieces that there are. */
  readonly total: number;
};

export type ComponentMastery = {
  readonly component: string;
  readonly masteryBp: number;
  readonly level: Level;
  readonly dimensions: Readonly<Record<Dimension, DimensionScore>>;
  /** Different pieces of verified evidence; 0 where everything is claimed. */
  readonly evidenceCount: number;
  readonly claimedCount: number;
  /** What mastery would be if all claims were confirmed. */
  readonly onceConfirmedBp: number;
  readonly onceConfirmedLevel: Level;
  /** Time of the latest verified evidence, in milliseconds since 1970. */
  readonly latestAt: number | undefined;
};

export type Mastery = {
  /** Every component with evidence, sorted by its slug. */
  readonly components: readonly ComponentMastery[];
  /** How many pieces were there again with the same id and content. */
  readonly repeatCount: number;
  readonly conflicts: readonly Conflict[];
};

/**
 * A learner's mastery per component at a time, in basis points (0…10000):
 * (40·completion + 30·quiz + 20·quality + 10·consistency) / 100, where each dimension is the mean of
 * the 5 most recent pieces of verified evidence, exact, and rounded half up once at the end.
 * The order of the evidence and copies of it make no difference; what is later than `now` and what
 * is only claimed never counts.
 *
 * @param evidence the evidence of one learner
 * @param now milliseconds since 1970
 */
export function mastery(evidence: readonly Evidence[], now: number): Mastery {
  const { evidence: different, repeats, conflicts } = distinct(evidence);
  const past = different.filter(({ timestamp }) => timestamp <= now);
  const components = [...Map.groupBy(past, ({ component }) => component)]
    .map(([component, pieces]) => componentMastery(component, pieces))
    .sort((a, b) => compare(a.component, b.component));
  return { components, repeatCount: repeats.length, conflicts };
}

/** The mastery of one component; its pieces are different and ordered by time. */
function componentMastery(component: string, pieces: readonly Evidence[]): ComponentMastery {
  const verified = pieces.filter(isVerified);
  const masteryBp = weightedMean(verified);
  const onceConfirmedBp = weightedMean(pieces);
  return {
    component,
    masteryBp,
    level: levelOf(masteryBp),
    dimensions: {
      completion: dimensionScore(verified, 'completion'),
      quiz: dimensionScore(verified, 'quiz'),
      quality: dimensionScore(verified, 'quality'),
      consistency: dimensionScore(verified, 'consistency'),
    },
    evidenceCount: verified.length,
    claimedCount: pieces.length - verified.length,
    onceConfirmedBp,
    onceConfirmedLevel: levelOf(onceConfirmedBp),
    latestAt: verified.at(-1)?.timestamp,
  };
}

function weightedMean(pieces: readonly Evidence[]): number {
  const parts = dimensions.map((dimension) => {
    const scores = recentScores(pieces, dimension);
    return scores.length === 0
      ? 0
      : weights[dimension] * sum(scores) * (commonMultiple / scores.length);
  });
  return divideHalfUp(sum(parts), percent * commonMultiple);
}

function dimensionScore(pieces: readonly Evidence[], dimension: Dimension): DimensionScore {
  const scores = recentScores(pieces, dimension);
  return {
    meanBp: scores.length === 0 ? 0 : divideHalfUp(sum(scores), scores.length),
    counted: scores.length,
    total: pieces.filter(({ scoresBp }) => scoresBp[dimension] !== undefined).length,
  };
}

function recentScores(pieces: readonly Evidence[], dimension: Dimension): readonly number[] {
  return pieces.flatMap(({ scoresBp }) => scoresBp[dimension] ?? []).slice(-recentPieces);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Whole numbers ≥ 0 divided and rounded half up, without a fraction in between. */
export function divideHalfUp(numerator: number, denominator: number): number {
  return Math.floor((2 * numerator + denominator) / (2 * denominator));
}
