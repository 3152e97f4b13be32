import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../language/edit.ts';
import { syntaxFindings } from './find-syntax.ts';
import { refusalOf } from './refusal.ts';
import { syntaxKinds } from './table.ts';

const dialectOf = ({ hasJsx = false }: { readonly hasJsx?: boolean }) =>
  ({ language: 'javascript', hasJsx }) as const;

const examples = syntaxKinds.flatMap((kind) =>
  kind.examples.map((example, index) => ({ id: kind.id, number: index + 1, ...example })),
);

describe('every kind by its own examples', () => {
  test.each(examples)(
    '$id, example $number: kind, line and repair',
    ({ id, good, line, ...example }) => {
      const { findings, repaired } = syntaxFindings(example.bad, dialectOf(example));
      expect(findings.map((finding) => [finding.rule, finding.line])).toEqual([[id, line]]);
      expect(repaired).toBe(good);
    },
  );

  test.each(examples)('the good example $number of $id parses', ({ good, ...example }) => {
    expect(refusalOf(good, dialectOf(example))).toBeUndefined();
  });

  test.each(examples)(
    '$id, example $number: the fix, applied to the source as given, parses',
    ({ bad, ...example }) => {
      const dialect = dialectOf(example);
      const edits = syntaxFindings(bad, dialect).findings.flatMap(({ fix }) => fix?.edits ?? []);
      expect(refusalOf(applyEdits(bad, edits), dialect)).toBeUndefined();
    },
  );

  test.each(examples)('$id, example $number: the texts never belittle', ({ bad, ...example }) => {
    for (const { message, why, hints } of syntaxFindings(bad, dialectOf(example)).findings) {
      expect([message, why, ...hints].join(' ')).not.toMatch(/\b(just|simply|obviously)\b/i);
    }
  });
});
