import { literalAt, literalsUntil, type Literal } from './literal.ts';
import type { Observation, Told } from './symptom.ts';

/** The function and the arguments that a part of the text speaks of. */
type Call = { readonly entry?: string; readonly args: readonly Literal[]; readonly end: number };

type Role = 'expected' | 'got';

/** Words before a value that tell what it is; the last one before the value counts. */
const roles: readonly (readonly [Role | 'none', RegExp])[] = [
  [
    'expected',
    /\b(?:should (?:have )?(?:be(?:en)?|give[sn]?|return(?:ed)?|print(?:ed)?|show[ns]?|become|equal|say|produce)|should|expect(?:s|ed|ing)?|want(?:s|ed)?|instead of|rather than|supposed to (?:be|give|return|print|show)|needs? to be|must be|ought to be|correct (?:is|answer is|result is|would be)|right answer is|hop(?:ed|ing) for)(?: (?:it )?(?:to (?:be|give|return|print|show|get|see)|the (?:answer|result)|it to be|is|was|a|an|value|output|result|answer|number|of))*[:=]?$/i,
  ],
  [
    'got',
    /\b(?:gives?|gave|giving|returns?|returned|prints?|printed|shows?|showed|logs?|logged|outputs?|says?|said|is|was|are|got|gets?|getting|becomes?|became|produces?|yields?|yielded|see|comes out as|came out as|results? in|received|receive|actual(?:ly)?|ends up (?:as|at|with)|displays?|evaluates? to|output|result|answer)(?: (?:me|back|out|it|as|only|actually|instead|always|the|a|an|value|number|text|string|list|array|is|was|in|of))*[:=]?$|(?:→|->|=>|⇒|={1,3}|:)$/i,
  ],
];
/** "5, not 6": what follows "not" was wanted; "not 6 but 5" turns it round. */
const notBefore = /(?:,|\band|\bbut)?\s*\b(?:not|and not|isn'?t|is not)$/i;
const butBefore =
  /(?:\bbut|,|;|\band)\s*(?:it |I |we |that |the (?:result|answer) )?(?:is |get |got )?$/i;
/** "6 expected", "expected" behind a value. */
const expectedAfter =
  /^[ \t]*(?:(?:was |is |were )?(?:expected|wanted)|(?:would be|is) (?:right|correct))(?=[ \t]*(?:[.,;!?)\n]|$|but\b|and\b|instead\b))/i;

const wish = /\bexpect(?:ed|s)?\s*$/i;
/** Where the roles of values have to be told within. */
const window = 60;

/** What the text says was seen and wanted: for each call that it names, else once. */
export function observationsIn(text: string, names: readonly string[]): readonly Observation[] {
  const calls = callsIn(text, names);
  if (calls.length === 0) return observationOf(text, 0, text.length, undefined);
  return calls.flatMap((call, index) => {
    const from = index === 0 ? 0 : (calls[index - 1]?.end ?? 0);
    const to = calls[index + 1]?.start ?? text.length;
    return observationOf(text, index === 0 ? from : call.start, to, call);
  });
}

type PlacedCall = Call & { readonly start: number };

/** `f(1, 2)` for the program's own functions; "for 8", "with [1, 2]" or a bare value in front where none is. */
function callsIn(text: string, names: readonly string[]): readonly PlacedCall[] {
  const calls: PlacedCall[] = [];
  for (const match of text.matchAll(/([\p{L}_$][\p{L}\w$]*)\(/gu)) {
    const [whole, entry = ''] = match;
    if (!names.includes(entry)) continue;
    const read = literalsUntil(text, match.index + whole.length, ')');
    if (read === undefined) continue;
    calls.push({ entry, args: read.items, start: match.index, end: read.end });
  }
  return calls.length > 0 ? calls : bareCalls(text);
}

const introduced =
  /(?:^|[\s,;(])(?:for|with|given|input|(?:when|if) (?:I (?:give|pass|enter|type)(?: it)?|it gets|(?:it|the input|n|x) is)|passing|entering|calling it with|of(?= [[{"']))(?: (?:the )?(?:input|number|value|text|string|word|list|array|year|an|a))?:?\s+(?=\S)/gi;

function bareCalls(text: string): readonly PlacedCall[] {
  const starts = [
    0,
    ...[...text.matchAll(introduced)].map(({ index, 0: whole }) => index + whole.length),
  ];
  const calls: PlacedCall[] = [];
  for (const start of [...new Set(starts)]) {
    if (calls.some(({ end }) => end > start)) continue;
    const args = argumentsAt(text, start);
    const [last] = args.slice(-1);
    if (last === undefined) continue;
    const rest = text.slice(last.end, last.end + window);
    const isAnswer =
      start === 0 &&
      !/^\s*(?:gives?|returns?|prints?|shows?|logs?|→|->|=>|should|is |:)/i.test(rest);
    if (!isAnswer) calls.push({ args, start, end: last.end });
  }
  return calls;
}

/** `8`, `[1, 2]`, `2 and 3`, `2, 3`: the values that stand at a place. */
function argumentsAt(text: string, start: number): readonly Literal[] {
  const args: Literal[] = [];
  let at = start;
  for (;;) {
    const value = literalAt(text, at);
    if (value === undefined) return args;
    args.push(value);
    const [joint] = /^(?:\s*,\s*|\s+and\s+)(?=["'`\d[{-])/.exec(text.slice(value.end)) ?? [];
    if (joint === undefined) return args;
    at = value.end + joint.length;
  }
}

function observationOf(
  text: string,
  from: number,
  to: number,
  call: PlacedCall | undefined,
): readonly Observation[] {
  const found: Partial<Record<Role, Told>> = {};
  // "I expected sum([2]) to be 3": the call stands between the words that tell the role.
  const asked = call === undefined ? '' : (wish.exec(text.slice(0, call.start))?.[0] ?? '');
  let before = from;
  let at = from;
  while (at < to) {
    if (at === call?.start) {
      at = call.end;
      before = at;
      continue;
    }
    const isStart =
      at === 0 || /[\s"'“‘`(=:>→⇒]/.test(text[at - 1] ?? '') || /["'`“‘[{]/.test(text[at] ?? '');
    const value = isStart ? literalAt(text, at) : undefined;
    if (value === undefined || value.end > to) {
      at += 1;
      continue;
    }
    const role = roleOf(
      asked + text.slice(Math.max(before, at - window), at),
      text.slice(value.end, to),
      found,
    );
    if (role !== undefined)
      found[role] ??= {
        text: value.text,
        ...(value.value !== undefined && { value: value.value }),
      };
    before = value.end;
    at = value.end;
  }
  if (found.expected === undefined && found.got === undefined) return [];
  const args = call?.args.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const isWhole = args?.length === call?.args.length;
  return [
    {
      ...(call?.entry !== undefined && { entry: call.entry }),
      ...(isWhole && args !== undefined && { args }),
      ...found,
    },
  ];
}

/** What a value is, by the words in front of it, behind it, and what is known already. */
function roleOf(
  before: string,
  after: string,
  known: Partial<Record<Role, Told>>,
): Role | undefined {
  if (expectedAfter.test(after)) return 'expected';
  const words = before
    .replaceAll(/\s+/g, ' ')
    .trimEnd()
    .replace(/["'“‘`]$/, '')
    .trimEnd();
  if (notBefore.test(words)) return 'expected';
  for (const [role, pattern] of roles) {
    if (role !== 'none' && pattern.test(words)) return role;
  }
  if (butBefore.test(before) && known.expected !== undefined) return 'got';
  return undefined;
}
