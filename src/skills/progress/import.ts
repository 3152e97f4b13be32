import type { z } from 'zod';
import type { Evidence } from './evidence.ts';
import { evidenceFromWire, wireEvent } from './wire.ts';

/** Longest line that is read, in UTF-16 units. */
const longestLine = 100_000;

/** What a line of a JSON Lines file holds; an empty line holds nothing. */
export type ImportedLine =
  | { readonly kind: 'evidence'; readonly evidence: Evidence }
  | { readonly kind: 'bad'; readonly problem: string }
  | { readonly kind: 'empty' };

/** Reads one evidence event. An event that names no `source` was imported by the owner. */
export function importLine(line: string): ImportedLine {
  const text = line.replace(/^\uFEFF/, '').trim();
  if (text === '') return { kind: 'empty' };
  if (text.length > longestLine) return bad(`is longer than ${longestLine} characters`);
  const value = parseJson(text);
  if (value === undefined) return bad('is not JSON');
  const parsed = wireEvent.safeParse(value);
  if (!parsed.success) return bad(problemOf(parsed.error));
  return { kind: 'evidence', evidence: evidenceFromWire(parsed.data, 'import') };
}

function bad(problem: string): ImportedLine {
  return { kind: 'bad', problem };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The first thing that is wrong, with the field's name. */
export function problemOf({ issues }: z.ZodError): string {
  const [issue] = issues;
  const field = issue?.path.join('.') ?? '';
  const message = (issue?.message ?? 'is invalid').replace(/^Invalid input: /, '');
  return field === '' ? message : `${field}: ${message}`;
}
