import { describe, expect, it } from 'vitest';
import { choose, type Wish } from './choose.ts';
import type { Difficulty, FunctionTemplate, Template } from './template.ts';

const template = (id: string, concept: string, difficulty: Difficulty): FunctionTemplate => ({
  ...{ id, concept, difficulty, version: 1, kind: 'function' },
  build: () => {
    throw new Error('choosing builds nothing');
  },
});
const templates: readonly Template[] = [
  template('easy', 'loops', 1),
  template('middle', 'loops', 2),
  template('other-middle', 'loops', 2),
  template('hard', 'loops', 3),
  template('far', 'closures', 3),
];
const ids = (wish: Partial<Wish>) =>
  choose(templates, { seed: 7, ...wish }).map((choice) => `${choice.template.id}-${choice.seed}`);

describe('choose', () => {
  it('keeps to the concept', () => {
    expect(ids({ concepts: ['closures'] })).toEqual(['far-7']);
  });

  it('finds nothing where no template fits', () => {
    expect(ids({ concepts: ['recursion'] })).toEqual([]);
    expect(ids({ kind: 'predict-output' })).toEqual([]);
  });

  it.each([1, 3] as const)('takes the wished difficulty %i', (difficulty) => {
    const [choice] = choose(templates, { seed: 1, concepts: ['loops'], difficulty });
    expect(choice?.template.difficulty).toBe(difficulty);
  });

  it('gives several of rising difficulty', () => {
    const several = choose(templates, { seed: 3, concepts: ['loops'], difficulty: 2, count: 3 });
    expect(several.map((choice) => choice.template.difficulty)).toEqual([1, 2, 3]);
  });

  it('prefers a template of the same difficulty that the learner has not met', () => {
    const wish = { concepts: ['loops'], difficulty: 2 } as const;
    expect(ids({ ...wish, exclude: ['middle-7'] })).toEqual(['other-middle-7']);
    expect(ids({ ...wish, exclude: ['other-middle-1'] })).toEqual(['middle-7']);
  });

  it('never repeats an exercise: another seed of the template is taken', () => {
    const wish = { concepts: ['closures'], exclude: ['far-7', 'far-8'] };
    expect(ids(wish)).toEqual(['far-9']);
    expect(new Set(ids({ concepts: ['closures'], count: 5 })).size).toBe(5);
  });

  it('is the same for the same wish', () => {
    expect(ids({ count: 5 })).toEqual(ids({ count: 5 }));
  });
});
