import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { propertyName, textOf } from '../../tree.ts';
import { nodeAt } from '../nodes-at.ts';
import type { RuntimeMessage } from '../runtime-message.ts';

const texts = (object: string, value: string, action: string, member: string) => ({
  message: `${object} is ${value} here, so ${member} cannot be ${action}`,
  why:
    value === 'null'
      ? 'null stands for no value at all; it has no members'
      : 'undefined is what a missing element, member, argument or return value gives; it has no members',
  hints: [
    `Print ${object} on the line before.`,
    `Where does ${object} get its value, and in which case does it get none?`,
    'Follow the value back: a position past the end, a name that is missing, a function without return?',
  ] as const,
});

/** "Cannot read properties of undefined (reading 'split')". */
export const memberOfNothing: RuntimeMessage = {
  id: 'member-of-nothing',
  concept: 'null-undefined',
  pattern: /^Cannot (read|set) properties of (undefined|null)(?: \((?:reading|setting) '(.*)'\))?/,
  examples: [
    {
      source: 'const parts = ["8:30"];\nconsole.log(parts[1].split(":"));',
      message: "Cannot read properties of undefined (reading 'split')",
      line: 2,
      says: 'parts[1] is undefined',
    },
    {
      source: 'let user = null;\nuser.name = "Ann";',
      message: "Cannot set properties of null (setting 'name')",
      line: 2,
      says: 'user is null',
    },
  ],
  explain: (site) => {
    const [verb = 'read', value = 'undefined', member] = site.parts;
    const isNamed = (node: TSESTree.Node): node is TSESTree.MemberExpression =>
      node.type === 'MemberExpression' && (member === undefined || propertyName(node) === member);
    const isComputed = (node: TSESTree.Node): node is TSESTree.MemberExpression =>
      node.type === 'MemberExpression' && node.computed;
    const access = nodeAt(site, isNamed) ?? nodeAt(site, isComputed);
    const object =
      access === undefined ? 'something on this line' : textOf(site.program, access.object);
    const action = verb === 'set' ? 'stored' : 'read';
    const shown = member === undefined ? 'its member' : `.${member}`;
    return {
      ...texts(object, value, action, shown),
      ...(access !== undefined && { node: access.object }),
    };
  },
};
