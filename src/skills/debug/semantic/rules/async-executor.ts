import { isFunction, ownNodes } from '../../tree.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const texts = () => ({
  message:
    'an error after an await in this async new Promise callback is lost: the promise never ends',
  why: 'the async function turns the error into a rejected promise of its own, and nobody looks at that one',
  hints: [
    'What happens with an error that is thrown inside an async function?',
    'Let the awaited call fail: does anybody who waits for the new promise hear of it?',
    'The function already gives a promise: how many promises does this code make, and which are needed?',
  ] as const,
});

/** `new Promise(async (resolve) => { resolve(await load()); })` without a try around the await. */
export const asyncExecutor: SemanticRule = {
  id: 'async-executor',
  concept: 'promises',
  confidence: 88,
  examples: [
    {
      bad: 'const read = (get) =>\n  new Promise(async (resolve) => {\n    const text = await get();\n    resolve(text.trim());\n  });',
      good: 'const read = async (get) => {\n  const text = await get();\n  return text.trim();\n};',
      line: 2,
    },
  ],
  visitors: ({ report }) => ({
    NewExpression: ({ callee, arguments: [executor] }) => {
      if (callee.type !== 'Identifier' || callee.name !== 'Promise') return;
      if (!isFunction(executor) || !executor.async) return;
      const nodes = ownNodes(executor);
      const awaits = nodes.some(({ type }) => type === 'AwaitExpression');
      const catches = nodes.some(({ type }) => type === 'CatchClause');
      if (awaits && !catches) report({ node: executor, ...texts() });
    },
  }),
};
