import { chooseRepairs, type Choice } from './choose-repair.ts';
import { errorSite, type ErrorSite } from './error-site.ts';
import { brokenRegion, onlyRegion, type Region } from './regions.ts';
import { refusalOf, type Dialect, type Refusal } from './refusal.ts';

/** Characters that the candidates of one mistake may cost to parse: a count, the same on every machine. */
const budgetOfOne = 250_000;
/** Candidates that are tried even in a very long program. */
const fewestCandidates = 4;
/** Candidates that are tried at most, however short the program. */
const mostCandidates = 300;
/** That two mistakes lie together is so much unlikelier than that there is one. */
const secondMistakeCost = 25;
/** A repair that costs less is taken without a look at two repairs. */
const goodEnough = 45;

export type Step = {
  readonly choice: Choice | undefined;
  /** Where the parser stopped in what was looked at. */
  readonly refusal: Refusal;
  /** The part of the program that was looked at. */
  readonly region: Region | undefined;
  /** Characters that were parsed. */
  readonly spent: number;
};

/**
 * The next repair. One that mends the whole program is the best; else the part of the program that
 * cannot be read on its own is looked at alone.
 */
export function nextRepair(
  source: string,
  dialect: Dialect,
  refusal: Refusal,
  budget: number,
): Step {
  const site = errorSite(source, dialect, refusal);
  const most = Math.min(budget, budgetOfOne);
  const region = brokenRegion(site);
  if (region === undefined) return { ...search(site, most), refusal, region };
  const all = chooseRepairs(
    site,
    Math.max(fewestCandidates, Math.min(mostCandidates, Math.floor(most / 2 / source.length))),
  );
  const spent = all.tried * source.length;
  if (all.whole !== undefined && all.whole.rank <= goodEnough)
    return { choice: all.whole, refusal, region, spent };
  const part = onlyRegion(source, region);
  const partDialect = { ...dialect, isPart: true };
  const partRefusal = refusalOf(part, partDialect) ?? refusal;
  const inPart = search(errorSite(part, partDialect, partRefusal, site.tokens), most);
  // The part may have been cut off at the wrong place.
  const instead = all.whole ?? inPart.choice ?? all.partial[0];
  const choice = inPart.isMended ? inPart.choice : instead;
  return { choice, refusal: partRefusal, region, spent: spent + inPart.spent };
}

type Found = {
  readonly choice: Choice | undefined;
  /** Whether everything parses with it, or with it and one more. */
  readonly isMended: boolean;
  readonly spent: number;
};

/** One repair that mends everything; else the first of two that do; else the one that gets furthest. */
function search(site: ErrorSite, budget: number): Found {
  // What lies outside a part is blank and costs nothing to parse.
  const size = site.source.trim().length + 1;
  const most = Math.min(mostCandidates, Math.max(fewestCandidates, Math.floor(budget / size)));
  const { whole, partial, tried } = chooseRepairs(site, most);
  if (whole !== undefined && whole.rank <= goodEnough)
    return { choice: whole, isMended: true, spent: tried * size };
  let best = whole;
  let least = whole?.rank ?? Infinity;
  let count = tried;
  for (const first of partial) {
    if (first.refusal === undefined || count >= most) break;
    const next = errorSite(first.source, site.dialect, first.refusal, site.programTokens);
    const second = chooseRepairs(
      next,
      Math.max(fewestCandidates, Math.floor((most - tried) / partial.length)),
    );
    count += second.tried;
    if (second.whole === undefined) continue;
    const together = first.rank + second.whole.rank + secondMistakeCost;
    if (together < least) {
      best = first;
      least = together;
    }
  }
  return { choice: best ?? partial[0], isMended: best !== undefined, spent: count * size };
}
