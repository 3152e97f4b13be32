import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { ancestors, isFunction } from '../../language/nodes.ts';
import { functionName } from '../tree/functions.ts';
import type { ReviewRule } from '../review-rule.ts';
import { listed, subjects } from '../wording.ts';

/** The type that switches checking off. */
export const explicitAny: ReviewRule = {
  id: 'explicit-any',
  dimension: 'idiom',
  concept: 'ts-any-unknown',
  points: 60,
  cap: 150,
  message: (violations) => {
    const places = listed(subjects(violations).filter((name) => name !== ''));
    return `any type${places === '' ? '' : ` in ${places}`}: no type checking; name the type`;
  },
  why: 'Whatever comes out of any is any again, so the compiler stays silent further on too.',
  examples: [
    {
      bad: 'export function first(list: any): string {\n  return list[0].name;\n}\n',
      good: 'export function first(list: readonly { name: string }[]): string {\n  return list[0].name;\n}\n',
      line: 1,
      language: 'typescript',
    },
  ],
  find: (facts) =>
    facts
      .nodes('TSAnyKeyword')
      .filter((node) => !isRestOfAny(node))
      .map((node) => {
        const owner = [...ancestors(node)].find(
          (around) => isFunction(around) && functionName(around) !== '',
        );
        return { range: node.range, subject: isFunction(owner) ? functionName(owner) : '' };
      }),
};

/** `(...args: any[]) => …` in a constraint is the only way to say "any function". */
function isRestOfAny(node: TSESTree.TSAnyKeyword): boolean {
  return [...ancestors(node)].slice(0, 3).some(({ type }) => type === 'RestElement');
}
