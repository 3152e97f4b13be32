import type { TSESTree } from '@typescript-eslint/typescript-estree';
import type { ProgramFacts } from '../facts.ts';
import { isElseIf } from '../metrics/control.ts';
import { onlyStatement } from '../tree/nodes.ts';
import { provenKind } from '../tree/values.ts';
import type { ReviewRule, Violation } from '../review-rule.ts';

/** A condition that is turned into true and false once more. */
export const needlessBoolean: ReviewRule = {
  id: 'needless-boolean',
  dimension: 'idiom',
  concept: 'booleans',
  points: 40,
  cap: 80,
  message: ([{ subject }]) => `needless ${subject}: use the condition itself`,
  why: 'A condition already is true or false; asking again adds lines without adding meaning.',
  fixTitle: 'Use the condition itself',
  examples: [
    {
      bad: 'export function isAdult(age) {\n  if (age >= 18) {\n    return true;\n  } else {\n    return false;\n  }\n}\n',
      good: 'export function isAdult(age) {\n  return age >= 18; // full age\n}\n',
      line: 2,
    },
    {
      bad: 'export const isEmpty = (list) => (list.length === 0 ? true : false);\n',
      good: 'export const isEmpty = (list) => list.length === 0;\n',
      line: 1,
    },
  ],
  find: (facts) => [
    ...facts.nodes('IfStatement').flatMap((node) => ofIf(facts, node)),
    ...facts.nodes('ConditionalExpression').flatMap((node) => ofTernary(facts, node)),
    ...facts
      .nodes('BinaryExpression')
      .filter(({ operator, left, right }) => {
        const isAsked =
          booleanOf(right) !== undefined &&
          left.type !== 'ChainExpression' &&
          provenKind(left) === 'boolean';
        return ['==', '==='].includes(operator) && isAsked;
      })
      .map(({ range }) => ({ range, subject: 'comparison with true or false' })),
  ],
};

function booleanOf(node: TSESTree.Node | null | undefined): boolean | undefined {
  return node?.type === 'Literal' && typeof node.value === 'boolean' ? node.value : undefined;
}

function ofIf(facts: ProgramFacts, node: TSESTree.IfStatement): readonly Violation[] {
  const yes = returnedBoolean(onlyStatement(node.consequent));
  const other = node.alternate === null ? nextStatement(node) : onlyStatement(node.alternate);
  const no = returnedBoolean(other);
  if (yes === undefined || no === undefined || yes === no || other === undefined) return [];
  // One more exit after other guards reads well as it is.
  if (isElseIf(node) || (node.alternate === null && followsGuard(node))) return [];
  const end = Math.max(node.range[1], other.range[1]);
  const subject = 'if that returns true or false';
  const hasComment = facts.program.comments.some(
    ({ range }) => range[0] > node.range[0] && range[1] < end,
  );
  if (provenKind(node.test) !== 'boolean' || hasComment) return [{ range: node.range, subject }];
  const text = `return ${yes ? facts.textOf(node.test) : `!(${facts.textOf(node.test)})`};`;
  return [{ range: node.range, subject, edits: [{ start: node.range[0], end, text }] }];
}

function returnedBoolean(node: TSESTree.Statement | undefined): boolean | undefined {
  return node?.type === 'ReturnStatement' ? booleanOf(node.argument) : undefined;
}

function siblings(node: TSESTree.Statement): readonly TSESTree.Statement[] {
  return node.parent.type === 'BlockStatement' ? node.parent.body : [];
}

function nextStatement(node: TSESTree.Statement): TSESTree.Statement | undefined {
  const around = siblings(node);
  const next = around.indexOf(node) + 1;
  return next === around.length - 1 ? around[next] : undefined;
}

function followsGuard(node: TSESTree.Statement): boolean {
  const around = siblings(node);
  return around.slice(0, around.indexOf(node)).some(({ type }) => type === 'IfStatement');
}

function ofTernary(
  facts: ProgramFacts,
  node: TSESTree.ConditionalExpression,
): readonly Violation[] {
  const yes = booleanOf(node.consequent);
  const no = booleanOf(node.alternate);
  if (yes === undefined || no === undefined || yes === no) return [];
  const subject = `? ${String(yes)} : ${String(no)}`;
  const isSafe = provenKind(node.test) === 'boolean' && standsAlone(node);
  if (!isSafe) return [{ range: node.range, subject }];
  const text = yes ? facts.textOf(node.test) : `!(${facts.textOf(node.test)})`;
  return [
    { range: node.range, subject, edits: [{ start: node.range[0], end: node.range[1], text }] },
  ];
}

/** Whether the expression can be replaced by any other one without parentheses. */
function standsAlone({ parent }: TSESTree.ConditionalExpression): boolean {
  return [
    'ReturnStatement',
    'VariableDeclarator',
    'AssignmentExpression',
    'ArrowFunctionExpression',
    'Property',
  ].includes(parent.type);
}
