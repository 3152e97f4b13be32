export type ReportedPlace = {
  readonly path: string;
  readonly line: number;
  readonly column: number;
};

/**
 * `a.js:3:9` of V8, Safari and TypeScript's pretty output, `a.ts(3,9)` of tsc, `a.js line 3` of
 * consoles. A query behind the name is left out, as is everything before a file's own path.
 */
const place =
  /([^\s()'"@<>]{1,300}?\.(?:[cm]?[jt]sx?|html|vue|svelte))(?:\?[^\s:()]*)?(?::(\d+)(?::(\d+))?|\((\d+),(\d+)\)| line (\d+))/g;

/** Places that a browser gives for a page's own script: `(index):12:5`. */
const pagePlace = /\((index)\):(\d+)(?::(\d+))?/g;

const ownWords = /^(?:webpack(?:-internal)?|vite|rollup|ng):\/{2,3}/;

/** The places that a stack or a compiler's message names, in its order: innermost first. */
export function placesOf(text: string): readonly ReportedPlace[] {
  return [...text.matchAll(place), ...text.matchAll(pagePlace)].flatMap((match) => {
    const [, path = '', line, column, line2, column2, line3] = match;
    if (/^node:|\/node_modules\//.test(path)) return [];
    return [
      {
        path: plainPath(path),
        line: Number(line ?? line2 ?? line3),
        column: Number(column ?? column2 ?? 1),
      },
    ];
  });
}

function plainPath(path: string): string {
  return path.replace(ownWords, '').replace(/^file:\/{2,3}(?=[A-Za-z]:|\/)/, '');
}

/** Places inside a text that JSON.parse read are no lines of the program. */
const ofJson = /\(line \d+ column \d+\)|at line \d+ column \d+ of the JSON data/g;

/** "on line 12", "at line 12", "line 12": a line that a learner names without a file. */
export function lineInWords(text: string): number | undefined {
  const plain = text.replaceAll(ofJson, '');
  const [, line] = /\b(?:line|ln|row)\.? ?#?(\d{1,6})\b/i.exec(plain) ?? [];
  return line === undefined ? undefined : Number(line);
}
