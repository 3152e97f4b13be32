import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../language/edit.ts';
import { review, type FinishedReview, type ReviewInput } from './review.ts';
import { reviewRules } from './table.ts';

function finished(input: ReviewInput): FinishedReview {
  const answer = review(input);
  if (!answer.ok) throw new Error(answer.problem.message);
  return answer;
}

const examples = reviewRules.flatMap((rule) =>
  rule.examples.map((example, index) => ({
    ...example,
    rule: rule.id,
    name: `${rule.id} ${index}`,
  })),
);

const wholeProgram = examples
  .filter(({ language }) => language === undefined)
  .map(
    ({ bad }, index) => `{\n${bad.replaceAll(/^(export|import.*;) ?/gm, '')}}\n// part ${index}\n`,
  )
  .join('\n');

describe('every rule by its own examples', () => {
  it.each(examples)('$name is found where it stands', ({ bad, line, rule, language }) => {
    const found = finished({ source: bad, language }).findings.find((one) => one.rule === rule);
    expect(found?.places.map((place) => place.line)).toContain(line);
    expect(found?.line).toBe(line);
  });

  it.each(examples)('$name is gone in the better program', ({ good, rule, language }) => {
    const rules = finished({ source: good, language }).findings.map((one) => one.rule);
    expect(rules).not.toContain(rule);
  });

  it.each(examples)('$name: the better program scores more', ({ bad, good, language }) => {
    const better = finished({ source: good, language }).score;
    expect(better).toBeGreaterThan(finished({ source: bad, language }).score);
  });

  it.each(examples)('$name speaks kindly and briefly', ({ bad, rule, language }) => {
    const found = finished({ source: bad, language }).findings.find((one) => one.rule === rule);
    expect(found?.message).not.toMatch(/\b(just|simply|obviously)\b/i);
    expect(found?.message.length).toBeLessThan(150);
    expect(found?.why).toMatch(/\.$/);
  });
});

describe('the score', () => {
  it.each(examples)('$name: the points shown are what is missing', ({ bad, language }) => {
    const { score, findings } = finished({ source: bad, language });
    expect(findings.reduce((sum, { points }) => sum + points, 0)).toBe(1000 - score);
  });

  it('adds up for a program with many faults', () => {
    const { score, findings, dimensions } = finished({ source: wholeProgram });
    expect(findings.length).toBeGreaterThan(8);
    expect(findings.reduce((sum, { points }) => sum + points, 0)).toBe(1000 - score);
    expect(dimensions.reduce((sum, { points }) => sum + points, 0)).toBe(score);
  });

  it.each(examples)('$name: a fix gives exactly the gain it names', ({ bad, language }) => {
    const before = finished({ source: bad, language });
    for (const { fix, gain } of before.findings) {
      if (fix === undefined) continue;
      const after = finished({ source: applyEdits(bad, fix.edits), language });
      expect(after.score - before.score).toBe(gain);
    }
  });

  it('offers no fix that would leave places of the same rule behind', () => {
    const source =
      'export function f(list) {\n  var a = 1;\n  for (var i of list) a += i;\n  return a + i;\n}\n';
    const found = finished({ source }).findings.find(({ rule }) => rule === 'no-var');
    expect(found?.places).toHaveLength(2);
    expect(found?.fix).toBeUndefined();
    expect(found?.gain).toBeGreaterThan(0);
  });

  it('is full for an empty program, a comment and a clean one', () => {
    for (const source of ['', '// only words\n', 'export const double = (n) => n * 2;\n']) {
      expect(finished({ source })).toMatchObject({ score: 1000, grade: 'A', findings: [] });
    }
  });

  it('does not change with blank lines between statements', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...examples),
        fc.integer({ min: 1, max: 4 }),
        (example, blank) => {
          const spread = example.bad.replaceAll('\n', '\n'.repeat(blank));
          const { language } = example;
          const points = (source: string) =>
            finished({ source, language }).dimensions.filter(({ name }) => name !== 'form');
          expect(points(spread)).toEqual(points(example.bad));
        },
      ),
    );
  });

  it('does not change when a variable gets another fair name', () => {
    const source = examples.find(({ rule }) => rule === 'duplicated-block')?.bad ?? '';
    const renamed = source.replaceAll(/\bhome\b/g, 'upper').replaceAll(/\bguest\b/g, 'lower');
    expect(finished({ source: renamed }).dimensions).toEqual(finished({ source }).dimensions);
  });

  it('is the same for the same source', () => {
    expect(JSON.stringify(review({ source: wholeProgram }))).toBe(
      JSON.stringify(review({ source: wholeProgram })),
    );
  });
});

describe('what changed since an earlier state', () => {
  const [{ bad, good, rule } = { bad: '', good: '', rule: '' }] = examples;

  it('names what went and what it brought', () => {
    const { changes, score } = finished({ source: good, previous: bad });
    expect(changes?.gone).toContain(rule);
    expect(changes?.added).toEqual([]);
    expect(changes?.difference).toBe(score - finished({ source: bad }).score);
  });

  it('names what is new', () => {
    expect(finished({ source: bad, previous: good }).changes?.added).toContain(rule);
  });

  it('has no earlier score where the earlier state does not parse', () => {
    const { changes } = finished({ source: good, previous: 'const = ;' });
    expect(changes?.previousScore).toBeUndefined();
  });
});

describe('bad input', () => {
  it('leaves a program that does not parse to debug', () => {
    expect(review({ source: 'function (' })).toMatchObject({ ok: false, problem: { line: 1 } });
  });

  it.each([
    ['a hash-bang', '#!/usr/bin/env node\nconsole.log(1);\n'],
    ['a byte order mark', '\uFEFFexport const a = 1;\n'],
    ['Windows line ends', 'export const a = 1;\r\n// let b = 2;\r\n'],
    ['a lone surrogate', 'export const a = "\uD800";\n'],
    ['one long line', `export const list = [${'1,'.repeat(20_000)}];`],
    [
      'many functions',
      'export function run(a) { return a + 1; }\n'.replaceAll('run', 'go').repeat(1),
    ],
  ])('reads %s', (_, source) => {
    expect(review({ source }).ok).toBe(true);
  });

  it('answers for deeply nested code, read or not', () => {
    const source = `${'if (a) {'.repeat(3000)}${'}'.repeat(3000)}`;
    expect(typeof review({ source }).ok).toBe('boolean');
  });
});
