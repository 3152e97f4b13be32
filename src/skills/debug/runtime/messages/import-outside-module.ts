import type { Node } from '../../tree.ts';
import { suspectsWhere } from '../expressions.ts';
import { nodeAt } from '../nodes-at.ts';
import type { RuntimeMessage } from '../runtime-message.ts';

const texts = (word: string) => ({
  message: `${word} works only in ES modules, and this file is run as a plain script`,
  why: 'Node takes a .js file for the older kind unless package.json says otherwise; a page needs type="module"',
  hints: [
    'How is the file started: by Node, or by a script tag in a page?',
    'What does package.json say under "type"?',
    'Do the other files use import, or require?',
  ] as const,
});

const isHere = (node: Node): node is Node => /^(?:Import|Export\w*)Declaration$/.test(node.type);

/** "Cannot use import statement outside a module", "Unexpected token 'export'". */
export const importOutsideModule: RuntimeMessage = {
  id: 'import-outside-module',
  concept: 'modules',
  errorName: 'SyntaxError',
  isReportedOnly: true,
  pattern:
    /^(?:Cannot use (import) statement outside a module|Unexpected token '(export)'|Cannot use '(import)\.meta' outside a module)/,
  examples: [
    {
      source: "import { add } from './sums.js';\nconsole.log(add(1, 2));",
      message: 'Cannot use import statement outside a module',
      line: 1,
      says: 'import works only in ES modules',
    },
    {
      source: 'const rate = 2;\nexport { rate };',
      message: "Unexpected token 'export'",
      line: 2,
      says: 'export works only in ES modules',
    },
  ],
  suspects: (report) =>
    suspectsWhere(
      report,
      (node) => isHere(node) && report.parts.includes('export') === node.type.startsWith('Export'),
    ),
  explain: (site) => {
    const node = nodeAt(site, isHere);
    return {
      ...texts(site.parts.find((part) => typeof part === 'string') ?? 'import'),
      ...(node !== undefined && { node }),
    };
  },
};
