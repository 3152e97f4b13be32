import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { propertyName, textOf } from '../../tree.ts';
import { nodeAt } from '../nodes-at.ts';
import type { RuntimeMessage } from '../runtime-message.ts';

const texts = (callee: string, member: string | undefined) => ({
  message: `${callee} is called with ( ), but it is not a function`,
  why:
    member === undefined
      ? 'only functions can be called; this name holds another kind of value'
      : `the value before .${member} has no function of that name: another kind of value, or another spelling`,
  hints: [
    `Print ${callee} without the ( ).`,
    member === undefined
      ? `Where does ${callee} get its value?`
      : `What kind of value stands before .${member}: print it and its typeof.`,
    'Is the name spelt as where it is defined, and is the value of the kind you think?',
  ] as const,
});

/** "items.push is not a function". */
export const notAFunction: RuntimeMessage = {
  id: 'not-a-function',
  concept: 'functions',
  pattern: /^(.+?) is not a function$/,
  examples: [
    {
      source: 'const total = 5;\ntotal.push(3);',
      message: 'total.push is not a function',
      line: 2,
      says: 'total.push',
    },
  ],
  explain: (site) => {
    const [callee = 'this'] = site.parts;
    const call = nodeAt(
      site,
      (node): node is TSESTree.CallExpression =>
        node.type === 'CallExpression' &&
        textOf(site.program, node.callee)
          .replaceAll(/\s/g, '')
          .endsWith(callee.replace(/^.*\)/, '')),
    );
    const shown = call === undefined ? callee : textOf(site.program, call.callee);
    const member = call === undefined ? undefined : propertyName(call.callee);
    return { ...texts(shown, member), ...(call !== undefined && { node: call.callee }) };
  },
};
