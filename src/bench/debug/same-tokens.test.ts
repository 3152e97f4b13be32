import { describe, expect, it } from 'vitest';
import { haveSameTokens } from './same-tokens.ts';

describe('two programs', () => {
  it.each([
    ['white space', 'let a=1', 'let  a = 1\n'],
    ['comments', 'let a = 1; // one', 'let a = 1;'],
    ['semicolons', 'go();', 'go()'],
    ['quotes', 'say("hi")', "say('hi')"],
    ['a trailing comma', 'go([1, 2,])', 'go([1, 2])'],
  ])('that differ in %s have the same tokens', (_, first, second) => {
    expect(haveSameTokens('program.js', first, second)).toBe(true);
  });

  it.each([
    ['a sign', 'a < b', 'a <= b'],
    ['a name', 'go(a)', 'go(b)'],
    ['a text', "say('hi')", "say('ho')"],
    ['a template', '`${a}`', "'${a}'"],
  ])('that differ in %s do not', (_, first, second) => {
    expect(haveSameTokens('program.js', first, second)).toBe(false);
  });
});
