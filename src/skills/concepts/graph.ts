import { aliases } from './catalogue/aliases.ts';
import type { Component } from './catalogue/component.ts';
import { curriculum } from './catalogue/curriculum.ts';

export type { Component, ReaderLevel } from './catalogue/component.ts';

/** The curriculum that is built in, in teaching order. */
export const components: readonly Component[] = curriculum;

/** What a name stands for: one component, or a group such as `loops`. */
export type ResolvedComponent = {
  /** Slug of the component, or the group's name. */
  readonly name: string;
  readonly title: string;
  /** One component, or the group's members with the one to start with first. */
  readonly members: readonly [Component, ...Component[]];
  /** Direct prerequisites of the members that are no members themselves. */
  readonly prerequisites: readonly string[];
};

/** A prerequisite that a learner has evidence for and does not master yet. */
export type MissingPrerequisite = { readonly component: Component; readonly masteryBp: number };

/** Mastery from which a prerequisite counts as ready, in basis points (Proficient). */
export const readyBp = 7100;

const bySlug = new Map(components.map((component) => [component.slug, component]));

/** A component by its exact slug. */
export function componentOf(slug: string): Component | undefined {
  return bySlug.get(slug);
}

/** `Array Methods`, `array_methods` and `array-methods` are one name. */
export function slugOf(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
}

/**
 * What a slug, a title, an alias or a group's name stands for, whatever its case and separators.
 * Undefined for a name that the curriculum does not know.
 */
export function resolveComponent(name: string): ResolvedComponent | undefined {
  const slug = slugOf(name);
  const component = bySlug.get(slug) ?? components.find(({ title }) => slugOf(title) === slug);
  if (component !== undefined) return single(component);
  const slugs = Object.hasOwn(aliases, slug) ? (aliases[slug] ?? []) : [];
  const [first, ...others] = slugs.flatMap((member) => bySlug.get(member) ?? []);
  if (first === undefined) return undefined;
  if (others.length === 0) return single(first);
  const outside = [first, ...others]
    .flatMap(({ prerequisites }) => prerequisites)
    .filter((prerequisite) => !slugs.includes(prerequisite));
  return {
    name: slug,
    title: slug,
    members: [first, ...others],
    prerequisites: [...new Set(outside)],
  };
}

function single(component: Component): ResolvedComponent {
  const { slug, title, prerequisites } = component;
  return { name: slug, title, members: [component], prerequisites };
}

/** All prerequisites of a component, direct and indirect, in teaching order. */
export function prerequisitesOf(slug: string): readonly Component[] {
  const needed = new Set<string>();
  const visit = (current: string): void => {
    for (const prerequisite of bySlug.get(current)?.prerequisites ?? []) {
      if (needed.has(prerequisite)) continue;
      needed.add(prerequisite);
      visit(prerequisite);
    }
  };
  visit(slug);
  return components.filter((component) => needed.has(component.slug));
}

/** The components that have this one as a direct prerequisite, in teaching order. */
export function nextOf(slug: string): readonly Component[] {
  return components.filter(({ prerequisites }) => prerequisites.includes(slug));
}

/**
 * A learner's mastery of a component in basis points: its own, else that of another name or of a
 * group that stands for it (the smallest group). Undefined where there is no evidence.
 */
export function masteryOf(
  slug: string,
  masteryBp: Readonly<Record<string, number>>,
): number | undefined {
  if (Object.hasOwn(masteryBp, slug)) return masteryBp[slug];
  const [closest] = Object.entries(masteryBp)
    .map(([name, mastery]) => ({ name, mastery, members: resolveComponent(name)?.members ?? [] }))
    .filter(({ members }) => members.some((member) => member.slug === slug))
    .sort((a, b) => a.members.length - b.members.length || (a.name < b.name ? -1 : 1));
  return closest?.mastery;
}

/**
 * Prerequisites with evidence under `readyBp`: the direct ones first, then the weakest. What has no
 * evidence is not called missing, for nobody has asked the learner yet.
 */
export function missingPrerequisites(
  slug: string,
  masteryBp: Readonly<Record<string, number>>,
): readonly MissingPrerequisite[] {
  const direct = bySlug.get(slug)?.prerequisites ?? [];
  const distance = (component: Component) => (direct.includes(component.slug) ? 0 : 1);
  return prerequisitesOf(slug)
    .map((component) => ({ component, masteryBp: masteryOf(component.slug, masteryBp) ?? readyBp }))
    .filter((prerequisite) => prerequisite.masteryBp < readyBp)
    .sort((a, b) => distance(a.component) - distance(b.component) || a.masteryBp - b.masteryBp);
}
