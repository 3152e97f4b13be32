import { expect, it } from 'vitest';
import { leavesOf } from './clean-program.ts';
import { fiveBugsPrograms } from './clean-programs.ts';
import { lineAt } from './lines.ts';

it('reads the tokens of a program without comments and white space', () => {
  const source = '/** Adds. */\nconst t = `a ${b /* c */} d`; // end\n/x+/.test(t);\n';
  const texts = leavesOf('program.js', source).map(({ text }) => text);
  expect(texts).toEqual([
    'const',
    't',
    '=',
    '`a ${',
    'b',
    '} d`',
    ';',
    '/x+/',
    '.',
    'test',
    '(',
    't',
    ')',
    ';',
  ]);
});

it('knows the line of a token and whether it begins its line', () => {
  const leaves = leavesOf('program.js', 'f(\n  a,\n);\n');
  expect(leaves.map(({ text, line, isFirst }) => [text, line, isFirst])).toEqual([
    ['f', 1, true],
    ['(', 1, false],
    ['a', 2, true],
    [',', 2, false],
    [')', 3, true],
    [';', 3, false],
  ]);
});

it.each([
  [0, 1],
  [2, 1],
  [3, 2],
  [99, 3],
])('offset %i stands on line %i', (offset, line) => {
  expect(lineAt('ab\ncd\n', offset)).toBe(line);
});

it('has programs with five marked mistakes and without the marks', () => {
  for (const { program, lines } of fiveBugsPrograms()) {
    expect(lines).toHaveLength(5);
    expect(program.source).not.toContain('BUG');
  }
});
