import { type Node, propertyName } from '../../tree.ts';
import { suspectsWhere } from '../expressions.ts';
import { nodeAt } from '../nodes-at.ts';
import type { RuntimeMessage } from '../runtime-message.ts';
import type { TSESTree } from '@typescript-eslint/typescript-estree';
const texts = (path: string) => ({
  message: `there is no file ${path} where the program looks for it`,
  why: 'a path without a folder is looked for in the folder the program was started from, not beside the source',
  hints: [
    'In which folder was the program started, and in which one is the file?',
    'Compare the name letter by letter, its ending included.',
    'From where does a path such as ./name begin to count?',
  ] as const,
});

const isHere = (node: Node): node is TSESTree.CallExpression =>
  node.type === 'CallExpression' &&
  /(?:read|open|stat|access|readdir|createReadStream|unlink|copy|rename)/i.test(
    propertyName(node.callee) ?? (node.callee.type === 'Identifier' ? node.callee.name : ''),
  );

/** "ENOENT: no such file or directory, open 'x'". */
export const fileNotFound: RuntimeMessage = {
  id: 'file-not-found',
  concept: 'modules',
  isReportedOnly: true,
  pattern: /^ENOENT: no such file or directory, \w+ '(.*?)'/,
  examples: [
    {
      source:
        "import { readFileSync } from 'node:fs';\nconst text = readFileSync('pets.txt', 'utf8');",
      message: "ENOENT: no such file or directory, open 'pets.txt'",
      line: 2,
      says: 'pets.txt',
    },
  ],
  suspects: (report) => suspectsWhere(report, (node) => isHere(node)),
  explain: (site) => {
    const node = nodeAt(site, isHere);
    return {
      ...texts((site.parts[0] ?? 'of that name').split(/[/\\]/).slice(-2).join('/')),
      ...(node !== undefined && { node }),
    };
  },
};
