import type { Node } from '../../tree.ts';
import { suspectsWhere } from '../expressions.ts';
import { nodeAt } from '../nodes-at.ts';
import type { RuntimeMessage } from '../runtime-message.ts';
import type { TSESTree } from '@typescript-eslint/typescript-estree';
const texts = (name: string, path: string) => ({
  message: `${path} exports nothing called ${name}`,
  why:
    name === 'default'
      ? 'an import without { } asks for the default export, and that file has none'
      : 'an import in { } asks for an export of exactly that name',
  hints: [
    `Open ${path}: which names stand behind export there?`,
    'Is it a default export, or one with a name?',
    'Compare both spellings, and whether { } stand around the name.',
  ] as const,
});

/** Whether an import asks the file for the name. */
function isAsked(
  { source, specifiers }: TSESTree.ImportDeclaration,
  [path, name]: readonly string[],
): boolean {
  if (path !== undefined) return source.value === path;
  return specifiers.some(({ local }) => local.name === name);
}

const isHere = (node: Node): node is TSESTree.ImportDeclaration =>
  node.type === 'ImportDeclaration';

/** "The requested module './x.js' does not provide an export named 'y'". */
export const missingExport: RuntimeMessage = {
  id: 'missing-export',
  concept: 'modules',
  errorName: 'SyntaxError',
  isReportedOnly: true,
  pattern:
    /^(?:The requested module(?: '(.+?)')? does not provide an export named '(.+?)'|Named export '(.+?)' not found)/,
  examples: [
    {
      source: "import total from './sums.js';\nconsole.log(total);",
      message: "The requested module './sums.js' does not provide an export named 'default'",
      line: 1,
      says: './sums.js exports nothing called default',
    },
  ],
  suspects: (report) =>
    suspectsWhere(report, (node) => isHere(node) && isAsked(node, report.parts)),
  explain: (site) => {
    const node =
      nodeAt(
        site,
        (each): each is TSESTree.ImportDeclaration => isHere(each) && isAsked(each, site.parts),
      ) ?? nodeAt(site, isHere);
    return {
      ...texts(
        site.parts[1] ?? site.parts[2] ?? 'that',
        site.parts[0] ?? (node === undefined ? 'the file' : node.source.value),
      ),
      ...(node !== undefined && { node }),
    };
  },
};
