import type { TSESTree } from '@typescript-eslint/typescript-estree';

/** Index of the first token at or behind an offset, by binary search. */
export function firstTokenAt(tokens: readonly TSESTree.Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.range[0] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
