import { lineOf, tokenAt, type ErrorSite } from './error-site.ts';
import { refusalOf, type Dialect } from './refusal.ts';

/** A stretch of a program that stands on its own: from offset `start` up to (not including) `end`. */
export type Region = { readonly start: number; readonly end: number };

/** Regions that are read together before one is held to be broken: a template may span several. */
const mostJoined = 4;
/** Share of blocks that end at the margin of their first line, below which margins say nothing. */
const leastTidy = 0.75;
/** Regions of one program; a longer list is no longer looked through. */
const mostRegions = 400;

/** A line at the margin that goes on with what stands above it. */
const goesOn = /^(?:[)\]}.?:,+*/%=&|<>-]|(?:else|catch|finally)\b)/;
/** A line after which the next one goes on. */
const isUnfinished = /(?:[([{,=?:+*/%&|<.-]|=>|\b(?:return|else|extends))\s*(?:\/\/.*)?$/;
const beginsDeclaration =
  /^(?:export|import|function|class|const|let|var|async|interface|type|enum)\b/;

/**
 * The first part of a program that cannot be read even on its own, where the program is laid out so
 * that its parts can be told apart by their margin; so one part's mistake says nothing of another.
 */
export function brokenRegion(site: ErrorSite): Region | undefined {
  const { source, dialect } = site;
  if (!isTidy(site)) return undefined;
  const regions = regionsOf(source);
  if (regions.length < 2 || regions.length > mostRegions) return undefined;
  for (let index = 0; index < regions.length; index += 1) {
    const joined = readableTogether(
      source,
      { ...dialect, isPart: true },
      regions.slice(index, index + mostJoined),
    );
    if (joined === 0) return regions[index];
    index += joined - 1;
  }
  return undefined;
}

/** Whether most blocks of several lines end at the margin that they began at, with their inside deeper. */
function isTidy(site: ErrorSite): boolean {
  let tidy = 0;
  let blocks = 0;
  for (const [opener, closer] of site.partner) {
    if (opener > closer || tokenAt(site, opener).text !== '{') continue;
    const first = lineOf(site, opener);
    const last = lineOf(site, closer);
    const inside = lineOf(site, opener + 1);
    if (first === undefined || last === undefined || inside === undefined) continue;
    if (last.first !== closer || inside.number === first.number) continue;
    blocks += 1;
    if (last.indent === first.indent && inside.indent > first.indent) tidy += 1;
  }
  return tidy >= leastTidy * blocks;
}

/** How many of these regions, from the first one on, can be read when put together; 0 where none can. */
function readableTogether(source: string, dialect: Dialect, regions: readonly Region[]): number {
  const start = regions[0]?.start ?? 0;
  const found = regions.findIndex(
    ({ end }) => refusalOf(source.slice(start, end), dialect) === undefined,
  );
  return found + 1;
}

/** Everything outside a region made blank: lines and offsets stay as they are. */
export function onlyRegion(source: string, { start, end }: Region): string {
  const blank = (text: string) => text.replaceAll(/[^\n\r\u2028\u2029]/g, ' ');
  return blank(source.slice(0, start)) + source.slice(start, end) + blank(source.slice(end));
}

function regionsOf(source: string): readonly Region[] {
  const starts: number[] = [];
  let previous = '';
  for (const { 0: line, index } of source.matchAll(/[^\n]+/g)) {
    if (line.trim() === '') continue;
    if (
      !/^\s/.test(line) &&
      !goesOn.test(line) &&
      (beginsDeclaration.test(line) || !isUnfinished.test(previous))
    ) {
      starts.push(index);
    }
    previous = line;
  }
  return starts.map((start, index) => ({
    start: index === 0 ? 0 : start,
    end: starts[index + 1] ?? source.length,
  }));
}
