import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  closestAround,
  descendants,
  isInside,
  propertyName,
  textOf,
  variableOf,
  type Node,
  type ParsedProgram,
} from '../../tree.ts';
import { counterOf, stepOf } from '../counters.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const texts = (own: string, other: string, place: string) => ({
  message: `this loop counts with ${own}, and ${place} it uses ${other}`,
  why: `${own} and ${other} are two counters; a loop ends and moves on only by its own`,
  hints: [
    `Write down ${own} and ${other} for the first three rounds of this loop.`,
    'Which counter belongs to this loop?',
    `Read the loop again and say for every ${other} whether it is meant.`,
  ] as const,
});

type Slip = { readonly name: TSESTree.Identifier; readonly place: string };

function namesIn(node: Node | null): readonly TSESTree.Identifier[] {
  return node === null
    ? []
    : [...descendants(node)]
        .filter((each) => each.type === 'Identifier')
        .filter(({ parent }) => parent.type !== 'MemberExpression' || parent.computed);
}

function outerCounters(loop: TSESTree.ForStatement): ReadonlySet<string> {
  const names = new Set<string>();
  let outer = closestAround(loop, (each) => each.type === 'ForStatement');
  while (outer !== undefined) {
    const counter = counterOf(outer)?.name;
    if (counter !== undefined) names.add(counter.name);
    outer = closestAround(outer, (each) => each.type === 'ForStatement');
  }
  return names;
}

/** Whether a write happens in every round, not where the loop starts. */
function isMovedBy(loop: TSESTree.ForStatement, name: Node): boolean {
  return isInside(name, loop) && !(loop.init !== null && isInside(name, loop.init));
}

/** The head's third part moves another counter. */
function slipInUpdate(
  program: ParsedProgram,
  loop: TSESTree.ForStatement,
  own: TSESTree.Identifier,
): Slip | undefined {
  const { update, test } = loop;
  const moved = update?.type === 'UpdateExpression' ? update.argument : undefined;
  if (moved?.type !== 'Identifier' || moved.name === own.name) return undefined;
  const isAsked = namesIn(test).some(({ name }) => name === own.name);
  const isMovedInside = variableOf(program, own)?.references.some(
    (use) => use.isWrite() && use.init !== true && isMovedBy(loop, use.identifier),
  );
  return isAsked && isMovedInside !== true
    ? { name: moved, place: 'in the third part of its head' }
    : undefined;
}

/** The head's condition asks about another name, which this loop never moves. */
function slipInTest(
  program: ParsedProgram,
  loop: TSESTree.ForStatement,
  own: TSESTree.Identifier,
): Slip | undefined {
  const { test, update } = loop;
  if (test?.type !== 'BinaryExpression' || !/^[<>]=?$/.test(test.operator)) return undefined;
  if (namesIn(test).some(({ name }) => name === own.name)) return undefined;
  const { left } = test;
  if (left.type !== 'Identifier' || stepOf(update, own.name) === undefined) return undefined;
  const variable = variableOf(program, left);
  const isMoved = variable?.references.some(
    (use) => use.isWrite() && isInside(use.identifier, loop),
  );
  return variable === undefined || isMoved === true
    ? undefined
    : { name: left, place: 'in its condition' };
}

/** The body reads the list that this loop walks at an outer loop's position, never at its own. */
function slipInBody(
  program: ParsedProgram,
  loop: TSESTree.ForStatement,
  own: TSESTree.Identifier,
): Slip | undefined {
  const { test, body } = loop;
  if (test?.type !== 'BinaryExpression' || propertyName(test.right) !== 'length') return undefined;
  if (test.right.type !== 'MemberExpression') return undefined;
  if (namesIn(body).some(({ name }) => name === own.name)) return undefined;
  const list = textOf(program, test.right.object);
  const outer = outerCounters(loop);
  for (const node of descendants(body)) {
    if (node.type !== 'MemberExpression' || !node.computed) continue;
    const { property } = node;
    if (property.type !== 'Identifier' || !outer.has(property.name)) continue;
    if (textOf(program, node.object) !== list) continue;
    return { name: property, place: `for ${textOf(program, node)}` };
  }
  return undefined;
}

/** `for (let j = 0; j < n; i++)` inside a loop over `i`, and its like. */
export const wrongCounter: SemanticRule = {
  id: 'wrong-counter',
  concept: 'for-loops',
  confidence: 93,
  examples: [
    {
      bad: 'for (let i = 0; i < 3; i++) {\n  for (let j = 0; j < 3; i++) {\n    console.log(i, j);\n  }\n}',
      good: 'for (let i = 0; i < 3; i++) {\n  for (let j = 0; j < 3; j++) {\n    console.log(i, j);\n  }\n}',
      line: 2,
    },
    {
      bad: 'for (let row = 0; row < 3; row++) {\n  for (let column = 0; row < 2; column++) {\n    console.log(row, column);\n  }\n}',
      good: 'for (let row = 0; row < 3; row++) {\n  for (let column = 0; column < 2; column++) {\n    console.log(row, column);\n  }\n}',
      line: 2,
    },
    {
      bad: 'function total(rows, prices) {\n  let sum = 0;\n  for (let i = 0; i < rows; i++) {\n    for (let j = 0; j < prices.length; j++) {\n      sum += prices[i];\n    }\n  }\n  return sum;\n}',
      good: 'function total(rows, prices) {\n  let sum = 0;\n  for (let i = 0; i < rows; i++) {\n    for (let j = 0; j < prices.length; j++) {\n      sum += prices[j];\n    }\n  }\n  return sum;\n}',
      line: 5,
    },
  ],
  visitors: ({ program, report }) => ({
    ForStatement: (loop) => {
      const own = counterOf(loop)?.name;
      if (own === undefined) return;
      const slip =
        slipInUpdate(program, loop, own) ??
        slipInTest(program, loop, own) ??
        slipInBody(program, loop, own);
      if (slip === undefined) return;
      const [start, end] = slip.name.range;
      const fix = { title: `count with ${own.name}`, edits: [{ start, end, text: own.name }] };
      report({ node: slip.name, ...texts(own.name, slip.name.name, slip.place), fix });
    },
  }),
};
