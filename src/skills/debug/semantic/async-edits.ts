import type { TextEdit } from '../../language/edit.ts';
import { isStatement, variableOf, type FunctionNode, type ParsedProgram } from '../tree.ts';
import { insert } from './edits.ts';

/**
 * The edits that make a function async; undefined where that would change what its callers get, or
 * where it cannot be async.
 */
export function asyncEdits(
  program: ParsedProgram,
  fn: FunctionNode,
): readonly TextEdit[] | undefined {
  if (fn.generator) return undefined;
  const { parent } = fn;
  const owner =
    fn.type === 'FunctionDeclaration'
      ? fn.id
      : parent.type === 'VariableDeclarator'
        ? parent.id
        : null;
  if (owner?.type !== 'Identifier') return undefined;
  const uses = variableOf(program, owner)?.references.filter((use) => use.init !== true) ?? [];
  const isDropped = uses.every(
    ({ identifier }) =>
      identifier.parent.type === 'CallExpression' &&
      identifier.parent.callee === identifier &&
      isStatement(identifier.parent),
  );
  return isDropped ? [insert(fn.range[0], 'async ')] : undefined;
}
