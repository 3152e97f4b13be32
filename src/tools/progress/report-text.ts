import { percent } from '../../skills/progress/percent.ts';
import type { Streak } from '../../skills/progress/streak.ts';
import type { Trend } from '../../skills/progress/trend.ts';
import type { ProgressFacts } from './facts.ts';
import { counted, dateOf, struggleText } from './phrases.ts';

type Report = Extract<ProgressFacts, { readonly action: 'report' }>;

/** Components in one reply: the weakest, which matter most. */
const mostComponents = 20;
const mostClaims = 3;

/** A learner's report: components weakest first, streak and record, signs of a struggle. */
export function reportText(report: Report): readonly string[] {
  const { student, component, components, struggle } = report;
  const struggling = struggleText(struggle);
  const isOne = component !== undefined;
  const body = isOne ? componentLines(report) : overviewLines(report);
  const empty = `No checked evidence${isOne ? ` on ${component}` : ''} for ${student} yet.`;
  return [
    ...(components.length === 0 ? [empty] : body),
    ...claimLines(report),
    ...(isOne || components.length === 0 ? [] : [streakText(report.streak)]),
    ...(struggling === '' ? [] : [`Struggling: ${struggling}.`]),
  ];
}

function overviewLines(report: Report): readonly string[] {
  const { student, components, trends, since, isSinceGiven } = report;
  const shown = components.slice(0, mostComponents);
  const hidden = components[mostComponents];
  const compared = isSinceGiven ? ` (before: ${dateOf(since)})` : '';
  const figures = shown.map((each, index) => {
    const before = isSinceGiven ? beforeText(trends[index]) : '';
    return { level: each.level, text: `${each.component} ${percent(each.masteryBp)}${before}` };
  });
  const lines = [...Map.groupBy(figures, ({ level }) => level)].map(
    ([level, all]) => `${level}: ${all.map(({ text }) => text).join(', ')}`,
  );
  return [
    `${student}, weakest first${compared}`,
    ...lines,
    ...(hidden === undefined
      ? []
      : [`${components.length - mostComponents} more from ${percent(hidden.masteryBp)} up`]),
    ...(isSinceGiven ? [] : weekLines(trends)),
  ];
}

function beforeText(trend: Trend | undefined): string {
  if (trend === undefined || trend.direction === 'same') return ' (same)';
  if (trend.beforeBp === undefined) return ' (new)';
  return ` (${trend.direction} from ${percent(trend.beforeBp)})`;
}

/** How many components moved in the last seven days. */
function weekLines(trends: readonly Trend[]): readonly string[] {
  const up = trends.filter(({ direction }) => direction === 'up').length;
  const down = trends.filter(({ direction }) => direction === 'down').length;
  return up + down === 0 ? [] : [`Last 7 days: ${up} up, ${down} down.`];
}

function componentLines({ student, components, trends, since }: Report): readonly string[] {
  return components.map((each, index) => {
    const where = `${each.component} (${student}): ${percent(each.masteryBp)} now, ${each.level}`;
    return `${where}; ${movedText(trends[index], dateOf(since))}.`;
  });
}

function movedText(trend: Trend | undefined, since: string): string {
  if (trend?.beforeBp === undefined) return `no evidence before ${since}`;
  const before = percent(trend.beforeBp);
  if (trend.direction === 'same') return `unchanged since ${since}`;
  return trend.direction === 'up'
    ? `improved, up from ${before} on ${since}`
    : `fell, down from ${before} on ${since}`;
}

function claimLines({ claimed }: Report): readonly string[] {
  if (claimed.length === 0) return [];
  const shown = claimed
    .slice(0, mostClaims)
    .map(({ component, onceConfirmedBp }) => `${component} ${percent(onceConfirmedBp)}`);
  const more = claimed.length > mostClaims ? ` and ${claimed.length - mostClaims} more` : '';
  return [`Once claims are confirmed: ${shown.join(', ')}${more}.`];
}

function streakText({ days, record, forgivingDays }: Streak): string {
  const forgiven = forgivingDays > days ? `, ${forgivingDays} with a missed day forgiven` : '';
  return `Streak: ${counted(days, 'day')}${forgiven}; record ${counted(record, 'day')}.`;
}
