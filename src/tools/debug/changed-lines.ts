import type { Finding } from '../../skills/debug/diagnose.ts';

type Edit = NonNullable<Finding['fix']>['edits'][number];

/** A line that edits make, numbered as in the changed program; '' where a line of the old one goes. */
export type ChangedLine = { readonly line: number; readonly text: string };

/** What edits do to the lines of a program, from top to bottom. */
export function changedLines(source: string, edits: readonly Edit[]): readonly ChangedLine[] {
  const ordered = [...edits].sort((a, b) => a.start - b.start);
  const changes = new Map<string, ChangedLine>();
  let result = '';
  let offset = 0;
  const touched: { readonly from: number; readonly to: number }[] = [];
  for (const { start, end, text } of ordered) {
    result += source.slice(offset, start);
    const isWholeLine = text === '' && source.slice(start, end).includes('\n');
    if (isWholeLine) {
      const line = lineAt(
        source,
        start + (/^\s*\n/.exec(source.slice(start, end))?.[0].length ?? 0),
      );
      changes.set(`old ${line}`, { line, text: '' });
    } else touched.push({ from: result.length, to: result.length + text.length });
    result += text;
    offset = end;
  }
  result += source.slice(offset);
  const lines = result.split('\n');
  for (const { from, to } of touched) {
    // A line break that is put in leaves the line in front of it as it was.
    const first = lineAt(result, result.charAt(from) === '\n' ? from + 1 : from);
    for (let line = first; line <= lineAt(result, to); line += 1) {
      changes.set(`new ${line}`, { line, text: lines[line - 1] ?? '' });
    }
  }
  return [...changes.values()];
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
