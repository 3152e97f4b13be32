import type { TSESTree } from '@typescript-eslint/typescript-estree';
import type { ProgramFacts } from '../facts.ts';
import { limits } from '../limits.ts';
import { onlyStatement } from '../tree/nodes.ts';
import type { ReviewRule } from '../review-rule.ts';
import { shown } from '../wording.ts';

/** A row of ifs that compares one thing with one literal after the other: a table in disguise. */
export const lookupChain: ReviewRule = {
  id: 'lookup-chain',
  dimension: 'structure',
  concept: 'objects',
  points: 50,
  cap: 100,
  message: ([{ subject }]) => `repeated ${subject}: a lookup object replaces the chain`,
  why: 'In an object the pairs stand side by side, and a new one is a line without logic.',
  examples: [
    {
      bad: 'export function legs(animal) {\n  if (animal === "bird") return 2;\n  if (animal === "cat") return 4;\n  if (animal === "ant") return 6;\n  if (animal === "spider") return 8;\n  return 0;\n}\n',
      good: 'const LEGS = { bird: 2, cat: 4, ant: 6, spider: 8 };\nexport const legs = (animal) => LEGS[animal] ?? 0;\n',
      line: 2,
    },
  ],
  find: (facts) => {
    const seen = new Set<TSESTree.IfStatement>();
    return facts.nodes('IfStatement').flatMap((first) => {
      const row = seen.has(first) ? [] : rowFrom(facts, first);
      row.forEach((node) => seen.add(node));
      if (row.length < limits.lookupChain) return [];
      const subject = `if (${shown(comparedText(facts, first) ?? '')} === …) ×${row.length}`;
      return [{ range: [first.range[0], row.at(-1)?.range[1] ?? first.range[1]], subject }];
    });
  },
};

/** The ifs from the first one on, chained by else or in a row, that compare the same thing. */
function rowFrom(facts: ProgramFacts, first: TSESTree.IfStatement): TSESTree.IfStatement[] {
  const compared = comparedText(facts, first);
  const row: TSESTree.IfStatement[] = [];
  let node: TSESTree.Statement | null | undefined = first;
  while (node?.type === 'IfStatement' && compared !== undefined) {
    if (comparedText(facts, node) !== compared) break;
    row.push(node);
    node = node.alternate ?? following(node);
  }
  return row;
}

function following(node: TSESTree.IfStatement): TSESTree.Statement | undefined {
  const { parent } = node;
  if (parent.type !== 'BlockStatement') return undefined;
  return parent.body[parent.body.indexOf(node) + 1];
}

/** What an if compares with a literal to pick one value: `animal` in `if (animal === "cat") return 4`. */
function comparedText(facts: ProgramFacts, node: TSESTree.IfStatement): string | undefined {
  const { test } = node;
  if (test.type !== 'BinaryExpression' || !['===', '=='].includes(test.operator)) return undefined;
  if (test.right.type !== 'Literal' || !picksValue(onlyStatement(node.consequent)))
    return undefined;
  return facts.textOf(test.left);
}

function picksValue(statement: TSESTree.Statement | undefined): boolean {
  if (statement?.type === 'ReturnStatement') return statement.argument?.type === 'Literal';
  if (statement?.type !== 'ExpressionStatement') return false;
  const { expression } = statement;
  return expression.type === 'AssignmentExpression' && expression.right.type === 'Literal';
}
