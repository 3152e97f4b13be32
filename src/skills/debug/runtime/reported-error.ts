import { assertionOf, type Assertion } from './assertion.ts';
import { headlineOf } from './headline.ts';
import { lineInWords, placesOf, type ReportedPlace } from './reported-places.ts';
import { runtimeMessages } from './table.ts';
import { wordings } from './wordings-table.ts';

export type { ReportedPlace } from './reported-places.ts';

/** An error as a learner pastes it, in V8's words whatever engine it came from. */
export type ReportedError = {
  readonly name: string;
  readonly message: string;
  /** The expression that the message names: `cart.items`. */
  readonly subject?: string;
  /** The member that the message names: `length`. */
  readonly member?: string;
  /** Innermost first. */
  readonly places: readonly ReportedPlace[];
  /** A line that is named without a file. */
  readonly line?: number;
  /** What a failed assertion compared. */
  readonly assertion?: Assertion;
};

/** Longer pastes are read up to here: the error stands at the beginning, or a stack is endless. */
const longestPaste = 20_000;
/** Free text is searched for an error's words up to here. */
const longestSearch = 4_000;
/** So many places are tried for the beginning of an error's words, so many characters from each. */
const mostStarts = 800;
const longestPhrase = 300;

/**
 * Reads a pasted message, stack or compiler output of Node, Chrome, Firefox, Safari, Deno, Bun,
 * TypeScript or a test runner. Undefined where the text names no error and holds no engine's words.
 */
export function readReportedError(pasted: string): ReportedError | undefined {
  const text = pasted.slice(0, longestPaste);
  const places = placesOf(text);
  const line = lineInWords(text);
  const where = { places, ...(line !== undefined && { line }) };
  const headline = headlineOf(text);
  const assertion = assertionOf(text, headline?.name);
  if (assertion !== undefined) {
    const { message } = assertion;
    return { name: 'AssertionError', message, assertion, ...where };
  }
  if (headline !== undefined) {
    return { ...inWordsOfV8(headline.name, headline.message), ...where };
  }
  const found = wordsIn(text.slice(0, longestSearch));
  return found && { ...found, ...where };
}

type Words = Pick<ReportedError, 'name' | 'message' | 'subject' | 'member'>;

function inWordsOfV8(name: string, message: string): Words {
  for (const { pattern, errorName, reword } of wordings) {
    const parts = pattern.exec(message)?.slice(1);
    if (parts === undefined) continue;
    // Groups that caught nothing are undefined at run time, whatever their type says.
    const reworded = reword(parts.map((part: string | undefined) => part ?? ''));
    // Firefox alone throws an InternalError; a plain Error is a name that was cut or guessed.
    const isTelling = name !== 'InternalError' && name !== 'Error';
    return { name: isTelling ? name : errorName, ...reworded };
  }
  return { name, message };
}

/** The first place in free text where an engine's words begin. */
function wordsIn(text: string): Words | undefined {
  const starts = [...text.matchAll(/(?<=^|[\s"'“‘`([:>])(?=[\p{L}\d$_({["'])/gu)]
    .map(({ index }) => index)
    .slice(0, mostStarts);
  const phrases = starts.map((start) => phraseAt(text, start));
  for (const phrase of phrases) {
    const wording = wordings.find(
      ({ pattern, needsName }) => needsName !== true && pattern.test(phrase),
    );
    if (wording !== undefined) return inWordsOfV8(wording.errorName, phrase);
  }
  for (const phrase of phrases) {
    const family = runtimeMessages.find(
      ({ pattern, needsName }) => needsName !== true && pattern.test(phrase),
    );
    if (family !== undefined) return { name: family.errorName ?? 'Error', message: phrase };
  }
  return undefined;
}

const closingQuotes: Readonly<Record<string, string>> = { '“': '”', '‘': '’' };

/** The rest of the line, up to the closing quote where one opens right before it. */
function phraseAt(text: string, start: number): string {
  const rest = text.slice(start, start + longestPhrase).split('\n', 1)[0] ?? '';
  const opening = text[start - 1] ?? '';
  if (!/["'“‘`]/.test(opening)) return rest;
  const end = rest.lastIndexOf(closingQuotes[opening] ?? opening);
  return end > 0 ? rest.slice(0, end) : rest;
}

/** The innermost place that lies in the file, whatever folder it was run in. */
export function placeIn(
  { places }: ReportedError,
  filename: string,
  lineCount: number,
): ReportedPlace | undefined {
  const base = stemOf(filename);
  return places.find(({ path, line }) => stemOf(path) === base && line >= 1 && line <= lineCount);
}

/** A file's own name; the same for a TypeScript file and the JavaScript file made from it. */
function stemOf(path: string): string {
  return (path.split(/[/\\]/).at(-1) ?? path).replace(/\.([cm])?ts(x?)$/, '.$1js$2');
}
