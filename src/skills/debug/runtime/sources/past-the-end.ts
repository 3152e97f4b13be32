import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { closestAround, textOf, type ParsedProgram } from '../../tree.ts';

/** `list[list.length]`, `list[i]` in `i <= list.length`, `list[i + 1]` in `i < list.length`. */
export function reachesPastTheEnd(
  program: ParsedProgram,
  { object, property }: TSESTree.MemberExpression,
): string | undefined {
  const list = textOf(program, object);
  if (textOf(program, property) === `${list}.length`) {
    return `the last element of ${list} stands one position before ${list}.length`;
  }
  const counter =
    property.type === 'BinaryExpression' && property.operator === '+' ? property.left : property;
  if (counter.type !== 'Identifier') return undefined;
  const loop = closestAround(
    property,
    (node) => node.type === 'ForStatement' || node.type === 'WhileStatement',
  );
  if (loop?.type !== 'ForStatement' && loop?.type !== 'WhileStatement') return undefined;
  const { test } = loop;
  if (test?.type !== 'BinaryExpression' || textOf(program, test.left) !== counter.name)
    return undefined;
  if (textOf(program, test.right) !== `${list}.length`) return undefined;
  const reaches = test.operator === '<=' || (counter !== property && test.operator === '<');
  return reaches
    ? `${textOf(program, property)} reaches ${list}.length, one past the last element`
    : undefined;
}
