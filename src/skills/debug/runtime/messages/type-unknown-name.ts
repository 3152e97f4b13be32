import type { Node } from '../../tree.ts';
import { suspectsWhere } from '../expressions.ts';
import { nodeAt } from '../nodes-at.ts';
import type { RuntimeMessage } from '../runtime-message.ts';
import type { TSESTree } from '@typescript-eslint/typescript-estree';
const texts = (name: string, near: string | undefined) => ({
  message:
    near === undefined
      ? `there is nothing called ${name} here`
      : `there is no ${name} here; ${near} is near`,
  why: 'a name can be used only where it is declared or imported, spelt the same',
  hints: [
    `Search the file for the place where ${name} is declared or imported.`,
    'Compare the spelling letter by letter, capital and small.',
    'Is this line inside the { } in which it is declared?',
  ] as const,
});

const isHere = (node: Node): node is TSESTree.Identifier => node.type === 'Identifier';

/** TypeScript: "Cannot find name 'x'". */
export const typeUnknownName: RuntimeMessage = {
  id: 'type-unknown-name',
  concept: 'scope',
  kind: 'semantic',
  isReportedOnly: true,
  pattern: /^Cannot find name '(.+?)'\.?(?: Did you mean '(.+?)')?/,
  examples: [
    {
      source: 'const total = 5;\nconsole.log(totl);',
      message: "Cannot find name 'totl'. Did you mean 'total'?",
      line: 2,
      says: 'total is near',
    },
  ],
  suspects: (report) =>
    suspectsWhere(report, (node) => isHere(node) && node.name === report.parts[0]),
  explain: (site) => {
    const node = nodeAt(
      site,
      (each): each is TSESTree.Identifier => isHere(each) && each.name === site.parts[0],
    );
    return {
      ...texts(site.parts[0] ?? 'that', site.parts[1]),
      ...(node !== undefined && { node }),
    };
  },
};
