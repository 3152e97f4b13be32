import type { CodeLine, ErrorSite } from '../error-site.ts';
import { balancingEdits, isBalanced, type Span } from './nesting.ts';

/** A run of tokens whose brackets are out of balance. */
export type Piece = Span & { readonly isWhole: boolean };

/** Pieces within pieces are looked into so deep. */
const deepest = 4;
const goesOn = /^(?:[)\]}{.,?:;]|else|catch|finally|&&|\|\|)$/;

/**
 * What has to be mended: the whole program where one bracket mends it; else the smallest pieces, by
 * indentation, that one bracket mends each.
 */
export function unbalancedPieces(site: ErrorSite): readonly Piece[] {
  const whole = { from: 0, to: site.tokens.length, isWhole: true };
  if (isBalanced(site.tokens, whole)) return [];
  if (balancingEdits(site.tokens, whole).length > 0) return [whole];
  return smallestPieces(site);
}

/** The smallest unbalanced pieces, by indentation, that one bracket mends each. */
export function smallestPieces(site: ErrorSite): readonly Piece[] {
  return piecesIn(site, site.lines, deepest);
}

function piecesIn(site: ErrorSite, lines: readonly CodeLine[], depth: number): readonly Piece[] {
  if (depth === 0) return [];
  return groupsOf(site, lines).flatMap((group) => {
    const [first] = group;
    const last = group.at(-1);
    if (first === undefined || last === undefined) return [];
    const piece = { from: first.first, to: last.last + 1, isWhole: false };
    if (isBalanced(site.tokens, piece)) return [];
    if (balancingEdits(site.tokens, piece).length > 0) return [piece];
    const inner = group.filter(({ indent }) => indent > first.indent);
    return inner.length === 0 ? [] : piecesIn(site, inner, depth - 1);
  });
}

/** Lines that begin as far out as any, each with the deeper lines below it. */
function groupsOf(site: ErrorSite, lines: readonly CodeLine[]): readonly (readonly CodeLine[])[] {
  const outermost = Math.min(...lines.map(({ indent }) => indent));
  const groups: CodeLine[][] = [];
  for (const line of lines) {
    const text = site.tokens[line.first]?.text ?? '';
    const group = groups.at(-1);
    if (group === undefined || (line.indent === outermost && !goesOn.test(text)))
      groups.push([line]);
    else group.push(line);
  }
  return groups;
}
