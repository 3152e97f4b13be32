import type { ParsedProgram } from '../../language/parse.ts';
import { positionAt, type Position } from '../../language/position.ts';
import type { Finding } from '../finding.ts';
import { descendants } from '../tree.ts';
import { explainError, familyOf } from './explain-error.ts';
import { placeIn, readReportedError, type ReportedError } from './reported-error.ts';
import type { RuntimeReport, Suspect } from './runtime-message.ts';

/** How sure the place of a report without one is: found alone, ahead of others, one among equals. */
const sureness = { alone: 80, ahead: 65, amongEquals: 45 };
/** By how much a suspect must be likelier than the next one to stand ahead of it. */
const lead = 15;

/**
 * What an error that the learner saw means, and where: at the place that it names in the file, else
 * at the expression that it most likely speaks of. Undefined where the text reports no error, and
 * where nothing in the program fits it.
 */
export function explainReport(
  program: ParsedProgram,
  text: string,
  path = program.filename,
): Finding | undefined {
  const error = readReportedError(text);
  if (error === undefined || isElsewhere(program, error, path)) return undefined;
  return explainReported(program, error, path);
}

/** Code that comes without a name of its own gets this one. */
const unnamed = /^program\.[jt]sx?$/;

/** Whether a stack leads through files only that are not this one. */
function isElsewhere(program: ParsedProgram, error: ReportedError, path: string): boolean {
  if (error.places.length === 0 || unnamed.test(path)) return false;
  return placeIn(error, path, program.lineStarts.length) === undefined;
}

/** The same for an error that has been read. */
export function explainReported(
  program: ParsedProgram,
  error: ReportedError,
  path = program.filename,
): Finding | undefined {
  const known = familyOf(error.name, error.message);
  const place = placeIn(error, path, program.lineStarts.length) ?? namedLine(program, error);
  if (known === undefined) {
    const at = place ?? throwOf(program, error);
    const isTold = at !== undefined && error.name !== 'SyntaxError' && !/^TS\d/.test(error.name);
    return isTold ? explainError(program, { ...error, ...at }) : undefined;
  }
  if (place !== undefined) return explainError(program, { ...error, ...place });
  const { subject, assertion } = error;
  const report: RuntimeReport = {
    program,
    parts: known.parts,
    ...(subject !== undefined && { subject }),
    ...(assertion !== undefined && { assertion }),
  };
  const suspects = known.family.suspects?.(report) ?? [];
  const ordered = suspects.toSorted((a, b) => b.likelihood - a.likelihood);
  const [first] = ordered;
  if (first === undefined) return undefined;
  const at = positionAt(program.lineStarts, first.node.range[0]);
  return explainError(program, { ...error, ...at }, surenessOf(ordered));
}

function surenessOf([first, second]: readonly Suspect[]): number {
  if (second === undefined) return sureness.alone;
  const isAhead = (first?.likelihood ?? 0) - second.likelihood >= lead;
  return isAhead ? sureness.ahead : sureness.amongEquals;
}

/** A line that is named without a file, where no place of another file is. */
function namedLine(program: ParsedProgram, { line, places }: ReportedError): Position | undefined {
  const isHere = line !== undefined && line >= 1 && line <= program.lineStarts.length;
  return isHere && places.length === 0 ? { line, column: 1 } : undefined;
}

/** The `throw` that makes an error with this text. */
function throwOf(program: ParsedProgram, { message }: ReportedError): Position | undefined {
  for (const node of descendants(program.tree)) {
    if (node.type !== 'ThrowStatement') continue;
    const texts = [...descendants(node)].flatMap((part) => {
      if (part.type === 'Literal' && typeof part.value === 'string') return [part.value];
      return part.type === 'TemplateElement' ? [part.value.raw] : [];
    });
    const isSame = texts.some((text) => text.trim().length > 3 && message.includes(text.trim()));
    if (isSame) return positionAt(program.lineStarts, node.range[0]);
  }
  return undefined;
}
