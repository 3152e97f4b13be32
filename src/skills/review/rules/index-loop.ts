import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { isInside, propertyName } from '../../language/nodes.ts';
import type { ProgramFacts } from '../facts.ts';
import { startsAtZero } from '../tree/nodes.ts';
import type { ReviewRule } from '../review-rule.ts';
import { listed, subjects } from '../wording.ts';

/** A counting loop whose counter only fetches the next item. */
export const indexLoop: ReviewRule = {
  id: 'index-loop',
  dimension: 'idiom',
  concept: 'array-iteration',
  points: 25,
  cap: 75,
  message: (violations) => `index loop over ${listed(subjects(violations))}: for…of reads better`,
  why: 'A for…of names the item and leaves no counter to get wrong.',
  examples: [
    {
      bad: 'export function total(prices) {\n  let sum = 0;\n  for (let i = 0; i < prices.length; i++) {\n    sum += prices[i];\n  }\n  return sum;\n}\n',
      good: 'export function total(prices) {\n  let sum = 0;\n  for (const price of prices) {\n    sum += price;\n  }\n  return sum;\n}\n',
      line: 3,
    },
  ],
  find: (facts) =>
    facts.nodes('ForStatement').flatMap((loop) => {
      const list = plainList(facts, loop);
      return list === undefined
        ? []
        : [{ range: [loop.range[0], loop.body.range[0]], subject: list }];
    }),
};

/** The list of `for (let i = 0; i < list.length; i++)` whose body only reads `list[i]`. */
function plainList(facts: ProgramFacts, loop: TSESTree.ForStatement): string | undefined {
  const { init, test, update } = loop;
  if (init?.type !== 'VariableDeclaration' || test?.type !== 'BinaryExpression') return undefined;
  const [counter, ...others] = facts.program.scopes.getDeclaredVariables(init);
  if (counter === undefined || others.length > 0 || !startsAtZero(init)) return undefined;
  if (test.operator !== '<' || update?.type !== 'UpdateExpression' || update.operator !== '++') {
    return undefined;
  }
  if (test.right.type !== 'MemberExpression' || propertyName(test.right) !== 'length')
    return undefined;
  const list = facts.textOf(test.right.object);
  const inBody = counter.references.filter(({ identifier }) => isInside(identifier, loop.body));
  const onlyFetches = inBody.every(({ identifier }) => {
    const { parent } = identifier;
    return (
      parent.type === 'MemberExpression' &&
      parent.property === identifier &&
      facts.textOf(parent.object) === list &&
      !isWritten(parent)
    );
  });
  return inBody.length > 0 && onlyFetches ? list : undefined;
}

function isWritten(node: TSESTree.MemberExpression): boolean {
  const { parent } = node;
  return (
    (parent.type === 'AssignmentExpression' && parent.left === node) ||
    parent.type === 'UpdateExpression' ||
    parent.type === 'ArrayPattern' ||
    (parent.type === 'UnaryExpression' && parent.operator === 'delete')
  );
}
