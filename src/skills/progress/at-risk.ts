import { dayMilliseconds } from './evidence.ts';
import type { ComponentMastery } from './mastery.ts';
import { thresholds } from './thresholds.ts';

/** Why a learner is at risk: the rule that fired, with its numbers. */
export type RiskReason =
  | { readonly kind: 'low'; readonly components: readonly ComponentMastery[] }
  /** `days` since the latest evidence; undefined where there never was any. */
  | { readonly kind: 'inactive'; readonly days: number | undefined };

/**
 * Mastery under 41 % in two or more components that have evidence, or no evidence for 14 days.
 *
 * @param components a learner's mastery at `now`
 * @param now milliseconds since 1970
 */
export function riskReasons(
  components: readonly ComponentMastery[],
  now: number,
): readonly RiskReason[] {
  const started = components.filter(({ evidenceCount }) => evidenceCount > 0);
  const low = started
    .filter(({ masteryBp }) => masteryBp < thresholds.lowBp)
    .sort((a, b) => a.masteryBp - b.masteryBp);
  const latest = Math.max(...started.flatMap(({ latestAt }) => latestAt ?? []));
  const isInactive = !(latest >= now - thresholds.inactiveMilliseconds);
  const days = Number.isFinite(latest) ? Math.floor((now - latest) / dayMilliseconds) : undefined;
  return [
    ...(low.length >= thresholds.lowComponents ? [{ kind: 'low', components: low } as const] : []),
    ...(isInactive ? [{ kind: 'inactive', days } as const] : []),
  ];
}
