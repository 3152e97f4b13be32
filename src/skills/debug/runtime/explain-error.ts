import type { ParsedProgram } from '../../language/parse.ts';
import { positionAt } from '../../language/position.ts';
import type { Finding } from '../finding.ts';
import type { Assertion } from './assertion.ts';
import type { RuntimeMessage } from './runtime-message.ts';
import { runtimeMessages } from './table.ts';

export type ThrownError = {
  readonly name: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  /** The expression that the message names, where its wording names more than V8's. */
  readonly subject?: string;
  readonly assertion?: Assertion;
};

/** A family of messages and what its pattern caught. */
export type KnownError = { readonly family: RuntimeMessage; readonly parts: readonly string[] };

/** The certainty that a place is the one where the error showed: it was run, or a stack names it. */
const certain = 85;

/** Texts are cut here, in characters: names and messages of a program can be of any length. */
const longestMessage = 150;
const longestWhy = 120;
const longestEvidence = 160;

/** The family that an error belongs to; undefined for an error of the program's own. */
export function familyOf(name: string, message: string): KnownError | undefined {
  // Node puts its code behind the name: "AssertionError [ERR_ASSERTION]".
  const bareName = name.replace(/ \[\w+\]$/, '');
  for (const family of runtimeMessages) {
    if (family.errorName !== undefined && family.errorName !== bareName) continue;
    const parts = family.pattern.exec(message)?.slice(1);
    if (parts !== undefined) return { family, parts };
  }
  return undefined;
}

/** What an uncaught error means, at its place, in the learner's words. */
export function explainError(
  program: ParsedProgram,
  error: ThrownError,
  confidence = certain,
): Finding {
  const { name, message, line, column, subject, assertion } = error;
  const known = familyOf(name, message);
  if (known === undefined) return unknownError(error);
  const { family, parts } = known;
  const explained = family.explain({
    program,
    line,
    column,
    parts,
    ...(subject !== undefined && { subject }),
    ...(assertion !== undefined && { assertion }),
  });
  const { node, fix, message: said, why, hints } = explained;
  const start =
    node === undefined ? { line, column } : positionAt(program.lineStarts, node.range[0]);
  const end = node === undefined ? start : positionAt(program.lineStarts, node.range[1]);
  return {
    rule: family.id,
    kind: family.kind ?? 'runtime',
    ...start,
    end,
    message: clipped(said, longestMessage),
    why: clipped(why, longestWhy),
    hints,
    concept: family.concept,
    ...(family.misconception !== undefined && { misconception: family.misconception }),
    ...(fix !== undefined && { fix: { ...fix, verified: false } }),
    evidence: explained.evidence ?? headOf(error),
    confidence,
  };
}

/** The error's name and the first line of its message. */
function headOf({ name, message }: { readonly name: string; readonly message: string }): string {
  return clipped(`${name}: ${message.split('\n', 1)[0] ?? ''}`, longestEvidence);
}

function clipped(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

function unknownError({ name, message, line, column }: ThrownError): Finding {
  return {
    rule: 'uncaught-error',
    kind: 'runtime',
    line,
    column,
    end: { line, column },
    message: clipped(
      `line ${line} ends the program with ${headOf({ name, message })}`,
      longestMessage,
    ),
    why: 'nothing around it catches the error',
    hints: [
      'Read the message: which value does it speak of?',
      `Print the values that line ${line} uses, on the line before.`,
      'Which input leads here, and what should happen then?',
    ],
    concept: 'errors-reading',
    evidence: headOf({ name, message }),
    confidence: 70,
  };
}
