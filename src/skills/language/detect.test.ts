import { describe, expect, it } from 'vitest';
import { detectLanguage } from './detect.ts';

describe('detectLanguage', () => {
  it.each([
    ['const total = 1;', 'javascript'],
    ['label: for (;;) break label;', 'javascript'],
    ['const options = { size: number };', 'javascript'],
    ['const total: number = 1;', 'typescript'],
    ['interface Item { name: string }', 'typescript'],
    ['const items = list as Item[];', 'typescript'],
    ['enum Colour { Red }', 'typescript'],
    ['function add(a: number, b: number) { return a + b;', 'typescript'],
    ['function add(a, b { return a + b; }', 'javascript'],
    ['', 'javascript'],
  ])('%j is %s', (source, language) => {
    expect(detectLanguage(source)).toBe(language);
  });
});
