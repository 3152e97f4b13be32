import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { functionOf, variableOf, type Node, type ParsedProgram } from '../tree.ts';

/** What the calls of a function hand over for one of its parameters; empty where that is not known. */
export function givenArguments(
  program: ParsedProgram,
  parameter: TSESTree.Identifier,
): readonly Node[] {
  const variable = variableOf(program, parameter);
  const [definition] = variable?.defs ?? [];
  if (variable === undefined || definition?.type !== 'Parameter') return [];
  const fn = definition.node;
  if (!('params' in fn)) return [];
  const index = fn.params.findIndex((each) => each === variable.identifiers[0]);
  const owner =
    fn.type === 'FunctionDeclaration'
      ? fn.id
      : fn.parent.type === 'VariableDeclarator'
        ? fn.parent.id
        : null;
  const uses = owner === null || index < 0 ? [] : (variableOf(program, owner)?.references ?? []);
  return uses.flatMap(({ identifier, identifier: { parent } }) => {
    if (parent.type !== 'CallExpression' || parent.callee !== identifier) return [];
    const given = functionOf(program, identifier) === fn ? parent.arguments[index] : undefined;
    return given === undefined ? [] : [given];
  });
}
