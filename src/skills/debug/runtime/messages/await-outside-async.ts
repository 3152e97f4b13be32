import { enclosingFunction, type Node } from '../../tree.ts';
import { suspectsWhere } from '../expressions.ts';
import { nodeAt } from '../nodes-at.ts';
import type { RuntimeMessage } from '../runtime-message.ts';
const texts = (inside: string) => ({
  message: `await stands ${inside}, and cannot wait there`,
  why: 'await works in async functions, and at the top of a file only if the file is an ES module',
  hints: [
    'Which function is the nearest one around this await?',
    'Which word must stand before a function that waits?',
    'Is it the callback of forEach or map, rather than the function you think of?',
  ] as const,
});

const isHere = (node: Node): node is Node =>
  node.type === 'AwaitExpression' || (node.type === 'ForOfStatement' && node.await);

/** "await is only valid in async functions and the top level bodies of modules". */
export const awaitOutsideAsync: RuntimeMessage = {
  id: 'await-outside-async',
  concept: 'async-await',
  errorName: 'SyntaxError',
  isReportedOnly: true,
  pattern: /^await is only valid in async functions/,
  examples: [
    {
      source: 'async function load() {\n  return 1;\n}\nconst pet = await load();',
      message: 'await is only valid in async functions and the top level bodies of modules',
      line: 4,
      says: 'outside every function',
    },
  ],
  suspects: (report) =>
    suspectsWhere(
      report,
      (node) => isHere(node),
      (node) => (enclosingFunction(node)?.async === true ? 10 : 80),
    ),
  explain: (site) => {
    const node = nodeAt(site, isHere);
    return {
      ...texts(
        node === undefined || enclosingFunction(node) === undefined
          ? 'outside every function'
          : 'in a function that is not async',
      ),
      ...(node !== undefined && { node }),
    };
  },
};
