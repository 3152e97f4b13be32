import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../language/edit.ts';
import { syntaxFindings } from './find-syntax.ts';
import { refusalOf } from './refusal.ts';
import { syntaxKinds } from './table.ts';

const dialect = { language: 'javascript', hasJsx: false } as const;

const examples = syntaxKinds.flatMap((kind) =>
  kind.examples.map((example, index) => ({ id: kind.id, number: index + 1, ...example })),
);

describe('every kind by its own examples', () => {
  test.each(examples)('$id, example $number: kind, line and repair', ({ id, bad, good, line }) => {
    const { findings, repaired } = syntaxFindings(bad, dialect);
    expect(findings.map((finding) => [finding.rule, finding.line])).toEqual([[id, line]]);
    expect(repaired).toBe(good);
  });

  test.each(examples)('the good example $number of $id parses', ({ good }) => {
    expect(refusalOf(good, dialect)).toBeUndefined();
  });

  test.each(examples)(
    '$id, example $number: the fix, applied to the source as given, parses',
    ({ bad }) => {
      const edits = syntaxFindings(bad, dialect).findings.flatMap(({ fix }) => fix?.edits ?? []);
      expect(refusalOf(applyEdits(bad, edits), dialect)).toBeUndefined();
    },
  );

  test.each(examples)('$id, example $number: the texts never belittle', ({ bad }) => {
    for (const { message, why, hints } of syntaxFindings(bad, dialect).findings) {
      expect([message, why, ...hints].join(' ')).not.toMatch(/\b(just|simply|obviously)\b/i);
    }
  });
});
