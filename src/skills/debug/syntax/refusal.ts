import { parse as parseJavaScript } from 'acorn';
import { blankSourceFile } from 'ts-blank-space';
import ts from 'typescript';
import type { Language } from '../../language/parse.ts';

/** The first thing that JavaScript (or TypeScript) refuses in a program, and where. */
export type Refusal = {
  readonly offset: number;
  readonly message: string;
  /** Nested so deeply that no parser can say more. */
  readonly isTooDeep?: boolean;
  /** Longer than what is parsed at all. */
  readonly isTooLong?: boolean;
};

export type Dialect = {
  readonly language: Language;
  readonly hasJsx: boolean;
  /** Only a part of a program: what it exports may be declared in another part. */
  readonly isPart?: boolean;
};

/** What only old-style scripts may do; a file without import and export may be one. */
export const scriptOnly = /strict mode|octal|reserved|'with'|Deleting|legacy|Binding|Assigning to/i;

/** Characters up to which a program is parsed: about a second's work; nobody writes more by hand. */
const longestParsed = { javascript: 2_000_000, typescript: 800_000 } as const;

/** Acorn says so when everything else has been read. */
const exportedElsewhere = /^Export '.*' is not defined/;

const decoratorRefusal = "Unexpected character '@'";

/** Why a program does not parse; undefined where it does. Never throws. */
export function refusalOf(source: string, dialect: Dialect): Refusal | undefined {
  const { language, hasJsx } = dialect;
  if (source.length > longestParsed[hasJsx ? 'typescript' : language]) {
    return { offset: 0, message: 'too long', isTooLong: true };
  }
  try {
    const isPlain = language === 'javascript' && !hasJsx;
    const refusal = isPlain ? javaScriptRefusal(source) : typeScriptRefusal(source, hasJsx);
    const isElsewhere = dialect.isPart === true && exportedElsewhere.test(refusal?.message ?? '');
    return isElsewhere ? undefined : refusal;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { offset: 0, message: 'nested too deeply', isTooDeep: true };
  }
}

function javaScriptRefusal(source: string): Refusal | undefined {
  const asModule = acornRefusal(source, 'module');
  if (asModule === undefined || !scriptOnly.test(asModule.message)) return asModule;
  return acornRefusal(source, 'script') === undefined ? undefined : asModule;
}

function acornRefusal(source: string, sourceType: 'module' | 'script'): Refusal | undefined {
  // Acorn counts a byte order mark as a character of the program; Node does not read it.
  const text = source.startsWith('\uFEFF') ? ` ${source.slice(1)}` : source;
  try {
    parseJavaScript(text, { ecmaVersion: 'latest', sourceType, allowHashBang: true });
    return undefined;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const { pos } = error as SyntaxError & { readonly pos?: number };
    const message = error.message.replace(/ \(\d+:\d+\)$/, '');
    const isTooDeep = message.startsWith('Not enough stack space');
    return { offset: pos ?? 0, message, ...(isTooDeep && { isTooDeep }) };
  }
}

function typeScriptRefusal(source: string, hasJsx: boolean): Refusal | undefined {
  const name = hasJsx ? 'program.tsx' : 'program.ts';
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, false);
  const { parseDiagnostics } = file as ts.SourceFile & {
    readonly parseDiagnostics?: readonly ts.DiagnosticWithLocation[];
  };
  const first = (parseDiagnostics ?? []).reduce<ts.DiagnosticWithLocation | undefined>(
    (earliest, each) => (earliest === undefined || each.start < earliest.start ? each : earliest),
    undefined,
  );
  if (first !== undefined) {
    const message = ts.flattenDiagnosticMessageText(first.messageText, ' ');
    return { offset: first.start, message };
  }
  if (hasJsx) return undefined;
  // Without its types the program is JavaScript with every character at its place.
  const kept: ts.Node[] = [];
  const plain = blankSourceFile(file, (node) => kept.push(node));
  // Enums and the like are more than types: what is left is not JavaScript.
  if (kept.length > 0) return undefined;
  const refusal = javaScriptRefusal(plain);
  // Acorn does not know decorators; TypeScript has found nothing wrong with them.
  return refusal?.message.startsWith(decoratorRefusal) === true ? undefined : refusal;
}
