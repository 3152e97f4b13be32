import type { Observation } from '../../ports/store.ts';
import { riskReasons, type RiskReason } from './at-risk.ts';
import { compare, distinct } from './distinct.ts';
import { dayMilliseconds, type Evidence } from './evidence.ts';
import { levelOf } from './levels.ts';
import { divideHalfUp, mastery, type ComponentMastery } from './mastery.ts';
import { mostFirst, struggle, type Count, type Struggle } from './struggling.ts';

const weekMilliseconds = 7 * dayMilliseconds;

export type ClassMember = {
  readonly student: string;
  readonly evidence: readonly Evidence[];
  readonly observations: readonly Observation[];
};

export type MemberReport = {
  readonly student: string;
  readonly components: readonly ComponentMastery[];
  /** Empty where the learner is not at risk. */
  readonly risks: readonly RiskReason[];
  readonly struggle: Struggle;
};

export type ClassAverage = {
  readonly component: string;
  /** Mean mastery of the learners with evidence in the component, half up. */
  readonly averageBp: number;
  readonly learnerCount: number;
  readonly beginnerCount: number;
};

export type ClassReport = {
  /** By name. */
  readonly members: readonly MemberReport[];
  /** Weakest first. */
  readonly averages: readonly ClassAverage[];
  /** Rules, concepts and misconceptions that most learners met in the last seven days. */
  readonly metThisWeek: readonly Count[];
};

/** Where the learners of a class stand at `now` (milliseconds since 1970). */
export function classReport(
  members: readonly ClassMember[],
  now: number,
  component?: string,
): ClassReport {
  const reports = members
    .map((member) => memberReport(member, now))
    .sort((a, b) => compare(a.student, b.student));
  const averages = averagesOf(reports.flatMap(({ components }) => components));
  return {
    members: reports,
    averages: averages.filter((each) => component === undefined || each.component === component),
    metThisWeek: metThisWeek(members, now),
  };
}

function memberReport({ student, evidence, observations }: ClassMember, now: number): MemberReport {
  const all = mastery(evidence, now).components;
  const components = all.filter(({ evidenceCount }) => evidenceCount > 0);
  return {
    student,
    components,
    risks: riskReasons(components, now),
    struggle: struggle(distinct(evidence).evidence, observations, now),
  };
}

function averagesOf(masteries: readonly ComponentMastery[]): readonly ClassAverage[] {
  return [...Map.groupBy(masteries, ({ component }) => component)]
    .map(([component, all]) => ({
      component,
      averageBp: divideHalfUp(
        all.reduce((total, { masteryBp }) => total + masteryBp, 0),
        all.length,
      ),
      learnerCount: all.length,
      beginnerCount: all.filter(({ masteryBp }) => levelOf(masteryBp) === 'Beginner').length,
    }))
    .sort((a, b) => a.averageBp - b.averageBp || compare(a.component, b.component));
}

/** Each learner counts once for what they met, however often. */
function metThisWeek(members: readonly ClassMember[], now: number): readonly Count[] {
  const subjects = members.flatMap(({ observations }) => [
    ...new Set(
      observations
        .filter(({ at }) => at > now - weekMilliseconds && at <= now)
        .map(({ subject }) => subject),
    ),
  ]);
  const counts = [...Map.groupBy(subjects, (subject) => subject)];
  return mostFirst(counts.map(([subject, all]) => ({ subject, count: all.length })));
}
