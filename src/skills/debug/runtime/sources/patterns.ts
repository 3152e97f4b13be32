import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { isFunction, type Node, type ParsedProgram } from '../../tree.ts';
import { callsOf, membersOf } from './shapes.ts';

/** So many names are told. */
const mostNames = 5;

/**
 * What an object has that a pattern takes a name out of, where the name is not among it:
 * `const { author } = book`, `function show({ author })`. Undefined where that is not certain.
 */
export function missingInPattern(program: ParsedProgram, name: Node): string | undefined {
  const property = name.parent;
  if (property?.type !== 'Property' || property.parent.type !== 'ObjectPattern') return undefined;
  if (property.computed || property.key.type !== 'Identifier') return undefined;
  const member = property.key.name;
  for (const object of takenFrom(program, property.parent)) {
    const known = membersOf(program, object);
    if (known === undefined || known.includes(member)) continue;
    const { line } = object.loc.start;
    return `the object from line ${line} has: ${known.slice(0, mostNames).join(', ') || 'nothing'}`;
  }
  return undefined;
}

/** The objects that a pattern takes apart: its own value, or the arguments of all calls. */
function takenFrom(program: ParsedProgram, pattern: TSESTree.ObjectPattern): readonly Node[] {
  const { parent } = pattern;
  if (parent.type === 'VariableDeclarator') return parent.init === null ? [] : [parent.init];
  if (!isFunction(parent)) return [];
  const index = parent.params.findIndex((each) => each === pattern);
  return callsOf(program, parent).flatMap(({ arguments: args }) => args[index] ?? []);
}
