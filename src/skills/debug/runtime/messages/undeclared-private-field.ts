import { type Node, textOf } from '../../tree.ts';
import { suspectsWhere } from '../expressions.ts';
import { nodeAt } from '../nodes-at.ts';
import type { RuntimeMessage } from '../runtime-message.ts';
import type { TSESTree } from '@typescript-eslint/typescript-estree';
const texts = (member: string) => ({
  message: `${member} is used, but the class around it does not declare it`,
  why: 'a # field has to stand in the body of its class before any method can use it; outside the class it does not exist',
  hints: [
    `Which class should own ${member}?`,
    'Is this line inside the { } of that class?',
    `Does the class list ${member} among its fields, spelt the same?`,
  ] as const,
});

const isHere = (node: Node): node is TSESTree.MemberExpression =>
  node.type === 'MemberExpression' && node.property.type === 'PrivateIdentifier';

/** "Private field '#x' must be declared in an enclosing class". */
export const undeclaredPrivateField: RuntimeMessage = {
  id: 'undeclared-private-field',
  concept: 'encapsulation',
  errorName: 'SyntaxError',
  isReportedOnly: true,
  pattern: /^Private field '(#\S+)' must be declared in an enclosing class/,
  examples: [
    {
      source: 'class Box {\n  grow() {\n    this.#size += 1;\n  }\n}',
      message: "Private field '#size' must be declared in an enclosing class",
      line: 3,
      says: '#size is used',
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
    return { ...texts(site.parts[0] ?? 'the # field'), ...(node !== undefined && { node }) };
  },
};
