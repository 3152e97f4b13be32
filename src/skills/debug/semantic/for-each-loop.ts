import type { TSESTree } from '@typescript-eslint/typescript-estree';
import type { TextEdit } from '../../language/edit.ts';
import {
  ownNodes,
  textOf,
  type FunctionNode,
  type MethodCall,
  type ParsedProgram,
} from '../tree.ts';
import { remove, replace } from './edits.ts';

/**
 * The edits that write `list.forEach((item) => { … });` as a `for...of` loop; undefined where the
 * callback does not have the plain form that a loop can take over.
 */
export function asLoop(
  program: ParsedProgram,
  { call, object, member }: MethodCall,
  callback: FunctionNode,
): readonly TextEdit[] | undefined {
  const [parameter, index] = callback.params;
  if (parameter === undefined || callback.body.type !== 'BlockStatement') return undefined;
  if (parameter.type === 'AssignmentPattern' || parameter.type === 'RestElement') return undefined;
  if (member.optional || callback.params.length > 2 || call.arguments.length > 1) return undefined;
  const statement = call.parent.type === 'AwaitExpression' ? call.parent.parent : call.parent;
  if (statement.type !== 'ExpressionStatement') return undefined;
  // A return without a value goes on with the next element; in a loop that is another word.
  const goesOn = ownNodes(callback).filter(
    (each): each is TSESTree.ReturnStatement =>
      each.type === 'ReturnStatement' && each.argument === null,
  );
  const list = textOf(program, object);
  const item = textOf(program, parameter);
  const head =
    index === undefined
      ? `for (const ${item} of ${list}) `
      : `for (const [${textOf(program, index)}, ${item}] of ${list}.entries()) `;
  return [
    { start: statement.range[0], end: callback.body.range[0], text: head },
    ...goesOn.map((each) => replace(each, 'continue;')),
    remove(callback.body.range[1], statement.range[1]),
  ];
}
