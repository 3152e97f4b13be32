import { describe, expect, it } from 'vitest';
import { languageOf, parseProgram } from './parse.ts';
import { lineStarts, positionAt } from './position.ts';

describe('parseProgram', () => {
  it('gives a tree whose nodes know their parent, with tokens, comments and scopes', () => {
    const answer = parseProgram({ source: '// sum\nconst total = 1 + 2;\n' });
    if (!answer.ok) throw new Error('expected a program');
    const { program } = answer;
    expect(program.tree.body[0]?.parent).toBe(program.tree);
    expect(program.comments).toHaveLength(1);
    expect(program.tokens.map(({ value }) => value)).toContain('total');
    expect(program.scopes.scopes.length).toBeGreaterThan(0);
  });

  it('names every place where the parser stumbles', () => {
    const answer = parseProgram({ source: 'let a = ;\nif (x { }\n' });
    expect(answer).toMatchObject({
      ok: false,
      problems: [
        { line: 1, column: 9 },
        { line: 2, column: 7 },
      ],
    });
  });

  it.each([
    ['20,000 open brackets', '['.repeat(20_000)],
    ['20,000 open braces', '{'.repeat(20_000)],
    ['a megabyte of slashes', '/'.repeat(1_000_000)],
    ['NUL characters', '\0\0\0'],
    ['a lone surrogate', '\ud800'],
  ])('answers %s without throwing', (_, source) => {
    expect(() => parseProgram({ source })).not.toThrow();
  });

  it.each([
    ['', ''],
    ['a byte order mark', '\ufeffconst a = 1;'],
    ['a hashbang', '#!/usr/bin/env node\nconst a = 1;'],
    ['comments only', '// nothing\n/* here */'],
  ])('parses %s', (_, source) => {
    expect(parseProgram({ source }).ok).toBe(true);
  });
});

describe('languageOf', () => {
  it.each([
    ['a.ts', 'typescript'],
    ['a.mts', 'typescript'],
    ['a.tsx', 'typescript'],
    ['a.js', 'javascript'],
    ['a.ts.js', 'javascript'],
    [undefined, 'javascript'],
  ])('%s is %s', (filename, language) => {
    expect(languageOf(filename)).toBe(language);
  });
});

describe('positionAt', () => {
  it.each([
    ['a\nb', 2, { line: 2, column: 1 }],
    ['a\r\nb', 3, { line: 2, column: 1 }],
    ['a\rb', 2, { line: 2, column: 1 }],
    ['', 0, { line: 1, column: 1 }],
    ['ab', 2, { line: 1, column: 3 }],
  ])('in %j, offset %i is %j', (source, offset, position) => {
    expect(positionAt(lineStarts(source), offset)).toEqual(position);
  });
});
