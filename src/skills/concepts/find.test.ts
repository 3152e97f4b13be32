import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { components } from './graph.ts';
import { findTopic } from './find.ts';

const first = (topic: string): string => {
  const found = findTopic(topic);
  return found.ok ? found.resolved.members[0].slug : `? ${found.nearest.join(' ')}`;
};

describe('a topic in free words', () => {
  test.each([
    ['why does == not work', 'comparison'],
    ['== vs ===', 'comparison'],
    ['what is a closure', 'closures'],
    ['why does my loop print 3 3 3', 'closures'],
    ['why is 0.1 + 0.2 not 0.3', 'numbers'],
    ['when do I use map and when forEach', 'array-map-filter'],
    ['copy an object with spread but original changed', 'copying'],
    ['this is undefined in my method', 'this-binding'],
    ['what does => mean', 'arrow-functions'],
    ['optional chaining ?.', 'nullish-ops'],
    ['cannot access before initialization', 'hoisting-tdz'],
    ['regular expressions', 'regex'],
    ['how do I write a for loop', 'for-loops'],
    ['async await order', 'async-await'],
    ['recursion', 'recursion'],
    ['arrays', 'arrays'],
    ['push returns a number', 'array-mutation'],
    ['my "this" is lost in a callback', 'this-binding'],
    ['why does this print 3 3 3', 'closures'],
  ])('%j is %s', (topic, slug) => {
    expect(first(topic)).toBe(slug);
  });

  test.each([
    ['closurs', 'closures'],
    ['recursoin', 'recursion'],
    ['promisses', 'promises'],
  ])('%j is near %s', (topic, slug) => {
    const found = findTopic(topic);
    expect(found.ok ? [found.resolved.name] : found.nearest).toContain(slug);
  });

  test.each(['', 'xyzzy', '12345', 'the best pizza in town', '🙂'])('%j is no topic', (topic) => {
    const found = findTopic(topic);
    expect(found.ok).toBe(false);
    expect(found.ok ? [] : found.nearest).toHaveLength(3);
  });
});

test('every slug and title finds its component', () => {
  for (const { slug, title } of components) {
    expect(first(slug)).toBe(slug);
    expect(first(title)).toBe(slug);
  }
});

test('any text is answered, with components of the curriculum', () => {
  const slugs = new Set(components.map(({ slug }) => slug));
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (topic) => {
      const found = findTopic(topic);
      const names = found.ok ? found.resolved.members.map(({ slug }) => slug) : found.nearest;
      return names.length > 0 && names.every((name) => slugs.has(name));
    }),
  );
});
