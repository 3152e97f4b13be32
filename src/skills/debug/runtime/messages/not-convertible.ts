import type { Node } from '../../tree.ts';
import { suspectsWhere } from '../expressions.ts';
import { nodeAt } from '../nodes-at.ts';
import type { RuntimeMessage } from '../runtime-message.ts';

const texts = () => ({
  message: 'a value on this line cannot be turned into a text or a number',
  why: '+ and templates turn values into text; symbols and objects without toString refuse that',
  hints: [
    'Print typeof of each value on this line.',
    'Which of them is an object or a symbol?',
    'Which part of that object is meant?',
  ] as const,
});

const isHere = (node: Node): node is Node =>
  node.type === 'TemplateLiteral' || (node.type === 'BinaryExpression' && node.operator === '+');

/** "Cannot convert object to primitive value", "Cannot convert a Symbol value to a string". */
export const notConvertible: RuntimeMessage = {
  id: 'not-convertible',
  concept: 'type-conversion',
  errorName: 'TypeError',
  pattern: /^Cannot convert (?:object to primitive value|a Symbol value to a (string|number))/,
  examples: [
    {
      source: "const bare = Object.create(null);\nconsole.log('pet: ' + bare);",
      message: 'Cannot convert object to primitive value',
      line: 2,
      says: 'cannot be turned into a text',
    },
  ],
  suspects: (report) => suspectsWhere(report, (node) => isHere(node)),
  explain: (site) => {
    const node = nodeAt(site, isHere);
    return { ...texts(), ...(node !== undefined && { node }) };
  },
};
