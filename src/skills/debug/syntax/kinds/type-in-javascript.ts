import tsBlankSpace from 'ts-blank-space';
import { lineAt } from '../error-site.ts';
import { refusalOf } from '../refusal.ts';
import { costs, type SyntaxKind, type TextEdit } from '../syntax-kind.ts';

const texts = (line: number) => ({
  message: `line ${line} has a type, as TypeScript writes it, but this is a JavaScript file`,
  why: 'Node reads types only in files that end in .ts; in plain JavaScript they mean nothing',
  hints: [
    'What is the name of the file, and what does its ending say?',
    `Which part of line ${line} speaks about a type and not about a value?`,
    'Either the file or the line has to change.',
  ] as const,
  title: 'remove the types (or name the file .ts)',
});

/** The stretches that blanking has emptied. */
function blanked(source: string, plain: string): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (let at = 0; at < source.length; at += 1) {
    if (source[at] === plain[at]) continue;
    let end = at;
    while (end < source.length && (source[end] !== plain[end] || /[ \t]/.test(source.charAt(end))))
      end += 1;
    while (/[ \t]/.test(source.charAt(end - 1))) end -= 1;
    edits.push({ start: at, end, text: plain.slice(at, end).trim() });
    at = end;
  }
  return edits;
}

/** `let age: number = 5` in a .js file. */
export const typeInJavascript: SyntaxKind = {
  id: 'type-in-javascript',
  concept: 'ts-basics',
  examples: [
    { bad: 'let age: number = 5;\n', good: 'let age = 5;\n', line: 1 },
    {
      bad: 'function f(a: number, b: string): string {\n  return b + a;\n}\n',
      good: 'function f(a, b) {\n  return b + a;\n}\n',
      line: 1,
    },
  ],
  propose: ({ source, dialect }) => {
    if (dialect.language !== 'javascript' || dialect.hasJsx) return [];
    if (refusalOf(source, { language: 'typescript', hasJsx: false }) !== undefined) return [];
    const plain = tsBlankSpace(source, () => undefined);
    const edits = plain.length === source.length ? blanked(source, plain) : [];
    const at = edits[0]?.start;
    if (at === undefined) return [];
    return [{ ...texts(lineAt(source, at)), at, edits, cost: costs.telling - 3 }];
  },
};
