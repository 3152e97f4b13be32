import { describe, expect, test } from 'vitest';
import { componentOf } from '../graph.ts';
import { lessonText } from '../lesson.ts';
import { beliefs } from './beliefs.ts';
import { curriculum } from './curriculum.ts';
import { outputs } from './outputs.ts';
import { concepts } from './table.ts';

const longestIdea = 60;
const forbidden = /\b(?:just|simply|obviously|of course|trivial|stupid)\b/i;
const wordsIn = (text: string) => text.trim().split(/\s+/).length;

describe.each(concepts)('the lesson on $slug', (concept) => {
  const { slug, idea, misconceptions, rule, analogy, pitfalls, whenToUse, check, phrases } =
    concept;

  test('teaches a component of the curriculum', () => {
    expect(componentOf(slug)?.slug).toBe(slug);
  });

  test('keeps every slot within its length', () => {
    for (const text of Object.values(idea)) {
      expect(wordsIn(text)).toBeGreaterThan(20);
      expect(wordsIn(text)).toBeLessThanOrEqual(longestIdea);
    }
    expect(rule).not.toContain('\n');
    expect(wordsIn(rule)).toBeLessThanOrEqual(22);
  });

  test('has something in every slot', () => {
    const texts = [analogy.holds, analogy.breaks, whenToUse, check.question, check.program];
    for (const text of [...texts, ...pitfalls, ...phrases]) expect(text.trim()).not.toBe('');
    expect(pitfalls.length).toBeGreaterThan(0);
    expect(phrases.length).toBeGreaterThan(2);
  });

  test('answers every false belief of the component, and no other', () => {
    const answered = misconceptions.map(({ belief }) => belief);
    expect(answered.toSorted()).toEqual([...(beliefs[slug] ?? [])].sort());
  });

  test('is worded without blame or belittling', () => {
    const visible = JSON.stringify(concept).replaceAll(/"phrases":\[.*?\]/g, '');
    expect(forbidden.exec(visible)?.[0]).toBeUndefined();
  });

  test.each(misconceptions)('shows that "$belief" is false', ({ id, believedOutput }) => {
    const output = outputs[`${slug}/${id}`];
    expect(output).toBeDefined();
    expect(output).not.toBe(believedOutput);
  });

  test('stores the output of the example and the key of the check question', () => {
    expect(outputs[`${slug}/example`]).toBeTruthy();
    expect(outputs[`${slug}/check`]).toBeTruthy();
  });

  test('differs between readers', () => {
    const texts = (['beginner', 'intermediate', 'advanced'] as const).map((level) =>
      lessonText(slug, level),
    );
    expect(new Set(texts).size).toBe(3);
    expect(texts[0]).toContain(idea.beginner);
  });
});

test('misconceptions have ids of their own, which begin with the concept', () => {
  const ids = concepts.flatMap(({ slug, misconceptions }) =>
    misconceptions.map(({ id }) => ({ slug, id })),
  );
  expect(new Set(ids.map(({ id }) => id)).size).toBe(ids.length);
  for (const { slug, id } of ids) expect(id.startsWith(`${slug}-`)).toBe(true);
});

test('every component has beliefs, and every belief a component', () => {
  expect(Object.keys(beliefs).sort()).toEqual(curriculum.map(({ slug }) => slug).sort());
});

test('a lesson that is not written says so, an unknown one is none', () => {
  expect(lessonText('recursion')).toContain('not written yet');
  expect(lessonText('no-such-thing')).toBeUndefined();
});
