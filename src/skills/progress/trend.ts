import type { Evidence } from './evidence.ts';
import { mastery } from './mastery.ts';

export type Direction = 'up' | 'down' | 'same';

/** How mastery of a component has moved between two times. */
export type Trend = {
  readonly component: string;
  /** Mastery then; undefined where there was no evidence yet. */
  readonly beforeBp: number | undefined;
  readonly nowBp: number;
  readonly changeBp: number;
  readonly direction: Direction;
};

/**
 * Mastery from all evidence up to `now` against that from all evidence up to `since`, for every
 * component with verified evidence now.
 */
export function trends(
  evidence: readonly Evidence[],
  since: number,
  now: number,
): readonly Trend[] {
  const before = new Map(started(evidence, since).map((each) => [each.component, each.masteryBp]));
  return started(evidence, now).map(({ component, masteryBp }) => {
    const beforeBp = before.get(component);
    const changeBp = masteryBp - (beforeBp ?? 0);
    return { component, beforeBp, nowBp: masteryBp, changeBp, direction: directionOf(changeBp) };
  });
}

function started(evidence: readonly Evidence[], at: number) {
  return mastery(evidence, at).components.filter(({ evidenceCount }) => evidenceCount > 0);
}

function directionOf(changeBp: number): Direction {
  if (changeBp === 0) return 'same';
  return changeBp > 0 ? 'up' : 'down';
}
