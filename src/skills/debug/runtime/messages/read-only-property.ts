import { textOf, type Node } from '../../tree.ts';
import { isMember, suspectsWhere } from '../expressions.ts';
import { nodeAt } from '../nodes-at.ts';
import type { RuntimeMessage } from '../runtime-message.ts';
import type { TSESTree } from '@typescript-eslint/typescript-estree';
const texts = (member: string, action: string) => ({
  message: `${member} cannot be ${action}: the object is frozen, or the value is a text`,
  why: 'Object.freeze closes an object for good; the characters of a text never change either',
  hints: [
    `Which object does ${member} belong to, and who froze it?`,
    'Print typeof of what stands before the dot or the bracket.',
    'Should this object change, or should a changed copy be made?',
  ] as const,
});

const actions: Readonly<Record<string, string>> = { add: 'added', delete: 'removed' };
/** Methods that change their list in place. */
const changes = /^(?:push|pop|shift|unshift|splice|sort|reverse|fill)$/;

function isWritten(node: TSESTree.MemberExpression): boolean {
  const { parent } = node;
  if (parent.type === 'AssignmentExpression') return parent.left === node;
  if (parent.type === 'UpdateExpression') return true;
  if (parent.type === 'UnaryExpression') return parent.operator === 'delete';
  return (
    parent.type === 'CallExpression' &&
    node.property.type === 'Identifier' &&
    changes.test(node.property.name)
  );
}

const isHere = (node: Node): node is TSESTree.MemberExpression =>
  node.type === 'MemberExpression' && isWritten(node);

/** "Cannot assign to read only property 'x' of object", "Cannot add property x, object is not extensible". */
export const readOnlyProperty: RuntimeMessage = {
  id: 'read-only-property',
  concept: 'copying',
  errorName: 'TypeError',
  pattern:
    /^Cannot (assign to read only|add|delete|redefine) property:? '?(.+?)'?(?: of (?:object|.+)|, object is not extensible|$)/,
  examples: [
    {
      source: "'use strict';\nconst prices = Object.freeze({ tea: 2 });\nprices.tea = 3;",
      message: "Cannot assign to read only property 'tea' of object '#<Object>'",
      line: 3,
      says: 'tea cannot be changed',
    },
    {
      source: 'const prices = Object.freeze({ tea: 2 });\nprices.milk = 3;\nexport { prices };',
      message: 'Cannot add property milk, object is not extensible',
      line: 2,
      says: 'milk cannot be added',
    },
  ],
  suspects: (report) =>
    suspectsWhere(report, (node) => isHere(node) && isMember(node, report.parts[1] ?? '')),
  explain: (site) => {
    const [action = '', member = 'the member'] = site.parts;
    const node =
      nodeAt(
        site,
        (each): each is TSESTree.MemberExpression => isHere(each) && isMember(each, member),
      ) ?? nodeAt(site, isHere);
    return {
      ...texts(
        node === undefined ? member : textOf(site.program, node),
        actions[action] ?? 'changed',
      ),
      ...(node !== undefined && { node }),
    };
  },
};
