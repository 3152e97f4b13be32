import type { Node } from '../../tree.ts';
import { suspectsWhere } from '../expressions.ts';
import { nodeAt } from '../nodes-at.ts';
import type { RuntimeMessage } from '../runtime-message.ts';

const texts = (name: string) => ({
  message: `${name} belongs to the older kind of file, and this one is run as an ES module`,
  why: 'with "type": "module" in package.json, or the ending .mjs, files use import and export instead',
  hints: [
    'What does package.json say under "type", and what is the file\'s ending?',
    'Which of the two kinds are the other files: require, or import?',
    `Which line brings something in with ${name}?`,
  ] as const,
});

const isHere = (node: Node): node is Node =>
  node.type === 'Identifier' && /^(?:require|module|exports|__dirname|__filename)$/.test(node.name);

/** "require is not defined in ES module scope, you can use import instead". */
export const requireInModule: RuntimeMessage = {
  id: 'require-in-module',
  concept: 'modules',
  errorName: 'ReferenceError',
  pattern: /^(require|module|exports|__dirname|__filename) is not defined in ES module scope/,
  examples: [
    {
      source: "const files = require('./files.cjs');\nexport { files };",
      message: 'require is not defined in ES module scope, you can use import instead',
      line: 1,
      says: 'require belongs to the older kind',
    },
  ],
  suspects: (report) => suspectsWhere(report, (node) => isHere(node)),
  explain: (site) => {
    const node = nodeAt(site, isHere);
    return { ...texts(site.parts[0] ?? 'require'), ...(node !== undefined && { node }) };
  },
};
