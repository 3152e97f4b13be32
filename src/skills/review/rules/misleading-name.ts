import type { TSESTree } from '@typescript-eslint/typescript-estree';
import type { FunctionNode } from '../../language/nodes.ts';
import type { ValueKind } from '../../language/value-kinds.ts';
import type { ProgramFacts } from '../facts.ts';
import { functionName, headRange, isQuestion } from '../tree/functions.ts';
import { kindName, provenKind } from '../tree/values.ts';
import type { ReviewRule } from '../review-rule.ts';

/** A name that asks yes or no on something that is neither, where the code proves it. */
export const misleadingName: ReviewRule = {
  id: 'misleading-name',
  dimension: 'clarity',
  concept: 'clean-code',
  points: 100,
  cap: 180,
  message: ([{ subject }]) => `misleading name: ${subject}, not true or false; rename`,
  why: 'A name such as isOpen promises a boolean; callers will write if (isOpen(…)) and be wrong.',
  examples: [
    {
      bad: 'export function isLate(minutes) {\n  return Math.max(0, minutes);\n}\n',
      good: 'export function lateBy(minutes) {\n  return Math.max(0, minutes);\n}\n',
      line: 1,
    },
    {
      bad: 'export function hasStock(items) {\n  return items.filter((item) => item.count > 0);\n}\n',
      good: 'export function hasStock(items) {\n  return items.some((item) => item.count > 0);\n}\n',
      line: 1,
    },
  ],
  find: (facts) => [
    ...facts.functions.flatMap((fn) => {
      const name = functionName(fn);
      const kind = isQuestion(name) ? answerKind(facts, fn) : undefined;
      return kind === undefined
        ? []
        : [{ range: headRange(fn), subject: `${name} returns ${kindName(kind)}` }];
    }),
    ...facts.nodes('VariableDeclarator').flatMap(({ id, init, range, parent }) => {
      if (id.type !== 'Identifier' || init === null || parent.kind !== 'const') return [];
      const kind = isQuestion(id.name) ? provenKind(init) : undefined;
      return kind === undefined || kind === 'boolean'
        ? []
        : [{ range, subject: `${id.name} holds ${kindName(kind)}` }];
    }),
  ],
};

/** What a function gives back on every path that gives something, unless that may be a boolean. */
function answerKind(facts: ProgramFacts, fn: FunctionNode): ValueKind | undefined {
  const values: readonly TSESTree.Expression[] =
    fn.body.type === 'BlockStatement'
      ? facts.returnsOf(fn).flatMap(({ argument }) => argument ?? [])
      : [fn.body];
  const kinds = values.map(provenKind);
  const [first] = kinds;
  if (first === undefined || kinds.some((kind) => kind === undefined || kind === 'boolean')) {
    return undefined;
  }
  return first;
}
