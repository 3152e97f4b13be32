import type { ParsedProgram } from '../../language/parse.ts';
import type { Position } from '../../language/position.ts';
import { walk } from '../../language/walk.ts';
import type { Finding } from '../finding.ts';
import { textFinding } from '../text-finding.ts';
import { isWrittenByHand } from '../written-by-hand.ts';
import type { SemanticMatch, SemanticRule } from './semantic-rule.ts';
import { semanticRules } from './table.ts';

/**
 * Mistakes in a program that parses, in the order of their places: one walk for all rules.
 * `complaint` is what the learner said they saw; it can only make a rule surer.
 */
export function semanticFindings(program: ParsedProgram, complaint = ''): readonly Finding[] {
  if (!isWrittenByHand(program.source)) return [];
  const findings: Finding[] = [];
  const visitors = semanticRules.map((rule) =>
    rule.visitors({
      program,
      complaint: complaint.toLowerCase(),
      report: (match) => findings.push(findingOf(program, rule, match)),
    }),
  );
  walk(program, visitors);
  const told = findings.filter((finding) => !findings.some((other) => yields(finding, other)));
  return told.sort((a, b) => a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : 1));
}

/** Whether another finding says the same, and more. */
function yields(finding: Finding, other: Finding): boolean {
  const rule = semanticRules.find(({ id }) => id === finding.rule);
  if (rule?.yieldsTo?.includes(other.rule) !== true) return false;
  return !isBefore(finding.end, other) && !isBefore(other.end, finding);
}

function isBefore(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.column < other.column);
}

function findingOf(program: ParsedProgram, rule: SemanticRule, match: SemanticMatch): Finding {
  const [start, end] = match.node.range;
  return textFinding(program, rule, match, { start, end });
}
