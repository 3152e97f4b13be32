import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { textOf, unwrap } from '../../tree.ts';
import { accessesOf, isMember, reads } from '../expressions.ts';
import { nodeAt } from '../nodes-at.ts';
import type { RuntimeMessage, RuntimeSite } from '../runtime-message.ts';
import { nothingSource } from '../sources/nothing.ts';

const reasons = {
  null: 'null stands for no value at all; it has no members',
  undefined:
    'a missing element, member, argument or return value is undefined, which has no members',
} as const;

const texts = (object: string, value: string, action: string, member: string, source?: string) => ({
  message: `${object} is ${value} here, so ${member} cannot be ${action}`,
  why: source ?? reasons[value === 'null' ? 'null' : 'undefined'],
  hints: [
    `Print ${object} on the line before.`,
    `Where does ${object} get its value, and in which case does it get none?`,
    'Follow the value back: a position past the end, a name that is missing, a function without return?',
  ] as const,
});

/** Whether an error's column points at a property: engines point at its name, its bracket or its dot. */
function startsAt({ loc }: TSESTree.Node, { line, column }: RuntimeSite): boolean {
  return loc.start.line === line && Math.abs(loc.start.column + 1 - column) <= 1;
}

/** The access at the place: of the expression that the message names, of the member, or of any position. */
function accessAt(site: RuntimeSite, member: string | undefined) {
  const { program, subject } = site;
  const isAccess = (node: TSESTree.Node): node is TSESTree.MemberExpression =>
    node.type === 'MemberExpression' && (member === undefined || isMember(node, member));
  const isNamed = (node: TSESTree.Node): node is TSESTree.MemberExpression =>
    isAccess(node) && subject !== undefined && reads(program, node.object, subject);
  const isExact = (node: TSESTree.Node): node is TSESTree.MemberExpression =>
    isAccess(node) && !node.computed;
  const isPointedAt = (node: TSESTree.Node): node is TSESTree.MemberExpression =>
    isAccess(node) && startsAt(node.property, site);
  return (
    nodeAt(site, isPointedAt) ??
    nodeAt(site, isNamed) ??
    nodeAt(site, isExact) ??
    nodeAt(site, isAccess)
  );
}

/** "Cannot read properties of undefined (reading 'split')". */
export const memberOfNothing: RuntimeMessage = {
  id: 'member-of-nothing',
  concept: 'null-undefined',
  errorName: 'TypeError',
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
    {
      source: 'const ages = new Map([["Ann", 3]]);\nconsole.log(ages.get("Bob").toFixed(1));',
      message: "Cannot read properties of undefined (reading 'toFixed')",
      line: 2,
      says: 'ages.get("Bob") is undefined',
    },
  ],
  suspects: (report) =>
    accessesOf(report, report.parts[2]).map((node) => ({
      node,
      likelihood: nothingSource(report.program, node.object).likelihood,
    })),
  explain: (site) => {
    const { program, parts } = site;
    const [verb = 'read', value = 'undefined', member] = parts;
    const access = accessAt(site, member);
    const owner = access && unwrap(access.object);
    const object = owner === undefined ? 'something on this line' : textOf(program, owner);
    const action = verb === 'set' ? 'stored' : 'read';
    const shown =
      member === undefined ? 'its member' : /^\d/.test(member) ? `[${member}]` : `.${member}`;
    if (owner === undefined) return texts(object, value, action, shown);
    const { says } = nothingSource(program, owner);
    return { ...texts(object, value, action, shown, says), node: owner };
  },
};
