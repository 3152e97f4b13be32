import type { ParsedProgram } from '../../language/parse.ts';
import type { Finding } from '../finding.ts';
import { descendants, isFunction } from '../tree.ts';
import type { Failure } from '../trial.ts';

/** The first failing check as a finding, at the line it names or at the function under test. */
export function failingCheck(
  program: ParsedProgram,
  failure: Failure,
  entry: string | undefined,
): Finding {
  const declared = [...descendants(program.tree)].find(
    (node) => isFunction(node) && node.id !== null && node.id.name === entry,
  );
  const line = failure.line ?? declared?.loc.start.line ?? 1;
  return {
    rule: 'failing-check',
    kind: 'logic',
    line,
    column: 1,
    end: { line, column: 1 },
    message: 'the program runs, but one of its checks fails',
    why: failure.text,
    hints: [
      'Read the failing check: which input, which expected answer?',
      'Follow this input through the function, line by line, on paper.',
      'Print the values at the first line where they differ from your paper.',
    ],
    concept: 'debugging',
    evidence: failure.text,
    confidence: 50,
  };
}
