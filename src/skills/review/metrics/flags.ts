import type { TSESTree } from '@typescript-eslint/typescript-estree';
import type { FunctionNode } from '../../language/nodes.ts';
import type { ProgramFacts } from '../facts.ts';
import { functionName } from '../tree/functions.ts';
import { calleeName } from '../tree/nodes.ts';

/** Names of the parameters of a function that take nothing but `true` and `false`. */
export function flagsOf(facts: ProgramFacts, fn: FunctionNode): readonly string[] {
  const name = functionName(fn);
  const calls = facts.nodes('CallExpression').filter((call) => {
    return name !== '' && calleeName(call) === name.replace('#', '');
  });
  return fn.params.flatMap((parameter, index) => {
    const isFlag =
      isTypedOrDefaultedBoolean(parameter) ||
      calls.some(({ arguments: values }) => isBooleanLiteral(values[index]));
    const identifier = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
    return isFlag && identifier.type === 'Identifier' ? [identifier.name] : [];
  });
}

function isTypedOrDefaultedBoolean(parameter: TSESTree.Parameter): boolean {
  if (parameter.type === 'AssignmentPattern') return isBooleanLiteral(parameter.right);
  return (
    parameter.type === 'Identifier' &&
    parameter.typeAnnotation?.typeAnnotation.type === 'TSBooleanKeyword'
  );
}

function isBooleanLiteral(node: TSESTree.Node | undefined): boolean {
  return node?.type === 'Literal' && typeof node.value === 'boolean';
}
