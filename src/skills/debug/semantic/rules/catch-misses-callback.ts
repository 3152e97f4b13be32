import { ancestors, isFunction, methodCall, type FunctionNode, type Node } from '../../tree.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const laterFunctions = new Set(['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask']);
const laterMethods = new Set(['then', 'addEventListener', 'on', 'once']);

const texts = (receiver: string) => ({
  message: `this error comes later, when ${receiver} calls the function: the try block around it is over by then`,
  why: 'catch sees errors that are thrown while its try block runs, and the callback runs after it',
  hints: [
    `Print a line behind the try block and one in the callback: which comes first?`,
    'Which code runs inside the try block, and which is only handed over there?',
    'Which block would run at the same time as this line?',
  ] as const,
});

/** What calls a function later; undefined where it may be called at once. */
function laterReceiver(fn: FunctionNode): string | undefined {
  const { parent: call } = fn;
  if (call.type !== 'CallExpression') return undefined;
  if (call.callee.type === 'Identifier') {
    return laterFunctions.has(call.callee.name) ? call.callee.name : undefined;
  }
  const method = methodCall(call)?.method ?? '';
  return laterMethods.has(method) ? method : undefined;
}

/** The callback around a throw that leaves its try block before it runs. */
function escapeOf(node: Node): string | undefined {
  let receiver: string | undefined;
  let inner: Node = node;
  for (const around of ancestors(node)) {
    if (around.type === 'TryStatement' && around.block === inner && around.handler !== null)
      return receiver;
    if (isFunction(around)) {
      const later = laterReceiver(around);
      if (later === undefined || receiver !== undefined) return undefined;
      // Within a chain of promises a catch of the chain itself may take the error.
      if (later === 'then' && around.parent.parent?.type === 'MemberExpression') return undefined;
      receiver = later;
    }
    inner = around;
  }
  return undefined;
}

/** `try { setTimeout(() => { throw … }); } catch …` */
export const catchMissesCallback: SemanticRule = {
  id: 'catch-misses-callback',
  concept: 'errors',
  misconception: 'try/catch catches errors of later asynchronous callbacks',
  confidence: 93,
  examples: [
    {
      bad: 'try {\n  setTimeout(() => {\n    throw new Error("late");\n  }, 10);\n} catch (error) {\n  console.log("caught");\n}',
      good: 'setTimeout(() => {\n  try {\n    throw new Error("late");\n  } catch (error) {\n    console.log("caught");\n  }\n}, 10);',
      line: 3,
    },
  ],
  visitors: ({ report }) => ({
    ThrowStatement: (node) => {
      const receiver = escapeOf(node);
      if (receiver !== undefined) report({ node, ...texts(receiver) });
    },
  }),
};
