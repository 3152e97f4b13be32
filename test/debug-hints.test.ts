import { describe, expect, test } from 'vitest';
import { createTypeChecker } from '../src/adapters/types/typescript-checker.ts';
import type { Finding } from '../src/skills/debug/finding.ts';
import { semanticFindings } from '../src/skills/debug/semantic/find-semantic.ts';
import { semanticRules } from '../src/skills/debug/semantic/table.ts';
import { syntaxFindings } from '../src/skills/debug/syntax/find-syntax.ts';
import { syntaxKinds } from '../src/skills/debug/syntax/table.ts';
import { typeFindings } from '../src/skills/debug/types/find-types.ts';
import { typeRules } from '../src/skills/debug/types/table.ts';
import { parseProgram, type ParsedProgram } from '../src/skills/language/parse.ts';

type Told = { readonly id: string; readonly bad: string; readonly findings: readonly Finding[] };

const checker = createTypeChecker();

function parsed(source: string, filename = 'program.ts'): ParsedProgram {
  const answer = parseProgram({ source, filename });
  if (!answer.ok) throw new Error(`does not parse: ${source}`);
  return answer.program;
}

function ownFindings(rule: { readonly id: string }, findings: readonly Finding[]) {
  return findings.filter((finding) => finding.rule === rule.id);
}

const told: readonly Told[] = [
  ...semanticRules.flatMap((rule) =>
    rule.examples.map(({ bad }) => ({
      ...{ id: rule.id, bad },
      findings: ownFindings(rule, semanticFindings(parsed(bad))),
    })),
  ),
  ...syntaxKinds.flatMap((kind) =>
    kind.examples.map(({ bad, hasJsx = false }) => ({
      ...{ id: kind.id, bad },
      findings: ownFindings(kind, syntaxFindings(bad, { language: 'javascript', hasJsx }).findings),
    })),
  ),
  ...typeRules.flatMap((rule) =>
    rule.examples.map(({ bad, filename }) => ({
      ...{ id: rule.id, bad },
      findings: ownFindings(rule, typeFindings(parsed(bad, filename), checker)),
    })),
  ),
];

/** What a fix writes that the program does not have yet; a sign or two may stand in any sentence. */
const shortestAnswer = 3;

describe('what learners read', () => {
  test('hints never hold what the fix writes', () => {
    const leaks = told.flatMap(({ id, bad, findings }) =>
      findings.flatMap(({ hints, fix }) =>
        (fix?.edits ?? [])
          .map(({ text }) => text.trim())
          .filter((text) => text.length >= shortestAnswer && !bad.includes(text))
          .flatMap((text) =>
            hints.filter((hint) => hint.includes(text)).map((hint) => `${id}: ${hint}`),
          ),
      ),
    );
    expect(leaks).toEqual([]);
  });

  test('sentences are short enough for a reply', () => {
    const long = told.flatMap(({ id, findings }) =>
      findings
        .filter(({ message, why }) => message.length > 170 || why.length > 125)
        .map(({ message, why }) => `${id}: ${message.length}, ${why.length}`),
    );
    expect(long).toEqual([]);
  });
});
