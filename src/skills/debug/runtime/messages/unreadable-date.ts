import { methodCall, type Node, textOf } from '../../tree.ts';
import { callNamed, suspectsWhere } from '../expressions.ts';
import { nodeAt } from '../nodes-at.ts';
import type { RuntimeMessage } from '../runtime-message.ts';
import type { TSESTree } from '@typescript-eslint/typescript-estree';
const texts = (date: string) => ({
  message: `${date} is no date, so it cannot be written as text`,
  why: 'a Date made from a text or numbers that it cannot read holds NaN; toISOString then has nothing to show',
  hints: [
    `Print what ${date} was made from.`,
    'Is that text in a form that Date reads, such as year-month-day?',
    'Is a part of it missing, undefined or NaN?',
  ] as const,
});

const isHere = (node: Node): node is TSESTree.CallExpression =>
  callNamed(node, /^(?:toISOString|toJSON|format|formatToParts|stringify)$/) !== undefined;

/** "Invalid time value". */
export const unreadableDate: RuntimeMessage = {
  id: 'unreadable-date',
  concept: 'dates',
  errorName: 'RangeError',
  pattern: /^Invalid time value/,
  examples: [
    {
      source: "const day = new Date('31/12/2025');\nconsole.log(day.toISOString());",
      message: 'Invalid time value',
      line: 2,
      says: 'day is no date',
    },
  ],
  suspects: (report) => suspectsWhere(report, (node) => isHere(node)),
  explain: (site) => {
    const node = nodeAt(site, isHere);
    const called = node && methodCall(node);
    return {
      ...texts(
        called === undefined || called.method === 'stringify' || called.method === 'format'
          ? 'the date'
          : textOf(site.program, called.object),
      ),
      ...(node !== undefined && { node }),
    };
  },
};
