import type { TSESTree } from '@typescript-eslint/typescript-estree';
import type { Program, TypeChecker, TypeProblem } from '../diagnose-input.ts';
import type { Finding } from '../finding.ts';
import { textFinding } from '../text-finding.ts';
import { childrenOf, type ParsedProgram } from '../tree.ts';
import { typeRules } from './table.ts';
import type { TypeRule, TypeSite } from './type-rule.ts';

/** Letters of the program, or of a type, that one sentence has room for. */
const longestShown = 40;

/** What TypeScript's checker finds, in the order of the places; in JavaScript only what is sure. */
export function typeFindings(
  program: ParsedProgram,
  checker: TypeChecker,
  given?: Program,
): readonly Finding[] {
  const entry = given?.entry ?? program.filename;
  const others = given?.files.filter(({ path }) => path !== entry) ?? [];
  const problems = checker.check(entry, [...others, { path: entry, source: program.source }]);
  const findings = problems.flatMap((problem) => {
    const rule = ruleFor(problem, program);
    return (rule && findingOf(program, rule, problem)) ?? [];
  });
  return findings.filter(isFirst);
}

/** The same complaint about the same name is told once, at its first place. */
function isFirst({ message }: Finding, index: number, findings: readonly Finding[]): boolean {
  return findings.findIndex((each) => each.message === message) === index;
}

function ruleFor({ code }: TypeProblem, { language }: ParsedProgram): TypeRule | undefined {
  const rule = typeRules.find(({ codes }) => codes.includes(code));
  if (language === 'javascript') return rule?.isForJavaScript === true ? rule : undefined;
  return rule ?? typeRules.find(({ codes }) => codes.length === 0);
}

function findingOf(
  program: ParsedProgram,
  rule: TypeRule,
  { code, message, details, start, end }: TypeProblem,
): Finding | undefined {
  const shown = short(program.source.slice(start, end));
  const parts = [...message.matchAll(/'([^']*)'/g)].map(([, part = '']) => short(part));
  const node = nodeOver(program.tree, start, end);
  const site: TypeSite = { program, code, message, node, shown, parts };
  const match = rule.explain(site);
  if (match === undefined || isAboutEmptyList(details, program)) return undefined;
  return textFinding(program, rule, match, { start, end });
}

/**
 * An empty list inside an object counts as a list of nothing (`never[]`) for the checker, and whatever
 * is put in as wrong. Where the program says `never` itself, the complaint is meant.
 */
function isAboutEmptyList(details: string, { source }: ParsedProgram): boolean {
  return /'(never|[^' ]*\bnever\[\])'/.test(details) && !/:\s*never\b/.test(source);
}

/** The smallest node that covers a place. */
function nodeOver(tree: TSESTree.Node, start: number, end: number): TSESTree.Node {
  let node = tree;
  for (;;) {
    const inner = childrenOf(node).find(({ range }) => range[0] <= start && end <= range[1]);
    if (inner === undefined) return node;
    node = inner;
  }
}

function short(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= longestShown ? line : `${line.slice(0, longestShown - 1)}…`;
}
