import { enclosingFunction, type Node } from '../../tree.ts';
import { suspectsWhere } from '../expressions.ts';
import { nodeAt } from '../nodes-at.ts';
import type { RuntimeMessage } from '../runtime-message.ts';
const texts = () => ({
  message: 'this return stands outside every function',
  why: 'return ends a function and hands its value over; at the top of a file there is nobody to hand it to',
  hints: [
    'Which function should this return belong to?',
    'Does that function end earlier than you think: where is its }?',
    'Count the { and } between the function and this line.',
  ] as const,
});

const isHere = (node: Node): node is Node =>
  node.type === 'ReturnStatement' && enclosingFunction(node) === undefined;

/** "Illegal return statement". */
export const returnOutsideFunction: RuntimeMessage = {
  id: 'return-outside-function',
  concept: 'functions',
  kind: 'syntax',
  errorName: 'SyntaxError',
  isReportedOnly: true,
  pattern: /^Illegal return statement/,
  examples: [
    {
      source: 'const sum = 3;\nreturn sum;',
      message: 'Illegal return statement',
      line: 2,
      says: 'outside every function',
    },
  ],
  suspects: (report) => suspectsWhere(report, (node) => isHere(node)),
  explain: (site) => {
    const node = nodeAt(site, isHere);
    return { ...texts(), ...(node !== undefined && { node }) };
  },
};
