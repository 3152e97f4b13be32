import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aliases } from './catalogue/aliases.ts';
import {
  components,
  masteryOf,
  missingPrerequisites,
  nextOf,
  prerequisitesOf,
  readyBp,
  resolveComponent,
} from './graph.ts';

const levels = ['beginner', 'intermediate', 'advanced'];
const slugs = components.map(({ slug }) => slug);
const anyComponent = fc.constantFrom(...components);

describe('the curriculum', () => {
  test('has one root and 65 components with names of their own', () => {
    expect(components.filter(({ prerequisites }) => prerequisites.length === 0)).toHaveLength(1);
    expect(new Set(slugs).size).toBe(65);
  });

  test('has no cycle and names only components it has', () => {
    for (const { slug, prerequisites } of components) {
      for (const prerequisite of prerequisites) expect(slugs).toContain(prerequisite);
      expect(prerequisitesOf(slug).map((component) => component.slug)).not.toContain(slug);
    }
  });

  test('asks for nothing of a higher level', () => {
    fc.assert(
      fc.property(anyComponent, ({ slug, level }) =>
        prerequisitesOf(slug).every(
          (before) => levels.indexOf(before.level) <= levels.indexOf(level),
        ),
      ),
    );
  });

  test('next is the reverse of prerequisite', () => {
    fc.assert(
      fc.property(anyComponent, anyComponent, (one, other) => {
        const isNext = nextOf(one.slug).includes(other);
        return isNext === other.prerequisites.includes(one.slug);
      }),
    );
  });
});

describe('names', () => {
  test('aliases lead to components and hide none', () => {
    for (const [alias, members] of Object.entries(aliases)) {
      expect(slugs).not.toContain(alias);
      for (const member of members) expect(slugs).toContain(member);
    }
  });

  test.each([
    ['closures', 'closures', ['closures']],
    ['Closures', 'closures', ['closures']],
    ['this', 'this-binding', ['this-binding']],
    ['Array_Map Filter', 'array-map-filter', ['array-map-filter']],
    ['Shallow and deep copies', 'copying', ['copying']],
    ['generics', 'ts-generics', ['ts-generics']],
    ['loops', 'loops', ['for-loops', 'while-loops', 'array-iteration', 'break-continue']],
    ['spread-rest', 'spread-rest', ['spread', 'default-rest-params']],
  ])('%s is %s', (name, resolvedName, members) => {
    const resolved = resolveComponent(name);
    expect(resolved?.name).toBe(resolvedName);
    expect(resolved?.members.map(({ slug }) => slug)).toEqual(members);
  });

  test.each(
    'array-methods arrays async-await booleans callbacks classes closures conditionals errors functions generics higher-order-functions interfaces loops numbers objects promises recursion scope spread-rest strings this type-annotations types union-types variables'.split(
      ' ',
    ),
  )('%s is known', (name) => {
    expect(resolveComponent(name)).toBeDefined();
  });

  test.each(['', '   ', 'quantum', 'constructor', '__proto__', '§'])('%j is unknown', (name) => {
    expect(resolveComponent(name)).toBeUndefined();
  });

  test('a group needs what its members need from outside', () => {
    expect(resolveComponent('loops')?.prerequisites).toEqual([
      'conditionals',
      'operators-assignment',
      'arrays',
    ]);
  });
});

describe('mastery', () => {
  test('of a component is its own before that of a group', () => {
    expect(masteryOf('for-loops', { loops: 5000, 'for-loops': 6000 })).toBe(6000);
    expect(masteryOf('for-loops', { loops: 5000 })).toBe(5000);
    expect(masteryOf('for-loops', { strings: 5000 })).toBeUndefined();
  });

  test('under ready makes a prerequisite missing: direct ones first, then the weakest', () => {
    const missing = missingPrerequisites('closures', {
      scope: 4600,
      callbacks: 3000,
      variables: 100,
      functions: readyBp,
    });
    expect(missing.map(({ component }) => component.slug)).toEqual([
      'callbacks',
      'scope',
      'variables',
    ]);
  });

  test('without evidence nothing is called missing', () => {
    fc.assert(fc.property(anyComponent, ({ slug }) => missingPrerequisites(slug, {}).length === 0));
  });
});
