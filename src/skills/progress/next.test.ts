import { describe, expect, test } from 'vitest';
import { components as builtIn } from '../concepts/graph.ts';
import type { CurriculumEntry } from './curriculum.ts';
import { mastery } from './mastery.ts';
import { next } from './next.ts';
import { now, piece } from './testing/piece.ts';

const curriculum: readonly CurriculumEntry[] = [
  { slug: 'variables', prerequisites: [] },
  { slug: 'functions', prerequisites: ['variables'] },
  { slug: 'scope', prerequisites: ['functions'] },
  { slug: 'closures', prerequisites: ['scope'] },
];

/** Every dimension at the same score, so that mastery is that score. */
function at(standings: Readonly<Record<string, number>>) {
  const evidence = Object.entries(standings).flatMap(([component, score]) =>
    (['completion', 'quiz', 'quality', 'consistency'] as const).map((dimension) =>
      piece(dimension, score, { component }),
    ),
  );
  return mastery(evidence, now).components;
}

function step(
  standings: Readonly<Record<string, number>>,
  known: readonly string[] = [],
  given = curriculum,
) {
  const { pick, blocked } = next({ components: at(standings), curriculum: given, known });
  return {
    pick: pick?.component,
    blocked: blocked.map(({ component, missing }) => [
      component,
      ...missing.map((each) => `${each.component} ${String(each.masteryBp)}`),
    ]),
  };
}

describe('next', () => {
  test.each<[string, Record<string, number>, string[], ReturnType<typeof step>]>([
    ['a new learner', {}, [], { pick: 'variables', blocked: [] }],
    [
      'the weakest that is ready, not the weakest of all',
      { variables: 9000, functions: 7100, scope: 3400, closures: 2500 },
      [],
      { pick: 'scope', blocked: [['closures', 'scope 3400']] },
    ],
    [
      'a prerequisite just under the threshold is not ready',
      { variables: 9000, functions: 7099, scope: 3400 },
      [],
      { pick: 'functions', blocked: [['scope', 'functions 7099']] },
    ],
    [
      'a stronger one that is not ready is not mentioned',
      { variables: 9000, functions: 2000, scope: 3400 },
      [],
      { pick: 'functions', blocked: [] },
    ],
    [
      'a prerequisite without evidence is not ready',
      { closures: 2000 },
      [],
      { pick: 'variables', blocked: [['closures', 'scope undefined']] },
    ],
    [
      'a prerequisite without evidence that is known is ready',
      { closures: 2000 },
      ['scope'],
      { pick: 'closures', blocked: [] },
    ],
    [
      'evidence says otherwise than known',
      { closures: 2000, scope: 3000 },
      ['scope', 'functions'],
      { pick: 'scope', blocked: [['closures', 'scope 3000']] },
    ],
    [
      'a new one only when nothing started is ready',
      { variables: 8000 },
      [],
      { pick: 'functions', blocked: [] },
    ],
    ['a known one is not started again', {}, ['variables'], { pick: 'functions', blocked: [] }],
    [
      'everything is proficient',
      { variables: 8000, functions: 8000, scope: 8000, closures: 8000 },
      [],
      { pick: undefined, blocked: [] },
    ],
    [
      'a component that the curriculum does not know has no prerequisites',
      { variables: 8000, functions: 5000, juggling: 1000 },
      [],
      { pick: 'juggling', blocked: [] },
    ],
    [
      'the same mastery goes by name',
      { juggling: 1000, archery: 1000 },
      [],
      { pick: 'archery', blocked: [] },
    ],
  ])('%s', (_, standings, known, expected) => {
    expect(step(standings, known)).toEqual(expected);
  });

  test('other names of a concept stand for it in the built-in curriculum', () => {
    const standings = { interfaces: 3000, 'ts-basics': 8000 };
    expect(step(standings, [], builtIn).pick).toBe('interfaces');
    expect(step({ interfaces: 3000, 'ts-basics': 5000 }, [], builtIn).blocked[0]).toEqual([
      'interfaces',
      'ts-basics 5000',
    ]);
  });

  test('a claim does not start a component', () => {
    const claimed = mastery([piece('quiz', 1, { component: 'juggling', source: 'claimed' })], now);
    const { pick } = next({ components: claimed.components, curriculum, known: [] });
    expect(pick?.component).toBe('variables');
  });
});
