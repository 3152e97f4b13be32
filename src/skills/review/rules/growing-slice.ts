import { ancestors, isFunction, isLoop, methodCall, type Node } from '../../language/nodes.ts';
import type { ProgramFacts } from '../facts.ts';
import { mentions } from '../tree/variables.ts';
import type { ReviewRule } from '../review-rule.ts';

/** A part that grows with every round and is gone through from its start each time. */
export const growingSlice: ReviewRule = {
  id: 'growing-slice',
  dimension: 'structure',
  concept: 'complexity',
  points: 50,
  cap: 100,
  message: ([{ subject }]) => `${subject} starts over each round (quadratic): carry the value on`,
  why: 'A thousand items cost half a million steps where a thousand would do.',
  examples: [
    {
      bad: 'export const running = (values) =>\n  values.map((_, index) => values.slice(0, index + 1).reduce((a, b) => a + b, 0));\n',
      good: 'export function running(values) {\n  let sum = 0;\n  return values.map((value) => (sum += value));\n}\n',
      line: 2,
    },
  ],
  find: (facts) =>
    facts.nodes('CallExpression').flatMap((node) => {
      const called = methodCall(node);
      const [from, to] = node.arguments;
      if (called?.method !== 'slice' || to === undefined) return [];
      if (from?.type !== 'Literal' || from.value !== 0 || !growsInRounds(facts, node, to))
        return [];
      if (!isGoneThrough(facts, node)) return [];
      return [{ range: node.range, subject: facts.textOf(node) }];
    }),
};

/** Whether the end of the part is the counter of a loop, or the index that a callback gets. */
function growsInRounds(facts: ProgramFacts, node: Node, end: Node): boolean {
  for (const around of ancestors(node)) {
    if (isLoop(around)) {
      if (around.type !== 'ForStatement' || around.init === null) return false;
      return mentions(facts.program.scopes.getDeclaredVariables(around.init), end);
    }
    if (isFunction(around)) {
      const index = around.params[1];
      const method = methodCall(around.parent)?.method ?? '';
      if (index?.type !== 'Identifier' || !['map', 'forEach'].includes(method)) return false;
      const variable = facts.variableOf(index);
      return variable !== undefined && mentions([variable], end);
    }
  }
  return false;
}

function isGoneThrough(facts: ProgramFacts, node: Node): boolean {
  const goesThrough = (value: Node) =>
    value.parent?.type === 'MemberExpression' &&
    ['reduce', 'filter', 'forEach', 'some', 'every'].includes(
      methodCall(value.parent.parent)?.method ?? '',
    );
  if (goesThrough(node)) return true;
  const { parent } = node;
  if (parent?.type !== 'VariableDeclarator') return false;
  return (facts.variableOf(parent.id)?.references ?? []).some(({ identifier }) =>
    goesThrough(identifier),
  );
}
