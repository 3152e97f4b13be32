import { descendants, type Node } from '../nodes.ts';
import { parseProgram, type ParsedProgram } from '../parse.ts';
import { textOf } from '../walk.ts';

/** A program that is known to parse. */
export function parsed(source: string, filename = 'program.ts'): ParsedProgram {
  const answer = parseProgram({ source, filename });
  if (!answer.ok) throw new Error(answer.problems[0].message);
  return answer.program;
}

/** The last and innermost node with this text. */
export function nodeOf(program: ParsedProgram, text: string): Node {
  const node = [...descendants(program.tree)].findLast((each) => textOf(program, each) === text);
  if (node === undefined) throw new Error(`nothing reads ${text}`);
  return node;
}
