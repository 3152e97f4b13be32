import { masteryOf, resolveComponent } from '../concepts/graph.ts';
import type { CurriculumEntry } from './curriculum.ts';
import { compare } from './distinct.ts';
import type { ComponentMastery } from './mastery.ts';
import { thresholds } from './thresholds.ts';

/** A component with its mastery in basis points; undefined where it was never started. */
export type Standing = { readonly component: string; readonly masteryBp: number | undefined };

export type NextStep = {
  /** What to work on; undefined where everything is proficient. */
  readonly pick: (Standing & { readonly prerequisites: readonly Standing[] }) | undefined;
  /** Started components that are weaker but not ready, weakest first, with what they lack. */
  readonly blocked: readonly (Standing & { readonly missing: readonly Standing[] })[];
};

export type NextInput = {
  /** A learner's mastery. */
  readonly components: readonly ComponentMastery[];
  /** In teaching order. */
  readonly curriculum: readonly CurriculumEntry[];
  /** Components that the learner is said to know. */
  readonly known: readonly string[];
};

/**
 * The weakest component under 71 % whose every prerequisite is at 71 % or more; a prerequisite
 * without evidence is ready only where the learner is said to know it. A component that was never
 * started is picked only when nothing started is ready, in teaching order.
 */
export function next({ components, curriculum, known }: NextInput): NextStep {
  const started = components.filter(({ evidenceCount }) => evidenceCount > 0);
  const masteries = Object.fromEntries(
    started.map(({ component, masteryBp }) => [component, masteryBp]),
  );
  const standing = (component: string): Standing => ({
    component,
    masteryBp: masteryOf(component, masteries),
  });
  const prerequisites = (component: string) => prerequisitesIn(curriculum, component).map(standing);
  const lacks = (component: string) =>
    prerequisites(component).filter((prerequisite) => !isReady(prerequisite, known));

  const open = started
    .filter(({ masteryBp }) => masteryBp < thresholds.readyBp)
    .sort((a, b) => a.masteryBp - b.masteryBp || compare(a.component, b.component));
  const ready = open.find(({ component }) => lacks(component).length === 0);
  const fresh = curriculum
    .map(({ slug }) => standing(slug))
    .filter((entry) => entry.masteryBp === undefined && !isReady(entry, known))
    .find(({ component }) => lacks(component).length === 0);
  const pick = ready ?? fresh;
  return {
    pick: pick && {
      component: pick.component,
      masteryBp: pick.masteryBp,
      prerequisites: prerequisites(pick.component),
    },
    blocked: open
      .slice(0, ready === undefined ? open.length : open.indexOf(ready))
      .map(({ component, masteryBp }) => ({ component, masteryBp, missing: lacks(component) })),
  };
}

/** Mastered enough, or said to be known and not shown to be otherwise. */
function isReady({ component, masteryBp }: Standing, known: readonly string[]): boolean {
  if (masteryBp !== undefined) return masteryBp >= thresholds.readyBp;
  return known.some((name) => standsFor(name, component));
}

function standsFor(name: string, component: string): boolean {
  if (name === component) return true;
  return resolveComponent(name)?.members.some(({ slug }) => slug === component) ?? false;
}

/**
 * What the curriculum asks before a component, which may be named by an alias or a group's name. A
 * component that the curriculum does not know asks for nothing.
 */
function prerequisitesIn(
  curriculum: readonly CurriculumEntry[],
  component: string,
): readonly string[] {
  const exact = curriculum.find(({ slug }) => slug === component);
  if (exact !== undefined) return exact.prerequisites;
  const members = curriculum.filter(({ slug }) => standsFor(component, slug));
  const inside = members.map(({ slug }) => slug);
  const outside = members
    .flatMap(({ prerequisites }) => prerequisites)
    .filter((slug) => !inside.includes(slug));
  return [...new Set(outside)];
}
