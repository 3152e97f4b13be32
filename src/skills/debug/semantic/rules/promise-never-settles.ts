import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { isFunction, ownNodes, textOf, variableOf, type FunctionNode } from '../../tree.ts';
import { replace } from '../edits.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const texts = (resolve: string) => ({
  message: `nothing in this new Promise ever calls ${resolve}, so the promise never comes to an end`,
  why: 'a promise made with new waits for that call; whoever awaits it waits for ever',
  hints: [
    'Print a line after the place that waits for this promise: does it ever come?',
    'How does the code inside tell the promise that the work is done?',
    `What are the two functions for that new Promise hands to the code inside?`,
  ] as const,
});

function isNewPromise({ callee }: TSESTree.NewExpression): boolean {
  return callee.type === 'Identifier' && callee.name === 'Promise';
}

/** `return value;` in the executor itself, where the value was meant to be the promise's. */
function returnedValue(executor: FunctionNode): TSESTree.ReturnStatement | undefined {
  const returns = ownNodes(executor).filter(
    (node): node is TSESTree.ReturnStatement => node.type === 'ReturnStatement',
  );
  return returns.length === 1 ? returns[0] : undefined;
}

/** `new Promise((resolve) => { … })` without any use of `resolve` and `reject`. */
export const promiseNeverSettles: SemanticRule = {
  id: 'promise-never-settles',
  concept: 'promises',
  confidence: 93,
  examples: [
    {
      bad: 'const wait = (ms) => new Promise((resolve) => {\n  setTimeout(() => {\n    console.log("done");\n  }, ms);\n});',
      good: 'const wait = (ms) => new Promise((resolve) => {\n  setTimeout(() => {\n    console.log("done");\n    resolve();\n  }, ms);\n});',
      line: 1,
    },
    {
      bad: 'function five() {\n  return new Promise((resolve, reject) => {\n    return 5;\n  });\n}',
      good: 'function five() {\n  return new Promise((resolve, reject) => {\n    resolve(5);\n  });\n}',
      line: 2,
    },
  ],
  visitors: ({ program, report }) => ({
    NewExpression: (node) => {
      const [executor] = node.arguments;
      if (!isNewPromise(node) || !isFunction(executor)) return;
      // An empty one is a known way to write a promise that shall wait for ever.
      if (executor.body.type === 'BlockStatement' && executor.body.body.length === 0) return;
      if (/^(Identifier|Literal|UnaryExpression)$/.test(executor.body.type)) return;
      if (executor.params.some(({ type }) => type !== 'Identifier')) return;
      const isUsed = executor.params.some(
        (each) => (variableOf(program, each)?.references.length ?? 0) > 0,
      );
      if (isUsed) return;
      const throws = ownNodes(executor).some(({ type }) => type === 'ThrowStatement');
      if (throws || /\barguments\b/.test(textOf(program, executor))) return;
      const [first] = executor.params;
      const resolve = first?.type === 'Identifier' ? first.name : 'resolve';
      const given = first === undefined ? undefined : returnedValue(executor);
      const value = given?.argument == null ? '' : textOf(program, given.argument);
      const fix = given && {
        title: 'hand the value to the promise',
        edits: [replace(given, `${resolve}(${value});`)],
      };
      report({ node, ...texts(resolve), ...(fix !== undefined && { fix }) });
    },
  }),
};
