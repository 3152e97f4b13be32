/** What speaks against a text between quotes; the unit is that of the other judgements. */
const costs = {
  /** A text that goes on like code: `' + name`, `) === `. */
  codeInText: 4,
  /** `'name, age'`. */
  listInText: 1.5,
  /** A bracket in the text whose partner is outside. */
  partedBrackets: 2,
  /** Nothing between the quotes. */
  emptyText: 2,
} as const;
/** Places of one line that are compared. */
const mostPlaces = 160;
/** A line that is longer is left alone. */
const longestLine = 1_000;

/** Offsets in a line where one sort of sign ends and another begins. */
export function boundaries(line: string): readonly number[] {
  const places: number[] = [];
  if (line.length > longestLine) return places;
  for (let at = line.search(/\S|$/); at <= line.length && places.length < mostPlaces; at += 1) {
    const isInWord = /[\w$]/.test(line.charAt(at - 1)) && /[\w$]/.test(line.charAt(at));
    if (!isInWord) places.push(at);
  }
  return places;
}

/** Whether what stands between two quotes looks like code. */
export function textCost(text: string): number {
  if (text === '') return costs.emptyText;
  if (!/\w/.test(text)) return /[+=]\s|['"`]/.test(text) ? costs.codeInText / 2 : 0;
  const isCode =
    /\s[+*]\s*[\w$(]|[\w$)]\s*[+*]\s|=>|[=!]==|&&|\|\||\.\w+\(|\w\(['"`]|['"`]\s*[,:)\]]/.test(
      text,
    );
  const isList = /\w[!?.]?,\s*\w/.test(text);
  return (
    (isCode ? costs.codeInText : isList ? costs.listInText : 0) +
    (parted(text) > 0 ? costs.partedBrackets : 0)
  );
}

/** How many brackets of a text have no partner in it. */
export function parted(text: string): number {
  const open: string[] = [];
  let lone = 0;
  for (const [sign] of text.matchAll(/[()[\]{}]/g)) {
    const opener = { ')': '(', ']': '[', '}': '{' }[sign];
    if (opener === undefined) open.push(sign);
    else if (open.at(-1) === opener) open.pop();
    else lone += 1;
  }
  return lone + open.length;
}
