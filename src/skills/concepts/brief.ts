import type { Explanation, PrintedLine, ProgramStory, QuizItem } from './explanation.ts';
import type { MissingPrerequisite } from './graph.ts';

/** Longest brief reply in tokens, and what an estimate may be wrong by. */
const replyTokens = 110;
const estimateMargin = 4;
/** Longest piece of one printed line that is shown. */
const longestPiece = 80;
/** More printed lines than this never fit. */
const mostPieces = 50;
const percentDivisor = 100;

/**
 * The explanation in plain lines for a chat model to pass on, within its token limit: what the
 * program printed is shortened first, from its middle.
 */
export function briefText(explanation: Explanation): string {
  switch (explanation.kind) {
    case 'example':
      return exampleText(explanation);
    case 'program':
      return programText(explanation);
    case 'quiz':
      return quizText(explanation);
    case 'no-lesson':
      return noLessonText(explanation);
    case 'unreadable':
      return lines(
        `line ${explanation.line} cannot be read: ${explanation.problem}`,
        'Call debug on it first; then ask again.',
        explanation.rule,
      );
    case 'unknown-topic':
      return `no concept "${explanation.topic}"; nearest: ${explanation.nearest.join(', ')}`;
  }
}

type Kind<Name extends Explanation['kind']> = Extract<Explanation, { readonly kind: Name }>;

function exampleText(explanation: Kind<'example'>): string {
  const { rule, example, check } = explanation;
  const text = (asked: string | undefined) =>
    lines(
      rule,
      example.program,
      `It prints: ${example.output.replaceAll('\n', ', ')}`,
      asked,
      whereNext(explanation),
    );
  const asked = `${check.question}\n${check.program}`;
  const withKey = `${asked}\n(It prints ${check.answer.replaceAll('\n', ', ')}.)`;
  return [withKey, asked].map(text).find(fits) ?? text(undefined);
}

function programText(explanation: Kind<'program'>): string {
  const { rule, seen, component } = explanation;
  const last = whereNext(explanation);
  const [first, second] = seen;
  if (first === undefined) {
    const none = `No usual false belief about ${component.title} shows in it.`;
    return fitStory(explanation, [(printed) => lines(rule, printed, none, last)]);
  }
  const belief = `False belief: ${first.belief}.`;
  const { because, change } = first;
  return fitStory(explanation, [
    (printed) => lines(rule, printed, because, belief, change, second?.because, last),
    (printed) => lines(rule, printed, because, belief, change, last),
    // What the program prints is worth more than the belief, which the reason already answers.
    (printed) => lines(rule, printed, because, change, last),
  ]);
}

function noLessonText({ component, beliefs, nearest, missing, story }: Kind<'no-lesson'>): string {
  const near = nearest.map(({ slug }) => slug).join(', ');
  const first = `No lesson on ${component.slug} yet${near === '' ? '' : `; nearest: ${near}`}.`;
  const before = component.prerequisites.join(', ');
  const after = missing === undefined && before !== '' ? `It builds on ${before}.` : undefined;
  const text = (printed: string | undefined) =>
    lines(
      first,
      printed,
      `Often believed, and false: ${beliefs.join('; ')}.`,
      missing === undefined ? after : readFirst(missing),
    );
  return story === undefined ? text(undefined) : fitStory(story, [text]);
}

function quizText(explanation: Kind<'quiz'>): string {
  const { rule, items } = explanation;
  const wrong = items.filter(({ isRight }) => !isRight);
  const right = `${items.length - wrong.length} of ${items.length} right.`;
  const last = whereNext(explanation);
  const text = (shown: readonly QuizItem[]) => {
    const more = wrong.length - shown.length;
    const rest = more === 0 ? '' : `; and ${more} more`;
    const list = shown.length === 0 ? '' : ` Wrong: ${shown.map(itemText).join('; ')}${rest}.`;
    return lines(rule, right + list, last);
  };
  for (let count = wrong.length; count > 1; count -= 1) {
    if (fits(text(wrong.slice(0, count)))) return text(wrong.slice(0, count));
  }
  return text(wrong.slice(0, 1));
}

function itemText({ number, expression, actual, reason }: QuizItem): string {
  const value = actual === undefined ? '' : ` is ${actual}`;
  return `${number}) ${expression}${value}${reason === undefined ? '' : ` (${reason})`}`;
}

