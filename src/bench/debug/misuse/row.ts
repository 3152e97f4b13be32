export type MisuseLanguage = 'js' | 'ts';

/** A program with one bug that parses, and the same program without it. */
export type MisuseRow = {
  readonly id: string;
  /** The kind of bug, in words. */
  readonly kind: string;
  readonly language: MisuseLanguage;
  /** 1-based lines of the bad program on which a finding counts; one beside them does, too. */
  readonly lines: readonly number[];
  /** Lower-case words of which a finding that names the right reason holds at least one. */
  readonly keywords: readonly string[];
  readonly bad: string;
  readonly twin: string;
};

const headerStart = /^\/\/\/\/ (?!twin$)/m;
const twinLine = '//// twin\n';

/**
 * Reads a text with several programs: a header `//// id | kind | js|ts | line[,line] | keyword /
 * keyword`, the bad program, a line `//// twin`, the clean program.
 *
 * @throws SyntaxError where a header or a twin is missing
 */
export function readRows(text: string): readonly MisuseRow[] {
  const [, ...parts] = text.split(headerStart);
  return parts.map(readRow);
}

function readRow(part: string): MisuseRow {
  const headerEnd = part.indexOf('\n');
  const header = part.slice(0, headerEnd);
  const [id, kind, language, lines, keywords] = header.split(' | ');
  const [bad, twin] = part.slice(headerEnd + 1).split(twinLine);
  if (id === undefined || kind === undefined || lines === undefined || keywords === undefined)
    throw new SyntaxError(`a header needs five fields: ${header}`);
  if (language !== 'js' && language !== 'ts') throw new SyntaxError(`neither js nor ts: ${header}`);
  if (bad === undefined || twin === undefined) throw new SyntaxError(`${id} has no twin`);
  return {
    id,
    kind,
    language,
    lines: lines.split(',').map(Number),
    keywords: keywords.split(' / ').map((keyword) => keyword.trim().toLowerCase()),
    bad,
    twin,
  };
}
