import { semanticFindings } from '../debug/diagnose.ts';
import type { TextEdit } from '../language/edit.ts';
import type { ParsedProgram } from '../language/parse.ts';
import { positionAt } from '../language/position.ts';
import { gatherFacts, type ProgramFacts } from './facts.ts';
import type { RawFinding } from './findings.ts';
import type { ReviewRule, Violation, Violations } from './review-rule.ts';
import { reviewRules } from './table.ts';

/** Points for a likely bug, and the most that one kind of bug takes. */
const bugPoints = 100;
const bugCap = 200;

/** Debug's findings that are less sure than this are left to debug. */
const leastConfidence = 60;

export type Found = { readonly facts: ProgramFacts; readonly findings: readonly RawFinding[] };

/** What every rule finds, and the bugs that debug finds, each fault once. */
export function findAll(program: ParsedProgram): Found {
  const facts = gatherFacts(program);
  const findings = reviewRules.flatMap((rule) => {
    const [first, ...rest] = sortedByPlace(rule.find(facts));
    return first === undefined ? [] : [findingOf(program, rule, [first, ...rest])];
  });
  return { facts, findings: [...findings, ...bugsOf(program, findings)] };
}

function sortedByPlace(violations: readonly Violation[]): readonly Violation[] {
  return [...violations].sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
}

function findingOf(program: ParsedProgram, rule: ReviewRule, violations: Violations): RawFinding {
  const edits = editsForAll(violations);
  const [first] = violations;
  return {
    rule: rule.id,
    dimension: rule.dimension,
    points: rule.points,
    cap: rule.cap,
    count: violations.reduce((sum, { units = 1 }) => sum + units, 0),
    concept: rule.concept,
    // A subject may be code that was written over several lines.
    message: rule.message(violations).replaceAll(/\s+/g, ' '),
    why: rule.why,
    start: positionAt(program.lineStarts, first.range[0]),
    end: positionAt(program.lineStarts, first.range[1]),
    places: violations.map(({ range }) => positionAt(program.lineStarts, range[0])),
    ...(rule.fixTitle !== undefined &&
      edits.length > 0 && { fix: { title: rule.fixTitle, edits } }),
    examples: rule.examples,
  };
}

/** The edits of all places; none where one place has no safe edit or two of them overlap. */
function editsForAll(violations: readonly Violation[]): readonly TextEdit[] {
  if (violations.some(({ edits }) => edits === undefined)) return [];
  const edits = violations
    .flatMap((violation) => violation.edits ?? [])
    .sort((one, other) => one.start - other.start);
  const overlaps = edits.some((edit, index) => edit.start < (edits[index - 1]?.end ?? 0));
  return overlaps ? [] : edits;
}

/** The dimensions in which a review rule may see the same fault as debug does. */
const overlapping = new Set(['correctness', 'effects']);

function bugsOf(program: ParsedProgram, findings: readonly RawFinding[]): readonly RawFinding[] {
  const taken = new Set(
    findings
      .filter(({ dimension }) => overlapping.has(dimension))
      .flatMap(({ places }) => places.map(({ line }) => line)),
  );
  const byRule = new Map<string, RawFinding>();
  for (const bug of semanticFindings(program)) {
    if (bug.confidence < leastConfidence || taken.has(bug.line)) continue;
    const place = { line: bug.line, column: bug.column };
    const known = byRule.get(bug.rule);
    byRule.set(bug.rule, {
      ...(known ?? {
        rule: bug.rule,
        dimension: 'correctness',
        points: bugPoints,
        cap: bugCap,
        concept: bug.concept,
        message: bug.message,
        why: bug.why,
        start: place,
        end: bug.end,
        examples: [],
      }),
      count: (known?.count ?? 0) + 1,
      places: [...(known?.places ?? []), place],
    });
  }
  return [...byRule.values()];
}
