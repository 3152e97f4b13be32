import type { ParsedProgram } from '../../language/parse.ts';
import { positionAt } from '../../language/position.ts';
import type { Finding } from '../finding.ts';
import { runtimeMessages } from './table.ts';

export type ThrownError = {
  readonly name: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
};

/** What an uncaught error means, at its place, in the learner's words. */
export function explainError(program: ParsedProgram, error: ThrownError): Finding {
  const { line, column } = error;
  for (const family of runtimeMessages) {
    const match = family.pattern.exec(error.message);
    if (match === null) continue;
    const [, ...parts] = match;
    const site = { program, line, column, parts };
    const { node, fix, message, why, hints } = family.explain(site);
    const start =
      node === undefined ? { line, column } : positionAt(program.lineStarts, node.range[0]);
    const end = node === undefined ? start : positionAt(program.lineStarts, node.range[1]);
    return {
      rule: family.id,
      kind: 'runtime',
      ...start,
      end,
      message,
      why,
      hints,
      concept: family.concept,
      ...(family.misconception !== undefined && { misconception: family.misconception }),
      ...(fix !== undefined && { fix: { ...fix, verified: false } }),
      evidence: `${error.name}: ${error.message}`,
      confidence: 85,
    };
  }
  return unknownError(error);
}

function unknownError({ name, message, line, column }: ThrownError): Finding {
  return {
    rule: 'uncaught-error',
    kind: 'runtime',
    line,
    column,
    end: { line, column },
    message: `line ${line} ends the program with ${name}: ${message}`,
    why: 'nothing around it catches the error',
    hints: [
      'Read the message: which value does it speak of?',
      `Print the values that line ${line} uses, on the line before.`,
      'Which input leads here, and what should happen then?',
    ],
    concept: 'errors-reading',
    evidence: `${name}: ${message}`,
    confidence: 70,
  };
}
