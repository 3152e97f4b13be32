import { type Node, textOf } from '../../tree.ts';
import { callNamed, suspectsWhere } from '../expressions.ts';
import { nodeAt } from '../nodes-at.ts';
import type { RuntimeMessage } from '../runtime-message.ts';
const texts = (value: string) => ({
  message: `nothing catches ${value}, which is thrown or used to reject a promise`,
  why: 'what is thrown must be caught by a try around an await, or by .catch; a text also has no stack that tells where',
  hints: [
    'Which throw or reject( ) could this value come from?',
    'Who awaits that promise, and is there a try around the await?',
    'What should the program do when this happens?',
  ] as const,
});

/** The reason as it is told: without quotes and full stop, and not too long. */
function reasonOf([reason = '']: readonly string[]): string {
  return reason
    .trim()
    .replace(/^["']|["']?\.?$/g, '')
    .slice(0, 40);
}

const isHere = (node: Node): node is Node =>
  node.type === 'ThrowStatement' ||
  (node.type === 'CallExpression' &&
    ((node.callee.type === 'Identifier' && node.callee.name === 'reject') ||
      callNamed(node, /^reject$/) !== undefined));

/** A promise that was rejected, or a `throw`, with something that is no Error. */
export const rejectedPromise: RuntimeMessage = {
  id: 'rejected-promise',
  concept: 'errors',
  errorName: 'UnhandledPromiseRejection',
  needsName: true,
  pattern: /^(?:.*The promise rejected with the reason )?(.*)/s,
  examples: [
    {
      source: "async function load() { throw 'no such pet'; }\nload();",
      message: 'no such pet',
      line: 1,
      says: 'no such pet',
    },
  ],
  suspects: (report) =>
    suspectsWhere(
      report,
      (node) => isHere(node),
      (node) => {
        const value = reasonOf(report.parts);
        return value !== '' && textOf(report.program, node).includes(value) ? 90 : 40;
      },
    ),
  explain: (site) => {
    const node = nodeAt(site, isHere);
    return {
      ...texts(`"${reasonOf(site.parts)}"`),
      ...(node !== undefined && { node }),
    };
  },
};
