import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { closestAround, ownNodes, propertyName, type Node } from '../../tree.ts';

/** So many names are told. */
const mostNames = 5;

/**
 * What the class around `this.name` has, where it has no member of that name; undefined where it
 * has, or where a class that it extends may have it.
 */
export function missingField(member: TSESTree.MemberExpression): string | undefined {
  if (member.object.type !== 'ThisExpression') return undefined;
  const body = closestAround(member, ({ type }) => type === 'ClassBody');
  if (body?.type !== 'ClassBody' || body.parent.superClass !== null) return undefined;
  const name = propertyName(member);
  const fields = fieldsOf(body);
  if (name === undefined || fields.has(name)) return undefined;
  return `objects of this class have: ${[...fields].slice(0, mostNames).join(', ') || 'nothing'}`;
}

function fieldsOf(body: TSESTree.ClassBody): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (key: Node) => {
    const isName = key.type === 'Identifier' && key.name !== 'constructor';
    if (isName) names.add(key.name);
  };
  for (const element of body.body) {
    if ('key' in element) add(element.key);
    if (element.type !== 'MethodDefinition') continue;
    for (const parameter of element.value.params) {
      if (parameter.type === 'TSParameterProperty') add(parameter.parameter);
    }
    for (const node of element.value.body === null ? [] : ownNodes(element.value)) {
      if (node.type !== 'AssignmentExpression' || node.left.type !== 'MemberExpression') continue;
      if (node.left.object.type === 'ThisExpression') add(node.left.property);
    }
  }
  return names;
}
