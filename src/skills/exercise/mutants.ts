import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { applyEdits, type TextEdit } from '../language/edit.ts';
import { parseProgram, type ParsedProgram } from '../language/parse.ts';
import { walk } from '../language/walk.ts';

/** What each operator is exchanged for: its neighbours, where boundaries are missed. */
const exchanges: Readonly<Record<string, readonly string[]>> = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '+': ['-'],
  '-': ['+'],
  '*': ['+'],
  '/': ['*'],
  '%': ['*'],
  '&&': ['||'],
  '||': ['&&'],
  '+=': ['-='],
  '-=': ['+='],
  '*=': ['+='],
  '++': ['--'],
  '--': ['++'],
};

/**
 * Programs with one small change each: another operator, a constant one off, a negated condition.
 * The update part of a `for` stays, for a loop that never ends is caught by any test.
 * Top-level statements that occur in `given` as they are stay untouched: they are not the learner's.
 * @throws SyntaxError where the source does not parse.
 */
export function mutantsOf(source: string, given: string): readonly string[] {
  const answer = parseProgram({ source, filename: 'solution.js' });
  if (!answer.ok) throw new SyntaxError(answer.problems[0].message);
  const { program } = answer;
  const kept = [
    ...program.tree.body
      .map(({ range }) => range)
      .filter(([start, end]) => given.includes(source.slice(start, end))),
    ...forUpdates(program),
  ];
  const mutants = editsOf(program)
    .filter(({ start, end }) => !kept.some((range) => start >= range[0] && end <= range[1]))
    .map((edit) => applyEdits(source, [edit]));
  return [...new Set(mutants)];
}

function editsOf(program: ParsedProgram): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  const exchange = (operator: string, left: TSESTree.Node, right: TSESTree.Node) => {
    const between = program.source.slice(left.range[1], right.range[0]);
    const start = left.range[1] + between.lastIndexOf(operator);
    for (const text of exchanges[operator] ?? []) {
      edits.push({ start, end: start + operator.length, text });
    }
  };
  walk(program, [
    {
      BinaryExpression: ({ operator, left, right }) => exchange(operator, left, right),
      LogicalExpression: ({ operator, left, right }) => exchange(operator, left, right),
      AssignmentExpression: ({ operator, left, right }) => exchange(operator, left, right),
      UpdateExpression: ({ operator, prefix, range: [start, end] }) => {
        const place = prefix ? start : end - operator.length;
        for (const text of exchanges[operator] ?? []) {
          edits.push({ start: place, end: place + operator.length, text });
        }
      },
      Literal: ({ value, range: [start, end] }) => {
        if (typeof value !== 'number') return;
        edits.push({ start, end, text: String(value + 1) });
        edits.push({ start, end, text: value > 0 ? String(value - 1) : `(${value - 1})` });
      },
      IfStatement: ({ test: { range } }) => {
        edits.push({
          start: range[0],
          end: range[1],
          text: `!(${program.source.slice(range[0], range[1])})`,
        });
      },
    },
  ]);
  return edits;
}

function forUpdates(program: ParsedProgram): readonly TSESTree.Range[] {
  const ranges: TSESTree.Range[] = [];
  walk(program, [
    {
      ForStatement: ({ update }) => {
        if (update !== null) ranges.push(update.range);
      },
    },
  ]);
  return ranges;
}
