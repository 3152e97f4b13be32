import type { Node } from '../../tree.ts';
import { callNamed, suspectsWhere } from '../expressions.ts';
import { nodeAt } from '../nodes-at.ts';
import type { RuntimeMessage } from '../runtime-message.ts';

const texts = (what: string, value: string | undefined) => ({
  message:
    value === undefined
      ? `${what} here is negative, not whole or far too large`
      : `${what} here is ${value}, and that cannot be one`,
  why: 'a length or a count is a whole number from 0 up to a limit; NaN and negative numbers are none',
  hints: [
    'Print the number that is used as length or count.',
    'How is it worked out, and for which input does it go below 0 or become NaN?',
    'Which inputs should never come this far?',
  ] as const,
});

const makesText = /^(?:repeat|padStart|padEnd|join|concat)$/;

/** `new Array(n)`, `Array(n)`, `list.length = n`, `text.repeat(n)`. */
function setsLength(node: Node): boolean {
  if (node.type === 'NewExpression' || node.type === 'CallExpression') {
    const { callee } = node;
    return (
      callNamed(node, makesText) !== undefined ||
      (callee.type === 'Identifier' && callee.name.endsWith('Array'))
    );
  }
  return (
    node.type === 'AssignmentExpression' &&
    node.left.type === 'MemberExpression' &&
    node.left.property.type === 'Identifier' &&
    node.left.property.name === 'length'
  );
}

/** "Invalid array length", "Invalid count value: -1". */
export const impossibleLength: RuntimeMessage = {
  id: 'impossible-length',
  concept: 'arrays',
  errorName: 'RangeError',
  pattern: /^Invalid (array length|count value|string length|typed array length)(?:: (-?[\w.]+))?/,
  examples: [
    {
      source: 'const n = -1;\nnew Array(n);',
      message: 'Invalid array length',
      line: 2,
      says: 'array length',
    },
    {
      source: 'const gap = 3 - 5;\nconsole.log(" ".repeat(gap));',
      message: 'Invalid count value: -2',
      line: 2,
      says: 'is -2',
    },
  ],
  suspects: (report) => {
    const isCount = report.parts[0] === 'count value';
    return suspectsWhere(report, (node) =>
      isCount ? callNamed(node, /^repeat$/) !== undefined : setsLength(node),
    );
  },
  explain: (site) => {
    const [what = 'length', value] = site.parts;
    const node = nodeAt(site, (each): each is Node => setsLength(each));
    return { ...texts(`the ${what}`, value), ...(node !== undefined && { node }) };
  },
};
