import { createTypeChecker } from '../src/adapters/types/typescript-checker.ts';
import type { Finding } from '../src/skills/debug/finding.ts';
import { semanticFindings } from '../src/skills/debug/semantic/find-semantic.ts';
import { semanticRules } from '../src/skills/debug/semantic/table.ts';
import { syntaxFindings } from '../src/skills/debug/syntax/find-syntax.ts';
import { syntaxKinds } from '../src/skills/debug/syntax/table.ts';
import { typeFindings } from '../src/skills/debug/types/find-types.ts';
import { typeRules } from '../src/skills/debug/types/table.ts';
import { parseProgram, type ParsedProgram } from '../src/skills/language/parse.ts';

type Entry = { readonly id: string; readonly concept: string };

/** The page of all rules of debug: each with what it says of its own first example. */
export function debugRulesPage(): string {
  const checker = createTypeChecker();
  const families = [
    section(
      'Programs that cannot be read',
      syntaxKinds,
      ({ examples: [{ bad, hasJsx = false }] }) =>
        syntaxFindings(bad, { language: 'javascript', hasJsx }).findings,
    ),
    section('Programs that do something else', semanticRules, ({ examples: [{ bad }] }) =>
      semanticFindings(parsed(bad, 'program.ts')),
    ),
    section('What the types say', typeRules, ({ examples: [{ bad, filename }] }) =>
      typeFindings(parsed(bad, filename ?? 'program.ts'), checker),
    ),
  ];
  return [
    '# What debug finds',
    'Generated from the rules by `npm run docs`. Each rule is one file with its own examples; the',
    'sentence is what a learner reads about the first of them. Lines and names are the example’s.',
    '',
    ...families,
  ].join('\n');
}

function section<Rule extends Entry>(
  title: string,
  rules: readonly Rule[],
  findingsOf: (rule: Rule) => readonly Finding[],
): string {
  const rows = rules.map((rule) => {
    const said = findingsOf(rule).find((finding) => finding.rule === rule.id)?.message ?? '';
    return `| \`${rule.id}\` | ${rule.concept} | ${said.replaceAll('|', '\\|').replaceAll('<', '\\<')} |`;
  });
  const head = ['| rule | concept | what it says |', '| --- | --- | --- |'];
  return [`## ${title}: ${rules.length}`, '', ...head, ...rows, ''].join('\n');
}

function parsed(source: string, filename: string): ParsedProgram {
  const answer = parseProgram({ source, filename });
  if (!answer.ok) throw new Error(`an example does not parse: ${source}`);
  return answer.program;
}
