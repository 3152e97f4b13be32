import { type Node, textOf } from '../../tree.ts';
import { suspectsWhere } from '../expressions.ts';
import { nodeAt } from '../nodes-at.ts';
import type { RuntimeMessage } from '../runtime-message.ts';
import type { TSESTree } from '@typescript-eslint/typescript-estree';
const texts = (member: string) => ({
  message: `${member} belongs to one class, and this object was not made by it`,
  why: 'a # member exists only in objects of the class whose text declares it; this is often another object here',
  hints: [
    'Print the object before the dot: who made it?',
    'Is a method of the class called here without its object before the dot?',
    `Which class declares ${member}?`,
  ] as const,
});

const isHere = (node: Node): node is TSESTree.MemberExpression =>
  node.type === 'MemberExpression' && node.property.type === 'PrivateIdentifier';

/** "Cannot read private member #x from an object whose class did not declare it". */
export const privateMember: RuntimeMessage = {
  id: 'private-member',
  concept: 'encapsulation',
  errorName: 'TypeError',
  pattern:
    /^(?:Cannot (?:read|write) private member(?: (#\S+))? (?:from|to)|Receiver must be (?:an instance of )?class|Object must be an instance of class)/,
  examples: [
    {
      source:
        'class Box {\n  #size = 1;\n  static grow(box) {\n    return box.#size + 1;\n  }\n}\nBox.grow({});',
      message: 'Cannot read private member #size from an object whose class did not declare it',
      line: 4,
      says: '#size',
    },
  ],
  suspects: (report) =>
    suspectsWhere(
      report,
      (node) =>
        isHere(node) &&
        (report.parts[0] === undefined ||
          textOf(report.program, node.property) === report.parts[0]),
    ),
  explain: (site) => {
    const node = nodeAt(site, isHere);
    return {
      ...texts(
        site.parts[0] ?? (node === undefined ? 'a # member' : textOf(site.program, node.property)),
      ),
      ...(node !== undefined && { node }),
    };
  },
};
