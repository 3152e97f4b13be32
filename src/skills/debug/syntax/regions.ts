import type { Dialect } from './refusal.ts';
import { refusalOf } from './refusal.ts';

/** A stretch of a program that stands on its own: from offset `start` up to (not including) `end`. */
export type Region = { readonly start: number; readonly end: number };

/** Regions that are read together before one is held to be broken: a template may span several. */
const mostJoined = 4;
/** Share of indented lines below which the margin says nothing about where something begins. */
const leastIndented = 0.25;
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
export function brokenRegion(source: string, dialect: Dialect): Region | undefined {
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
  let filled = 0;
  let indented = 0;
  for (const { 0: line, index } of source.matchAll(/[^\n]+/g)) {
    if (line.trim() === '') continue;
    filled += 1;
    if (/^\s/.test(line)) indented += 1;
    else if (!goesOn.test(line) && (beginsDeclaration.test(line) || !isUnfinished.test(previous))) {
      starts.push(index);
    }
    previous = line;
  }
  if (indented < leastIndented * filled) return [];
  return starts.map((start, index) => ({
    start: index === 0 ? 0 : start,
    end: starts[index + 1] ?? source.length,
  }));
}
