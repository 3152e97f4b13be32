import type { Node } from '../../tree.ts';
import { isMember, suspectsWhere } from '../expressions.ts';
import { nodeAt } from '../nodes-at.ts';
import type { RuntimeMessage } from '../runtime-message.ts';
import type { TSESTree } from '@typescript-eslint/typescript-estree';
const texts = (member: string, type: string, near: string | undefined) => ({
  message:
    near === undefined
      ? `type ${type} has no ${member}`
      : `type ${type} has no ${member}; ${near} is near`,
  why: 'TypeScript knows only the members that a type lists, spelt the same',
  hints: [
    `Look at the declaration of ${type}: which members does it list?`,
    `Is ${member} spelt as there?`,
    'Is the value of the type you think, or of one of several types?',
  ] as const,
});

const isHere = (node: Node): node is TSESTree.MemberExpression => node.type === 'MemberExpression';

/** TypeScript: "Property 'x' does not exist on type 'Y'". */
export const typeWithoutMember: RuntimeMessage = {
  id: 'type-without-member',
  concept: 'ts-object-types',
  kind: 'semantic',
  isReportedOnly: true,
  pattern:
    /^Property '(.+?)' does not exist on type '(.+?)'\.?(?: Did you mean(?: the static member)? '(.+?)')?/,
  examples: [
    {
      source:
        "type Pet = { name: string };\nconst rex: Pet = { name: 'Rex' };\nconsole.log(rex.nmae);",
      message: "Property 'nmae' does not exist on type 'Pet'. Did you mean 'name'?",
      line: 3,
      says: 'name is near',
    },
  ],
  suspects: (report) =>
    suspectsWhere(report, (node) => isHere(node) && isMember(node, report.parts[0] ?? '')),
  explain: (site) => {
    const node = nodeAt(
      site,
      (each): each is TSESTree.MemberExpression =>
        isHere(each) && isMember(each, site.parts[0] ?? ''),
    );
    return {
      ...texts(site.parts[0] ?? 'such member', (site.parts[1] ?? '').slice(0, 40), site.parts[2]),
      ...(node !== undefined && { node }),
    };
  },
};
