import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { closestAround, isInside, isParameter, textOf, variableOf, type Node } from '../../tree.ts';
import { keyName } from '../classes.ts';
import { objectLiteralOf } from '../collections.ts';
import { remove, replace } from '../edits.ts';
import type { SemanticRule } from '../semantic-rule.ts';
import type { ParsedProgram } from '../../tree.ts';

const texts = (object: string, name: string) => ({
  message: `${object}.${name} asks for a property called "${name}", not for the one that the variable ${name} names`,
  why: 'behind a dot stands the name itself; a variable there is never looked at',
  hints: [
    `Print ${object} and ${name} here, and then ${object}.${name}.`,
    `Does ${object} have a property that is really called ${name}?`,
    `How is a property read whose name is kept in a variable?`,
  ] as const,
});

/** What a parameter that names a property is called. */
const namesOfKeys =
  /^(key|k|field|prop|property|attr|attribute|column|col|by|criteria|criterion|\w+(By|Key|Field|Prop|Property|Column))$/i;

/** Where a key comes from: a loop over keys, or a parameter. */
function comesAsKey(program: ParsedProgram, id: Node): boolean {
  const variable = variableOf(program, id);
  if (variable === undefined) return false;
  if (isParameter(variable))
    return variable.references.length === 0 && namesOfKeys.test(variable.name);
  const loop = variable.defs[0]?.node.parent.parent;
  if (loop?.type === 'ForInStatement') return true;
  if (loop?.type !== 'ForOfStatement' || !textOf(program, loop.right).startsWith('Object.keys('))
    return false;
  return variable.references.every((each) => each.isWrite());
}

/** The variable of this name that the place could have meant. */
function keyAt(program: ParsedProgram, node: TSESTree.MemberExpression, name: string) {
  let scope = program.scopes.acquire(
    closestAround(node, (each) => program.scopes.acquire(each) !== null) ?? program.tree,
    true,
  );
  for (; scope !== null; scope = scope.upper) {
    const variable = scope.set.get(name);
    const [id] = variable?.identifiers ?? [];
    if (id !== undefined) return comesAsKey(program, id) ? id : undefined;
  }
  return undefined;
}

/** `for (const key in prices) sum += prices.key;`, `(user, field) => user.field`. */
export const dotForVariable: SemanticRule = {
  id: 'dot-for-variable',
  concept: 'objects',
  misconception: 'obj.key uses the variable key',
  confidence: 95,
  explains: /of undefined/,
  examples: [
    {
      bad: 'function total(prices) {\n  let sum = 0;\n  for (const key in prices) {\n    sum += prices.key;\n  }\n  return sum;\n}',
      good: 'function total(prices) {\n  let sum = 0;\n  for (const key in prices) {\n    sum += prices[key];\n  }\n  return sum;\n}',
      line: 4,
    },
    {
      bad: 'const pluck = (list, field) => list.map((row) => row.field);',
      good: 'const pluck = (list, field) => list.map((row) => row[field]);',
      line: 1,
    },
  ],
  visitors: ({ program, report }) => ({
    MemberExpression: (node) => {
      const { object, property, computed } = node;
      if (computed || property.type !== 'Identifier' || object.type === 'ThisExpression') return;
      const id = keyAt(program, node, property.name);
      if (id === undefined || (object.type === 'Identifier' && object.name === property.name))
        return;
      if (node.parent.type === 'CallExpression' && node.parent.callee === node) return;
      const literal = objectLiteralOf(program, object);
      if (
        literal?.properties.some(
          (each) => each.type !== 'Property' || keyName(each) === property.name,
        ) === true
      )
        return;
      const variable = variableOf(program, id);
      if (!isParameter(variable) && !isKeyOf(program, id, node)) return;
      const edits = node.optional
        ? [replace(property, `[${property.name}]`)]
        : [remove(object.range[1], property.range[0]), replace(property, `[${property.name}]`)];
      const fix = { title: 'put the variable into square brackets', edits };
      report({ node: property, ...texts(textOf(program, object), property.name), fix });
    },
  }),
};

/** Whether the loop that gives the key goes through the very object that is asked. */
function isKeyOf(program: ParsedProgram, id: Node, { object }: TSESTree.MemberExpression): boolean {
  const loop = closestAround(
    id,
    ({ type }) => type === 'ForInStatement' || type === 'ForOfStatement',
  );
  if (loop?.type !== 'ForInStatement' && loop?.type !== 'ForOfStatement') return false;
  const source = textOf(program, loop.right).replace(/^Object\.keys\((.*)\)$/s, '$1');
  return isInside(object, loop.body) && source === textOf(program, object);
}
