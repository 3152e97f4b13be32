import { describe, expect, test } from 'vitest';
import { errorSite } from '../error-site.ts';
import { refusalOf } from '../refusal.ts';
import { applyEdits } from '../syntax-kind.ts';
import { judge } from './judge.ts';

const dialect = { language: 'javascript', hasJsx: false } as const;

/** The program after the likeliest edits, one for each of its broken pieces, without white space. */
function mended(source: string): string {
  const refusal = refusalOf(source, dialect);
  if (refusal === undefined) return source;
  const [best] = judge(errorSite(source, dialect, refusal));
  return best === undefined ? source : applyEdits(source, [best.edit]);
}

const squeezed = (source: string) => source.replaceAll(/\s+/g, ' ').trim();

const cases = [
  {
    name: 'indentation says where a block ends',
    broken: 'function f(a) {\n  if (a) {\n    a += 1;\n  return a;\n}\n',
    whole: 'function f(a) {\n  if (a) {\n    a += 1;\n  }\n  return a;\n}\n',
  },
  {
    name: 'without indentation, what can never run shows it',
    broken: 'function f(a) {\nif (a) {\nreturn 1;\nreturn a;\n}\n',
    whole: 'function f(a) {\nif (a) {\nreturn 1;\n}\nreturn a;\n}\n',
  },
  {
    name: 'without indentation, the names show it',
    broken:
      'for (const x of xs) {\nlet twice = x * 2;\nshow(twice);\nfunction show(n) {\nlog(n);\n}\n',
    whole:
      'for (const x of xs) {\nlet twice = x * 2;\nshow(twice);\n}\nfunction show(n) {\nlog(n);\n}\n',
  },
  {
    name: 'doubled brackets are one too many, not one too few',
    broken: 'const n = round((total);\n',
    whole: 'const n = round(total);\n',
  },
  {
    name: 'a bracket that stands inside what reads as one word',
    broken: 'const total = 3;\nconst n = roundtotal);\nround(total);\n',
    whole: 'const total = 3;\nconst n = round(total);\nround(total);\n',
  },
  {
    name: 'the index of a list',
    broken: 'const first = list[0;\n',
    whole: 'const first = list[0];\n',
  },
] as const;

describe('the likeliest bracket edit', () => {
  test.each(cases)('$name', ({ broken, whole }) => {
    expect(squeezed(mended(broken))).toBe(squeezed(whole));
  });

  test('two broken functions are mended apart', () => {
    const source = 'function f() {\n  g(1;\n}\n\nfunction h() {\n  k(2;\n}\n';
    const refusal = refusalOf(source, dialect) ?? { offset: 0, message: '' };
    const offsets = judge(errorSite(source, dialect, refusal)).map(({ edit }) => edit.start);
    expect(offsets).toEqual(expect.arrayContaining([source.indexOf(';'), source.lastIndexOf(';')]));
  });

  test('a balanced program has none', () => {
    const source = 'const = 1;\n';
    const refusal = refusalOf(source, dialect) ?? { offset: 0, message: '' };
    expect(judge(errorSite(source, dialect, refusal))).toEqual([]);
  });
});
