import type { Node } from '../../tree.ts';
import { suspectsWhere } from '../expressions.ts';
import { nodeAt } from '../nodes-at.ts';
import type { RuntimeMessage } from '../runtime-message.ts';

const texts = (method: string) => ({
  message: `${method} is called without the object that it belongs to`,
  why: 'a method that is taken out of its object and called alone no longer knows its this',
  hints: [
    'Was the method stored in a variable, or handed over as a callback, without its object?',
    'Which object should stand before the dot when it is called?',
    'How can the object travel together with the method?',
  ] as const,
});

const isHere = (node: Node): node is Node => node.type === 'CallExpression';

/** "Method Map.prototype.get called on incompatible receiver", "Illegal invocation". */
export const wrongReceiver: RuntimeMessage = {
  id: 'wrong-receiver',
  concept: 'this-binding',
  errorName: 'TypeError',
  pattern:
    /^(?:Method (\S+) called on incompatible receiver|Illegal invocation|(\S+) called on (?:null or undefined|non-object))/,
  examples: [
    {
      source: "const prices = new Map();\nconst read = prices.get;\nread('tea');",
      message: 'Method Map.prototype.get called on incompatible receiver undefined',
      line: 3,
      says: 'get is called without',
    },
  ],
  suspects: (report) => suspectsWhere(report, (node) => isHere(node)),
  explain: (site) => {
    const node = nodeAt(site, isHere);
    return {
      ...texts((site.parts[0] ?? site.parts[1] ?? 'the method').replace(/^.*\./, '')),
      ...(node !== undefined && { node }),
    };
  },
};
