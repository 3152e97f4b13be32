import type { Observation } from '../../ports/store.ts';
import { compare, distinct } from './distinct.ts';
import type { Evidence } from './evidence.ts';
import { mastery, type ComponentMastery } from './mastery.ts';
import { streak, type Streak } from './streak.ts';
import { struggle, type Struggle } from './struggling.ts';
import { trends, type Trend } from './trend.ts';

export type ReportInput = {
  /** The evidence of one learner. */
  readonly evidence: readonly Evidence[];
  readonly observations: readonly Observation[];
  /** What mastery is compared with, in milliseconds since 1970. */
  readonly since: number;
  readonly now: number;
  /** Only this component. */
  readonly component?: string | undefined;
};

export type LearnerReport = {
  /** Components with verified evidence, weakest first. */
  readonly components: readonly ComponentMastery[];
  /** In the order of `components`. */
  readonly trends: readonly Trend[];
  /** Components with claims that would move mastery once confirmed. */
  readonly claimed: readonly ComponentMastery[];
  readonly streak: Streak;
  readonly struggle: Struggle;
};

/** Where a learner stands at `now`. */
export function report(input: ReportInput): LearnerReport {
  const { since, now, component } = input;
  const isWanted = (piece: { readonly component: string }) =>
    component === undefined || piece.component === component;
  const { evidence } = distinct(input.evidence);
  const wanted = evidence.filter(isWanted);
  const all = mastery(wanted, now).components;
  const components = weakestFirst(all.filter(({ evidenceCount }) => evidenceCount > 0));
  const moved = new Map(trends(wanted, since, now).map((trend) => [trend.component, trend]));
  return {
    components,
    trends: components.flatMap((each) => moved.get(each.component) ?? []),
    claimed: all.filter(({ masteryBp, onceConfirmedBp }) => masteryBp !== onceConfirmedBp),
    streak: streak(evidence, now),
    struggle: struggle(wanted, component === undefined ? input.observations : [], now),
  };
}

/** The lowest mastery first; the same mastery by name. */
export function weakestFirst(components: readonly ComponentMastery[]): readonly ComponentMastery[] {
  return [...components].sort(
    (a, b) => a.masteryBp - b.masteryBp || compare(a.component, b.component),
  );
}
