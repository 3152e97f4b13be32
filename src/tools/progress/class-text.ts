import type { RiskReason } from '../../skills/progress/at-risk.ts';
import type { MemberReport } from '../../skills/progress/class-report.ts';
import { dayMilliseconds } from '../../skills/progress/evidence.ts';
import { percent, roundPercent } from '../../skills/progress/percent.ts';
import { isStruggling } from '../../skills/progress/struggling.ts';
import { thresholds } from '../../skills/progress/thresholds.ts';
import type { ProgressFacts } from './facts.ts';
import { counted, counts, dateOf } from './phrases.ts';

type ClassFacts = Extract<ProgressFacts, { readonly action: 'class' }>;

const lowMastery = roundPercent(thresholds.lowBp);
const inactiveDays = thresholds.inactiveMilliseconds / dayMilliseconds;

/** A teacher's view: averages weakest first, who is at risk by which rule, who struggles. */
export function classText(facts: ClassFacts): readonly string[] {
  const { members, averages, metThisWeek } = facts;
  const atRisk = members.filter(({ risks }) => risks.length > 0);
  const struggling = members
    .filter(({ struggle }) => isStruggling(struggle))
    .map(({ student }) => student);
  return [
    `${facts.class}, ${counted(members.length, 'learner')}, ${dateOf(facts.now)}; averages, weakest first:`,
    ...averages.map(
      ({ component, averageBp, beginnerCount, learnerCount }) =>
        `${component} ${percent(averageBp)}, ${beginnerCount} of ${learnerCount} Beginner`,
    ),
    `At risk: ${atRisk.length}`,
    ...riskLines(atRisk),
    ...(struggling.length === 0 ? [] : [`Struggling: ${struggling.join(', ')}`]),
    ...(metThisWeek.length === 0 ? [] : [`Met this week: ${counts(metThisWeek)}`]),
  ];
}

/** One line for each rule that fired, with its learners; who breaks both rules is in both. */
function riskLines(atRisk: readonly MemberReport[]): readonly string[] {
  const low = atRisk.flatMap(({ student, risks }) => {
    const reason = risks.find(isLow);
    const names = reason?.components.map(({ component }) => component) ?? [];
    return names.length === 0 ? [] : [`${student} (${names.join(', ')})`];
  });
  const inactive = atRisk.flatMap(({ student, risks }) => {
    const reason = risks.find(isInactive);
    return reason === undefined ? [] : [`${student} ${reason.days ?? 'never started'}`];
  });
  return [
    ...(low.length === 0 ? [] : [`Under ${lowMastery} in two or more: ${low.join(', ')}`]),
    ...(inactive.length === 0
      ? []
      : [`No evidence for ${inactiveDays} days (last, days ago): ${inactive.join(', ')}`]),
  ];
}

function isLow(reason: RiskReason): reason is Extract<RiskReason, { readonly kind: 'low' }> {
  return reason.kind === 'low';
}

function isInactive(
  reason: RiskReason,
): reason is Extract<RiskReason, { readonly kind: 'inactive' }> {
  return reason.kind === 'inactive';
}
