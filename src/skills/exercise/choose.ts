import { parseExerciseId, exerciseId } from './exercise-id.ts';
import { seededRandom } from './seeded-random.ts';
import type { Difficulty, ExerciseKind, Template } from './template.ts';

export type Wish = {
  /** Slugs of concepts, any of which will do; default all. */
  readonly concepts?: readonly string[] | undefined;
  readonly kind?: ExerciseKind | undefined;
  readonly difficulty?: Difficulty | undefined;
  /** 1…5; default 1. */
  readonly count?: number | undefined;
  readonly seed: number;
  /** Ids of exercises that the learner has had. */
  readonly exclude?: readonly string[] | undefined;
};

/** A template and the seed to build it with. */
export type Choice = { readonly template: Template; readonly seed: number };

/** Weights of what speaks against a template: a wrong level most, then having met it. */
const distanceCost = 3;
const metCost = 2;
const sameLevelCost = 4;

/**
 * Picks templates for a wish, easiest first: near the wished difficulty, new to the learner, and,
 * where several are asked for, of different difficulty. Ties are drawn from the seed.
 */
export function choose(templates: readonly Template[], wish: Wish): readonly Choice[] {
  const had = wish.exclude ?? [];
  const met = had.flatMap((id) => parseExerciseId(id)?.template ?? []);
  const suitable = templates.filter(
    ({ concept, kind }) =>
      (wish.concepts?.includes(concept) ?? true) && kind === (wish.kind ?? kind),
  );
  const drawn = seededRandom(`choose:${wish.seed}`).sample(suitable, suitable.length);
  const choices: Choice[] = [];
  while (choices.length < (wish.count ?? 1) && drawn.length > 0) {
    const taken = choices.map(({ template }) => template);
    const costs = drawn.map((template) => costOf(template, wish.difficulty, met, taken));
    const template = drawn[costs.indexOf(Math.min(...costs))];
    if (template === undefined) break;
    const ids = [...had, ...choices.map((choice) => exerciseId(choice.template.id, choice.seed))];
    choices.push({ template, seed: freeSeed(template, wish.seed, ids) });
  }
  return choices.sort((a, b) => a.template.difficulty - b.template.difficulty);
}

function costOf(
  template: Template,
  difficulty: Difficulty | undefined,
  met: readonly string[],
  taken: readonly Template[],
): number {
  const distance = Math.abs(template.difficulty - (difficulty ?? template.difficulty));
  const times = met.filter((id) => id === template.id).length;
  const again = taken.filter(({ id }) => id === template.id).length;
  const sameLevel = taken.some((other) => other.difficulty === template.difficulty) ? 1 : 0;
  return distanceCost * distance + metCost * (times + again) + sameLevelCost * sameLevel;
}

function freeSeed(template: Template, seed: number, ids: readonly string[]): number {
  return ids.includes(exerciseId(template.id, seed)) ? freeSeed(template, seed + 1, ids) : seed;
}
