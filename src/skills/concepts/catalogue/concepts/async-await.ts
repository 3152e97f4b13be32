import type { TSESTree } from '@typescript-eslint/typescript-estree';
import type { Concept, SeenProgram, Sighting } from '../../concept.ts';
import {
  enclosingFunction,
  isFunction,
  isInside,
  lineOf,
  methodCalls,
  nameGivenTo,
  type FunctionNode,
} from '../../syntax-view.ts';

export const asyncAwait: Concept = {
  slug: 'async-await',
  rule: 'async/await is another way to write promises: await pauses only its own function; catch errors with try/catch.',
  idea: {
    beginner:
      'Some results come later, such as a timer or a download. Inside an async function you can write await before such a result. The function stops there until the result is ready. The rest of your program goes on in the meantime.',
    intermediate:
      'An async function always returns a promise. It runs at once up to its first await, then gives control back to the caller. When the promise settles, it goes on; a rejected promise throws at the await, so try/catch works.',
    advanced:
      'await queues the rest of the function as a microtask, also for plain values. Independent work is started first and awaited together with Promise.all. A promise that nobody awaits turns its rejection into an unhandled one, which ends Node.',
  },
  example: `async function load() {
  console.log('start');
  await null;
  console.log('end');
}
load();
console.log('meanwhile');`,
  misconceptions: [
    {
      id: 'async-await-for-each-waits',
      belief: 'await in forEach waits for all',
      program: `[1, 2].forEach(async (n) => {
  await null;
  console.log(n);
});
console.log('done');`,
      believedOutput: '1\n2\ndone',
      truth: 'forEach ignores the promises of its callback and goes on at once.',
      recognise: awaitInForEach,
    },
    {
      id: 'async-await-plain-value',
      belief: 'An async function returns the plain value',
      program: `async function total() {
  return 3;
}
console.log(total() + 1);`,
      believedOutput: '4',
      truth: 'An async function always returns a promise; await gives its value.',
      recognise: usedAsValue,
    },
    {
      id: 'async-await-stops-everything',
      belief: 'await stops the whole program',
      program: `async function load() {
  await null;
  console.log('loaded');
}
load();
console.log('next');`,
      believedOutput: 'loaded\nnext',
      truth: 'await pauses only the function it stands in; the caller goes on.',
      recognise: callerGoesOn,
    },
  ],
  analogy: {
    holds:
      'await is like ordering coffee and waiting for your number: others are served meanwhile.',
    breaks: 'There is one barista: code that computes without await holds everybody up.',
  },
  pitfalls: [
    'A forgotten await leaves you with a promise where you want a value.',
    'await in a loop runs one after the other; Promise.all runs them together.',
  ],
  whenToUse: 'For anything that answers later: timers, files, network.',
  check: {
    question: 'What does this print?',
    program: `const f = async () => 1;
console.log(typeof f());`,
  },
  phrases: [
    'difference between then and await',
    'why is it printed before the awaited result',
    'function returns Promise pending',
    'catch errors in async function',
    'wait for a promise asynchronous code',
  ],
};

function awaitInForEach(view: SeenProgram): Sighting | undefined {
  for (const { call, object } of methodCalls(view, ['forEach'])) {
    const callback = call.arguments[0] && view.functionOf(call.arguments[0]);
    if (callback?.async !== true || firstAwait(view, callback) === undefined) continue;
    const line = lineOf(call);
    const list = view.text(object);
    return {
      line,
      because: `Line ${line}: forEach does not wait for its async callback, so the code after it goes on at once.`,
      change: `Write for (const item of ${list}) with await in the loop.`,
    };
  }
  return undefined;
}

function usedAsValue(view: SeenProgram): Sighting | undefined {
  for (const { call, maker } of asyncCalls(view)) {
    const name = nameGivenTo(call);
    const use =
      name === undefined
        ? call
        : view
            .variableOf(name)
            ?.references.map(({ identifier }) => identifier)
            .find((identifier) => identifier !== name && isPlainUse(identifier, view));
    if (use === undefined || !isPlainUse(use, view)) continue;
    const isAwaitedLater =
      name !== undefined &&
      view
        .variableOf(name)
        ?.references.some(
          ({ identifier }) =>
            identifier.range[0] < use.range[0] && identifier.parent.type === 'AwaitExpression',
        );
    if (isAwaitedLater === true) continue;
    const line = lineOf(use);
    return {
      line,
      because: `Line ${line}: ${view.text(use)} is a promise, not the value that ${maker} returns.`,
      change: `Write await ${view.text(call)}.`,
    };
  }
  return undefined;
}

/** Printed, calculated with or looked into, where a promise is of no use. */
function isPlainUse(node: TSESTree.Node, view: SeenProgram): boolean {
  const { parent } = node;
  if (parent?.type === 'BinaryExpression') return parent.operator !== 'instanceof';
  if (parent?.type === 'TemplateLiteral') return true;
  if (parent?.type === 'MemberExpression') {
    return parent.object === node && !/^(?:then|catch|finally)$/.test(view.text(parent.property));
  }
  return parent?.type === 'CallExpression' && /^console\.\w+$/.test(view.text(parent.callee));
}

function callerGoesOn(view: SeenProgram): Sighting | undefined {
  for (const { call, maker, body } of asyncCalls(view)) {
    const pause = firstAwait(view, body);
    const statement = call.parent.type === 'ExpressionStatement' ? call.parent : call.parent.parent;
    const block = statement?.parent;
    if (pause === undefined || (block?.type !== 'BlockStatement' && block?.type !== 'Program'))
      continue;
    const isLast = block.body.at(-1) === statement;
    const isStarted = call.parent.type === 'ExpressionStatement' || nameGivenTo(call) !== undefined;
    if (isLast || !isStarted) continue;
    const line = lineOf(call);
    return {
      line,
      because: `Line ${line} starts ${maker}, which pauses at line ${lineOf(pause)}; meanwhile the caller goes on.`,
      change: `To wait there, write await ${view.text(call)}.`,
    };
  }
  return undefined;
}

type AsyncCall = {
  readonly call: TSESTree.CallExpression;
  readonly maker: string;
  readonly body: FunctionNode;
};

/** Calls of the program's own async functions that nothing awaits on the spot. */
function asyncCalls(view: SeenProgram): readonly AsyncCall[] {
  return view.nodes('CallExpression').flatMap((call) => {
    const body = call.callee.type === 'Identifier' ? view.functionOf(call.callee) : undefined;
    if (body?.async !== true || call.parent.type === 'AwaitExpression') return [];
    return [{ call, maker: view.text(call.callee), body }];
  });
}

function firstAwait(view: SeenProgram, body: FunctionNode): TSESTree.Node | undefined {
  return view
    .nodes('AwaitExpression')
    .find((node) => isInside(node, body) && isFunction(body) && enclosingFunction(node) === body);
}