/** `First: scope (46.0 %). Lesson: tutor://concepts/closures`. */
function whereNext(taught: Kind<'example' | 'program' | 'quiz'>): string {
  const { component, missing, buildsOn, askedFor } = taught;
  const before = missing === undefined ? '' : `${readFirst(missing)} `;
  const base = buildsOn === undefined ? '' : `It builds on ${buildsOn}. `;
  const instead = askedFor === undefined ? '' : ` (none on ${askedFor} yet)`;
  return `${before}${base}Lesson: tutor://concepts/${component.slug}${instead}`;
}

function readFirst({ component, masteryBp }: MissingPrerequisite): string {
  return `First: ${component.slug} (${(masteryBp / percentDivisor).toFixed(1)} %).`;
}

type Wording = (printed: string) => string;

/**
 * The first that fits: all that was printed, with its lines and without, in each wording from the
 * fullest on; then the wording before the leanest with less and less of the output.
 */
function fitStory(story: ProgramStory, wordings: readonly [Wording, ...Wording[]]): string {
  const { printed, ending, notReproducible } = story;
  const after = [ending, ...notReproducible].filter((part) => part !== undefined).join('; ');
  const sentence = (list: string) => {
    const shown = list === '' ? 'It prints nothing' : `It prints: ${list}`;
    return after === '' ? shown : `${shown}; ${after}`;
  };
  const pieces = piecesOf(printed);
  const whole = shortened(pieces, Math.min(pieces.length, mostPieces));
  for (const wording of wordings) {
    const complete = [whole + placesOf(pieces), whole].map((list) => wording(sentence(list)));
    const fitting = complete.find(fits);
    if (fitting !== undefined) return fitting;
  }
  const shortest = wordings.at(-2) ?? wordings[0];
  for (let count = Math.min(pieces.length, mostPieces); count > 1; count -= 1) {
    const candidate = shortest(sentence(shortened(pieces, count)));
    if (fits(candidate)) return candidate;
  }
  return shortest(sentence(shortened(pieces, 1)));
}

type Piece = PrintedLine & { readonly times: number };

/** Printed lines in order, equal neighbours counted, long ones cut. */
function piecesOf(printed: readonly PrintedLine[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const { text, line } of printed) {
    const isLong = text.length > longestPiece;
    const shown = (isLong ? `${text.slice(0, longestPiece)}…` : text).replaceAll('\n', ' / ');
    const before = pieces.at(-1);
    if (before?.text === shown && before.line === line)
      pieces[pieces.length - 1] = { ...before, times: before.times + 1 };
    else pieces.push({ text: shown, times: 1, ...(line === undefined ? {} : { line }) });
  }
  return pieces;
}

/** The lines that printed the pieces, in the same order. */
function placesOf(pieces: readonly Piece[]): string {
  const places = pieces.flatMap(({ line }) => line ?? []);
  if (places.length !== pieces.length || places.length === 0) return '';
  return ` (${places.length === 1 ? 'line' : 'lines'} ${places.join(', ')})`;
}

/** `count` pieces: the first and the last ones, with a mark where some are left out. */
function shortened(pieces: readonly Piece[], count: number): string {
  const head = Math.ceil(count / 2);
  const texts = pieces.map(pieceText);
  const left = count >= texts.length ? [] : ['…'];
  const tail = count >= texts.length ? texts.slice(head) : texts.slice(texts.length - count + head);
  return [...texts.slice(0, head), ...left, ...tail].join(separator(pieces));
}

/** Commas between pieces, unless a piece itself holds one. */
function separator(pieces: readonly Piece[]): string {
  return pieces.some(({ text }) => text.includes(',')) ? ' | ' : ', ';
}

function pieceText({ text, times }: Piece): string {
  return times === 1 ? text : `${text} (${times} times)`;
}

function lines(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n');
}

function fits(text: string): boolean {
  return estimateTokens(text) <= replyTokens - estimateMargin;
}

/** How o200k_base cuts a text before it encodes the parts. */
const parts =
  /[^\n\p{L}\p{N}]?\p{Lu}*\p{Ll}+|[^\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+\n*|\n+| +(?! )| +/gu;
/** Letters and signs that one token of it holds, on the cautious side. */
const lettersInToken = 8;
const signsInToken = 2;

/**
 * Tokens of a text in o200k_base, about, and rather too many than too few: the encoding itself is too
 * large to load for this.
 */
export function estimateTokens(text: string): number {
  const tokensIn = (part: string) =>
    Math.ceil(part.trim().length / (/\p{L}|\p{N}/u.test(part) ? lettersInToken : signsInToken));
  return (text.match(parts) ?? []).reduce((sum, part) => sum + Math.max(1, tokensIn(part)), 0);
}
