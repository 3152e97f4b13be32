import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  descendants,
  functionOf,
  isNeverReassigned,
  methodCall,
  propertyName,
  rootOf,
  textOf,
  unwrap,
  variableOf,
  type Node,
  type ParsedProgram,
} from '../../tree.ts';
import { insert, mayAwait } from '../edits.ts';
import { givesPromise } from '../promises.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const texts = (call: string) => ({
  message: `${call} gives a list of promises, not a list of results`,
  why: 'the async callback gives a promise for each element; waiting for a list does not wait for what is in it',
  hints: [
    'Print the list: what stands in it?',
    'How many promises are there, and how many of them does this line wait for?',
    'What turns a list of promises into one promise for all of them?',
  ] as const,
});

/** `list.map(async …)`, or with the name of an async function. */
function isPromiseMap(program: ParsedProgram, node: Node): node is TSESTree.CallExpression {
  const called = methodCall(node);
  const [callback] = called?.call.arguments ?? [];
  if (called?.method !== 'map' || called.call !== node || callback === undefined) return false;
  const fn = functionOf(program, callback);
  if (fn === undefined) return false;
  if (givesPromise(program, fn)) return true;
  const inner = fn.body.type === 'BlockStatement' ? undefined : unwrap(fn.body);
  if (inner?.type !== 'CallExpression') return false;
  return functionOf(program, inner.callee)?.async === true;
}

/** `await list.map((each) => …)`: a list is there at once, so this can only mean its elements. */
function isAwaitedMap(node: TSESTree.CallExpression): boolean {
  const called = methodCall(node);
  const [callback] = node.arguments;
  if (called?.method !== 'map' || node.parent.type !== 'AwaitExpression') return false;
  if (callback?.type !== 'ArrowFunctionExpression' || node.arguments.length > 1) return false;
  return !/^(Promise|Bluebird|stream|pipeline)/i.test(rootOf(called.object)?.name ?? '');
}

const listMembers = new Set([
  ...['filter', 'reduce', 'join', 'sort', 'find', 'some', 'every', 'includes', 'indexOf', 'flat'],
  ...['slice', 'toSorted', 'reverse'],
]);

/** Whether a list is used as if its elements were results. */
function isUsedAsResults(use: Node): boolean {
  const { parent } = use;
  switch (parent?.type) {
    case 'AwaitExpression':
    case 'TemplateLiteral':
      return true;
    case 'ForOfStatement':
      return parent.right === use && !parent.await && !waitsInside(parent.body);
    case 'MemberExpression':
      if (parent.object !== use) return false;
      if (parent.computed) return parent.parent.type === 'MemberExpression';
      return listMembers.has(propertyName(parent) ?? '');
    case 'CallExpression':
      return /^(console\.log|JSON\.stringify|Math\.(max|min))$/.test(nameOfCallee(parent.callee));
    case 'SpreadElement':
      return (
        parent.parent.type === 'CallExpression' &&
        /^Math\.(max|min)$/.test(nameOfCallee(parent.parent.callee))
      );
    default:
      return false;
  }
}

/** A loop that awaits takes the promises one by one, on purpose. */
function waitsInside(body: Node): boolean {
  return [...descendants(body)].some(({ type }) => type === 'AwaitExpression');
}

function nameOfCallee(callee: Node): string {
  if (callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier') return '';
  return `${callee.object.name}.${propertyName(callee) ?? ''}`;
}

/** `const users = await ids.map(async …)`, or the list used without waiting at all. */
export const listOfPromises: SemanticRule = {
  id: 'list-of-promises',
  concept: 'async-await',
  confidence: 95,
  explains: /of undefined|is not a function/,
  examples: [
    {
      bad: 'async function names(ids, get) {\n  const users = await ids.map(async (id) => {\n    return await get(id);\n  });\n  return users.map((user) => user.name);\n}',
      good: 'async function names(ids, get) {\n  const users = await Promise.all(ids.map(async (id) => {\n    return await get(id);\n  }));\n  return users.map((user) => user.name);\n}',
      line: 2,
    },
    {
      bad: 'async function total(ids, get) {\n  const prices = ids.map(async (id) => (await get(id)).price);\n  return prices.reduce((sum, price) => sum + price, 0);\n}',
      good: 'async function total(ids, get) {\n  const prices = await Promise.all(ids.map(async (id) => (await get(id)).price));\n  return prices.reduce((sum, price) => sum + price, 0);\n}',
      line: 2,
    },
  ],
  visitors: ({ program, report }) => ({
    CallExpression: (node) => {
      if (!isPromiseMap(program, node) && !isAwaitedMap(node)) return;
      const { parent } = node;
      const isWrong =
        isUsedAsResults(node) ||
        (parent.type === 'VariableDeclarator' && isVariableWrong(program, parent));
      if (!isWrong) return;
      const isAwaited = parent.type === 'AwaitExpression';
      const before =
        parent.type === 'MemberExpression' ? '(await Promise.all(' : 'await Promise.all(';
      const edits = [
        insert(node.range[0], isAwaited ? 'Promise.all(' : before),
        insert(node.range[1], parent.type === 'MemberExpression' ? '))' : ')'),
      ];
      const fix = { title: 'wait for all of them with Promise.all', edits };
      const called = `${textOf(program, node.callee)}(...)`;
      report({ node, ...texts(called), ...(mayAwait(node) && { fix }) });
    },
  }),
};

function isVariableWrong(program: ParsedProgram, { id }: TSESTree.VariableDeclarator): boolean {
  const variable = variableOf(program, id);
  if (variable === undefined || !isNeverReassigned(variable)) return false;
  const uses = variable.references.map(({ identifier }) => identifier).filter((use) => use !== id);
  // A list that goes through Promise.all somewhere is meant to hold promises.
  const isWaitedFor = uses.some(
    ({ parent }) =>
      parent.type === 'CallExpression' && nameOfCallee(parent.callee).startsWith('Promise.'),
  );
  return !isWaitedFor && uses.some(isUsedAsResults);
}
