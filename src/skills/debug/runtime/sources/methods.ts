import {
  closestAround,
  variableOf,
  initializerOf,
  type Node,
  type ParsedProgram,
} from '../../tree.ts';
import { membersOf } from './shapes.ts';
import type { ShownKind } from './value-kind.ts';

const words = (text: string) => text.split(' ');

/** Methods that learners call, by the kind of value. */
const methods: Readonly<Partial<Record<ShownKind, readonly string[]>>> = {
  array: words(
    'at concat copyWithin entries every fill filter find findIndex findLast flat flatMap forEach includes indexOf join keys lastIndexOf map pop push reduce reduceRight reverse shift slice some sort splice toReversed toSorted toSpliced toString unshift values with',
  ),
  string: words(
    'at charAt charCodeAt codePointAt concat endsWith includes indexOf lastIndexOf localeCompare match matchAll normalize padEnd padStart repeat replace replaceAll search slice split startsWith substring toLowerCase toString toUpperCase trim trimEnd trimStart',
  ),
  number: words('toExponential toFixed toLocaleString toPrecision toString'),
  promise: words('then catch finally'),
  map: words('clear delete entries forEach get has keys set values'),
  set: words('add clear delete entries forEach has keys values'),
};

const ofGlobals: Readonly<Record<string, readonly string[]>> = {
  console: words('log error warn info table dir'),
  Math: words('abs ceil floor max min pow random round sign sqrt trunc hypot cbrt'),
  JSON: words('parse stringify'),
  Object: words('keys values entries assign freeze fromEntries create hasOwn'),
  Number: words('isInteger isNaN isFinite parseFloat parseInt'),
  Array: words('isArray from of'),
  document: words(
    'getElementById querySelector querySelectorAll createElement addEventListener getElementsByClassName',
  ),
};

/** The methods that an object has: of its kind, of a global name, of its literal or its class. */
export function methodsOf(
  program: ParsedProgram,
  object: Node,
  kind: ShownKind | undefined,
): readonly string[] {
  if (kind !== undefined && methods[kind] !== undefined) return methods[kind];
  if (object.type === 'ThisExpression') return ofClass(closestAround(object, isClass));
  if (object.type === 'Identifier' && variableOf(program, object) === undefined) {
    return Object.hasOwn(ofGlobals, object.name) ? (ofGlobals[object.name] ?? []) : [];
  }
  const members = membersOf(program, object);
  if (members !== undefined) return members;
  const init = object.type === 'Identifier' ? initializerOf(variableOf(program, object)) : object;
  if (init?.type === 'NewExpression') {
    const definition = variableOf(program, init.callee)?.defs[0]?.node;
    return definition?.type === 'ClassDeclaration' ? ofClass(definition) : [];
  }
  // Of a value whose kind is not known, a misspelt name is told by all methods together.
  return [...new Set([...(methods.array ?? []), ...(methods.string ?? [])])];
}

function isClass({ type }: Node): boolean {
  return type === 'ClassDeclaration' || type === 'ClassExpression';
}

function ofClass(node: Node | undefined): readonly string[] {
  if (node?.type !== 'ClassDeclaration' && node?.type !== 'ClassExpression') return [];
  return node.body.body.flatMap((element) =>
    'key' in element && element.key.type === 'Identifier' ? [element.key.name] : [],
  );
}
