import type { TSESTree } from '@typescript-eslint/typescript-estree';
import type { ParsedProgram } from '../../language/parse.ts';
import type { Finding } from '../finding.ts';
import { descendants, isLoop } from '../tree.ts';

/** The loop that a program which did not end is most likely in: the innermost around the line, else the first. */
export function timeOut(
  program: ParsedProgram,
  line: number | undefined,
  limit: 'time' | 'memory' = 'time',
): Finding {
  const loops = [...descendants(program.tree)].filter((node) => isLoop(node));
  const around = loops.filter(
    ({ loc }) => line !== undefined && loc.start.line <= line && loc.end.line >= line,
  );
  const isOpenEnded = ({ type }: TSESTree.Node) =>
    /^(Do)?WhileStatement$|^ForStatement$/.test(type);
  const loop = around.at(-1) ?? loops.find(isOpenEnded) ?? loops[0];
  const at = loop?.loc.start.line ?? line ?? 1;
  return {
    rule: 'never-ends',
    kind: 'runtime',
    line: at,
    column: (loop?.loc.start.column ?? 0) + 1,
    end: { line: loop?.loc.end.line ?? at, column: (loop?.loc.end.column ?? 0) + 1 },
    message:
      loop === undefined
        ? `the program used up its ${limit} without an end`
        : `the program used up its ${limit} without an end; the loop on line ${at} is where it most likely goes round and round`,
    why: 'a loop ends only when its condition becomes false or something in it leaves the loop',
    hints: [
      `Print the values in the condition on line ${at} in every turn.`,
      'What has to happen for the condition to become false?',
      'Does every turn take it a step closer to that?',
    ],
    concept: 'while-loops',
    confidence: loop === undefined ? 40 : 70,
  };
}
