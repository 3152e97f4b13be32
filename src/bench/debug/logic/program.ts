import type { Case } from '../library.ts';

/** A correct program and calls of one of its functions with what they must give. */
export type CheckedProgram = {
  readonly id: string;
  readonly entry: string;
  readonly correct: string;
  readonly cases: readonly Case[];
  /** Cases that no tool is shown: whether a repair holds beyond those that it was made for. */
  readonly unseen: readonly Case[];
};

/** A program with one bug that at least one of its cases shows. */
export type LogicRow = CheckedProgram & {
  readonly buggy: string;
  /** 1-based line of the bug; for a missing statement the line that should follow it. */
  readonly line: number;
  /** What the bug is: the name of a mutation, `changed` or `missing`. */
  readonly bug: string;
};

/** The kind of bug whose line is only known to within one. */
export const missingStatement = 'missing';

const headerStart = /^\/\/\/\/ (?!correct$|cases$|unseen$)/m;

/**
 * Reads a text with several programs: a header `//// id | entry | line | changed|missing`, the buggy
 * program, a line `//// correct`, the correct one, a line `//// cases`, and one case a line in JSON;
 * after a line `//// unseen`, where there is one, further cases.
 *
 * @throws SyntaxError where a part is missing
 */
export function readLogicRows(text: string): readonly LogicRow[] {
  return partsOf(text).map(({ header, body }) => {
    const [id, entry, line, bug] = header.split(' | ');
    const [buggy, rest] = body.split('//// correct\n');
    const [correct, cases] = (rest ?? '').split('//// cases\n');
    if (id === undefined || entry === undefined || bug === undefined || cases === undefined)
      throw new SyntaxError(`not whole: ${header}`);
    const program = { id, entry, correct: correct ?? '', ...casesOf(cases) };
    return { ...program, buggy: buggy ?? '', line: Number(line), bug };
  });
}

/**
 * Reads programs without a bug: a header `//// id | entry`, the program, `//// cases`, the cases.
 *
 * @throws SyntaxError where a part is missing
 */
export function readCheckedPrograms(text: string): readonly CheckedProgram[] {
  return partsOf(text).map(({ header, body }) => {
    const [id, entry] = header.split(' | ');
    const [correct, cases] = body.split('//// cases\n');
    if (id === undefined || entry === undefined || correct === undefined || cases === undefined)
      throw new SyntaxError(`not whole: ${header}`);
    return { id, entry, correct, ...casesOf(cases) };
  });
}

function partsOf(text: string): readonly { readonly header: string; readonly body: string }[] {
  const [, ...parts] = text.split(headerStart);
  return parts.map((part) => {
    const headerEnd = part.indexOf('\n');
    return { header: part.slice(0, headerEnd), body: part.slice(headerEnd + 1) };
  });
}

function casesOf(text: string): Pick<CheckedProgram, 'cases' | 'unseen'> {
  const [cases = '', unseen = ''] = text.split('//// unseen\n');
  return { cases: linesOf(cases), unseen: linesOf(unseen) };
}

function linesOf(text: string): readonly Case[] {
  const lines = text.trim();
  return lines === '' ? [] : lines.split('\n').map((line) => JSON.parse(line) as Case);
}
