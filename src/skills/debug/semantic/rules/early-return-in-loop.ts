import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { nextStatement, textOf, type LoopNode, type Node } from '../../tree.ts';
import type { ParsedProgram } from '../../tree.ts';
import { replace } from '../edits.ts';
import type { SemanticRule } from '../semantic-rule.ts';
import { shown } from '../shown.ts';
import {
  continuesOf,
  indentAt,
  leaves,
  onlyStatement,
  statementsOf,
  withoutLines,
} from '../statements.ts';

const texts = (end: string) => ({
  message: `the loop never gets to a second round: ${end} ends it in the first one`,
  why: 'return and break leave the loop at once, whatever is still to come',
  hints: [
    'Print something at the start of every round: how often does it appear?',
    `When can you be sure of the answer: after the first element, or after all of them?`,
    `Is ${end} inside the loop or behind it?`,
  ] as const,
});

type Exit = TSESTree.ReturnStatement | TSESTree.BreakStatement;

/** The statement that ends the first round at the latest. */
function lastExit(statement: Node | null | undefined): Exit | undefined {
  switch (statement?.type) {
    case 'ReturnStatement':
    case 'BreakStatement':
      return statement;
    case 'BlockStatement':
      return lastExit(statement.body.at(-1));
    case 'IfStatement':
      return leaves(statement.consequent) ? lastExit(statement.alternate) : undefined;
    default:
      return undefined;
  }
}

/** Whether a loop over elements does more than take the first one. */
function doesMore(loop: LoopNode): boolean {
  const statements = statementsOf(loop.body);
  return statements.length > 1 || statements[0]?.type === 'IfStatement';
}

/** Moves the answer behind the loop, where nothing else is said there yet. */
function moveBehind(program: ParsedProgram, loop: LoopNode, exit: Exit) {
  if (exit.type !== 'ReturnStatement') return {};
  const { source } = program;
  const next = nextStatement(loop);
  if (next !== undefined) {
    // Both answers are fixed: the one that was given too early is the one for the end.
    if (next.type !== 'ReturnStatement' || next.argument?.type !== 'Literal') return {};
    if (exit.argument?.type !== 'Literal' || exit.parent.parent !== loop) return {};
    const taken = withoutLines(source, exit);
    const edits = [taken, replace(next, textOf(program, exit))];
    return (
      taken && {
        fix: { title: 'answer after the loop', edits: edits.filter((each) => each !== undefined) },
      }
    );
  }
  const behind = loop.range[1];
  const text = `\n${indentAt(source, loop.range[0])}${textOf(program, exit)}`;
  const added = { start: behind, end: behind, text };
  const removal = branchRemoval(exit) ?? withoutLines(source, exit);
  const title = 'answer after the loop';
  return removal && { fix: { title, edits: [removal, added] } };
}

/** Takes an `else` away that holds nothing but the exit. */
function branchRemoval(exit: Exit) {
  const block = exit.parent.type === 'BlockStatement' ? exit.parent : exit;
  const { parent } = block;
  if (parent.type !== 'IfStatement' || parent.alternate !== block) return undefined;
  if (onlyStatement(block) !== exit) return undefined;
  const { consequent } = parent;
  return { start: consequent.range[1], end: block.range[1], text: '' };
}

/** A loop whose first round always returns, as in `if (found) return true; else return false;`. */
export const earlyReturnInLoop: SemanticRule = {
  id: 'early-return-in-loop',
  concept: 'for-loops',
  confidence: 92,
  examples: [
    {
      bad: 'function has(list, wanted) {\n  for (const item of list) {\n    if (item === wanted) {\n      return true;\n    } else {\n      return false;\n    }\n  }\n}',
      good: 'function has(list, wanted) {\n  for (const item of list) {\n    if (item === wanted) {\n      return true;\n    }\n  }\n  return false;\n}',
      line: 6,
    },
    {
      bad: 'function sum(list) {\n  let total = 0;\n  for (let i = 0; i < list.length; i++) {\n    total += list[i];\n    return total;\n  }\n}',
      good: 'function sum(list) {\n  let total = 0;\n  for (let i = 0; i < list.length; i++) {\n    total += list[i];\n  }\n  return total;\n}',
      line: 5,
    },
  ],
  visitors: ({ program, report }) => {
    const check = (loop: LoopNode) => {
      const test = 'test' in loop ? loop.test : undefined;
      // `while (true)` with a way out at its end is a block that some like to write.
      if (test === null || test?.type === 'Literal') return;
      const exit = lastExit(statementsOf(loop.body).at(-1));
      if (exit === undefined || !doesMore(loop) || continuesOf(loop).length > 0) return;
      if (exit.type === 'BreakStatement' && exit.label !== null) return;
      report({ node: exit, ...texts(shown(program, exit)), ...moveBehind(program, loop, exit) });
    };
    return { ForStatement: check, ForOfStatement: check, WhileStatement: check };
  },
};
