import type { Node } from '../../tree.ts';
import { callNamed, suspectsWhere } from '../expressions.ts';
import { nodeAt } from '../nodes-at.ts';
import type { RuntimeMessage } from '../runtime-message.ts';
const texts = (pattern: string, problem: string) => ({
  message: `the pattern ${pattern} cannot be read: ${problem.toLowerCase()}`,
  why: 'in a pattern the signs ( [ { * + ? . have a meaning of their own; as plain characters they need a \\ before them',
  hints: [
    'Print the text from which the pattern is made.',
    'Which sign in it has a meaning of its own in patterns?',
    'Does every bracket in it have its partner?',
  ] as const,
});

const isHere = (node: Node): node is Node =>
  (node.type === 'NewExpression' || node.type === 'CallExpression') &&
  ((node.callee.type === 'Identifier' && node.callee.name === 'RegExp') ||
    callNamed(node, /^(?:match|matchAll|search)$/) !== undefined);

/** "Invalid regular expression: /(/: Unterminated group". */
export const brokenPattern: RuntimeMessage = {
  id: 'broken-pattern',
  concept: 'regex',
  errorName: 'SyntaxError',
  pattern: /^Invalid regular expression: \/?(.*?)\/?\w*: (.+)/s,
  examples: [
    {
      source: "const sign = '(';\nconst found = new RegExp(sign).test('a(b');",
      message: 'Invalid regular expression: /(/: Unterminated group',
      line: 2,
      says: 'unterminated group',
    },
  ],
  suspects: (report) => suspectsWhere(report, (node) => isHere(node)),
  explain: (site) => {
    const node = nodeAt(site, isHere);
    return {
      ...texts(
        (site.parts[0] ?? '').slice(0, 30),
        (site.parts[1] ?? 'it does not end').slice(0, 60),
      ),
      ...(node !== undefined && { node }),
    };
  },
};
