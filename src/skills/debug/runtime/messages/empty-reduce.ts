import { methodCall, textOf } from '../../tree.ts';
import { isCallNamed, suspectsWhere } from '../expressions.ts';
import { nodeAt } from '../nodes-at.ts';
import type { RuntimeMessage } from '../runtime-message.ts';

const isReduce = isCallNamed(/^reduce(?:Right)?$/);

const texts = (list: string) => ({
  message: `${list} is empty here, and reduce has no start value to fall back on`,
  why: 'without a start value reduce begins with the first element, and an empty list has none',
  hints: [
    `Print ${list} on the line before: why is it empty?`,
    'What should the answer be for an empty list?',
    'reduce takes a second argument after the callback: what is it for?',
  ] as const,
});

/** "Reduce of empty array with no initial value". */
export const emptyReduce: RuntimeMessage = {
  id: 'empty-reduce',
  concept: 'array-reduce',
  errorName: 'TypeError',
  pattern: /^Reduce of empty array with no initial value/,
  examples: [
    {
      source: 'const list = [];\nconst sum = list.reduce((a, b) => a + b);',
      message: 'Reduce of empty array with no initial value',
      line: 2,
      says: 'list is empty',
    },
  ],
  suspects: (report) =>
    suspectsWhere(report, (node) => isReduce(node) && node.arguments.length === 1),
  explain: (site) => {
    const call = nodeAt(site, isReduce);
    const called = call && methodCall(call);
    return {
      ...texts(called === undefined ? 'the list' : textOf(site.program, called.object)),
      ...(call !== undefined && { node: call }),
    };
  },
};
