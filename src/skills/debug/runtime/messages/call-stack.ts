import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { textOf } from '../../tree.ts';
import { nodeAt } from '../nodes-at.ts';
import type { RuntimeMessage } from '../runtime-message.ts';

const texts = (name: string) => ({
  message: `${name} calls itself again and again and never comes to an end`,
  why: 'every call waits for the next one; after some ten thousand there is no room for more',
  hints: [
    `Print the arguments at the start of ${name}: do they come closer to an end?`,
    `For which input should ${name} answer without calling itself?`,
    'Does every path reach that question before the next call, with a smaller input?',
  ] as const,
});

/** "Maximum call stack size exceeded". */
export const callStack: RuntimeMessage = {
  id: 'call-stack',
  concept: 'recursion',
  pattern: /^Maximum call stack size exceeded/,
  examples: [
    {
      source: 'function f(n) {\n  if (n === 0) return 0;\n  return f(n - 2);\n}\nf(5);',
      message: 'Maximum call stack size exceeded',
      line: 3,
      says: 'f calls itself',
    },
  ],
  explain: (site) => {
    const call = nodeAt(
      site,
      (node): node is TSESTree.CallExpression => node.type === 'CallExpression',
    );
    return texts(call === undefined ? 'a function' : textOf(site.program, call.callee));
  },
};
