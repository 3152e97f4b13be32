import { describe, expect, test } from 'vitest';
import { syntaxFindings } from './find-syntax.ts';
import { notJavaScript } from './not-javascript.ts';
import { foreignLooks } from './foreign/table.ts';

const dialect = { language: 'javascript', hasJsx: false } as const;

const foreign = foreignLooks.flatMap(({ id, title, examples }) =>
  examples.foreign.map((text, index) => ({ id, title, text, number: index + 1 })),
);
const javaScript = foreignLooks.flatMap(({ id, examples }) =>
  examples.javaScript.map((text, index) => ({ id, text, number: index + 1 })),
);

describe('texts that are no JavaScript at all', () => {
  test.each(foreign)('$id, text $number: one finding says what it is', ({ title, text }) => {
    const { findings, repaired } = syntaxFindings(text, dialect);
    expect(findings.map(({ rule }) => rule)).toEqual(['not-javascript']);
    expect(findings[0]?.message).toContain(title);
    expect(findings[0]?.message.length).toBeLessThanOrEqual(150);
    expect(findings[0]?.why.length).toBeLessThanOrEqual(120);
    expect(repaired).toBeUndefined();
  });

  test.each(javaScript)('JavaScript that is not taken for $id, text $number', ({ text }) => {
    const { findings } = syntaxFindings(text, dialect);
    expect(findings.map(({ rule }) => rule)).not.toContain('not-javascript');
  });

  test('broken data says where it breaks', () => {
    const found = notJavaScript('{\n  "name": "Momo",\n  "age": 3,\n}\n');
    expect(found?.finding.message).toContain('it breaks on line 4');
  });
});
