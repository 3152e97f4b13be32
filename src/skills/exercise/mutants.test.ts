import { describe, expect, it } from 'vitest';
import { mutantsOf } from './mutants.ts';

const mutants = (expression: string) =>
  mutantsOf(`const f = (a, b) => ${expression};`, '').map((source) =>
    source.slice('const f = (a, b) => '.length, -1),
  );

describe('mutantsOf', () => {
  it.each([
    ['a < b', ['a <= b', 'a >= b']],
    ['a && b', ['a || b']],
    ['a - 1', ['a + 1', 'a - 2', 'a - 0']],
    ['b[0]', ['b[1]', 'b[(-1)]']],
    ["a === ' - '", ["a !== ' - '"]],
    ['a', []],
  ])('changes %s in one place at a time', (expression, expected) => {
    expect(mutants(expression)).toEqual(expected);
  });

  it('leaves the update of a for loop and given functions alone', () => {
    const given = 'function given(a) {\n  return a + 1;\n}';
    const source = `${given}\nfunction own(n) {\n  for (;;n++) {\n    n += given(n);\n  }\n}\n`;
    expect(mutantsOf(source, `${given}\n`)).toEqual([source.replace('n += g', 'n -= g')]);
  });

  it('negates conditions', () => {
    expect(mutantsOf('if (ready) go();', '')).toEqual(['if (!(ready)) go();']);
  });

  it('refuses what does not parse', () => {
    expect(() => mutantsOf('if (', '')).toThrow(SyntaxError);
  });
});
