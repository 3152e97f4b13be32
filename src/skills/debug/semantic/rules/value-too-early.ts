import type { Reference } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  ancestors,
  descendants,
  enclosingFunction,
  isFunction,
  isStatement,
  methodCall,
  variableOf,
  type FunctionNode,
  type Node,
} from '../../tree.ts';
import { insert, mayAwait } from '../edits.ts';
import { isPromise } from '../promises.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const texts = (name: string, line: number) => ({
  message: `line ${line} fills ${name} later, when its callback runs; here ${name} still has its first value`,
  why: 'the code goes on at once behind a then, a timer or an event; the callback comes when all of it is done',
  hints: [
    `Print a line inside the callback that fills ${name}, and one here: which comes first?`,
    `When does the callback run, and when this line?`,
    `Which code may use ${name}: the code behind the callback, or the code inside it?`,
  ] as const,
});

const laterFunctions = new Set([
  'setTimeout',
  'setInterval',
  'setImmediate',
  'requestAnimationFrame',
]);
const laterMethods = new Set([
  'then',
  'addEventListener',
  'once',
  'readFile',
  'get',
  'question',
  'on',
]);
/** Of these names other, immediate methods exist: only with two arguments, the last a function. */
const sharedMethods = new Set(['get', 'on', 'once', 'readFile', 'question', 'addEventListener']);

/** The call that runs this function later; undefined where it may run at once. */
function laterCall(fn: Node): TSESTree.CallExpression | undefined {
  const { parent: call } = fn;
  if (call?.type !== 'CallExpression' || call.callee === fn) return undefined;
  if (call.callee.type === 'Identifier')
    return laterFunctions.has(call.callee.name) ? call : undefined;
  const method = methodCall(call)?.method ?? '';
  if (!laterMethods.has(method)) return undefined;
  if (sharedMethods.has(method) && (call.arguments.length < 2 || call.arguments.at(-1) !== fn))
    return undefined;
  return call;
}

/** The outermost later call between a node and the function that the variable belongs to. */
function laterCallAround(
  node: Node,
  owner: FunctionNode | undefined,
): TSESTree.CallExpression | undefined {
  let found: TSESTree.CallExpression | undefined;
  for (const around of ancestors(node)) {
    if (around === owner) break;
    if (!isFunction(around)) continue;
    const call = laterCall(around);
    if (call === undefined && found === undefined) return undefined;
    found = call ?? found;
  }
  return found;
}

/** A plain read that hands the value on: returned, printed, or read through a member. */
function isHandedOn({ identifier }: Reference): boolean {
  const { parent } = identifier;
  if (parent.type === 'ReturnStatement') return true;
  if (parent.type === 'MemberExpression') return parent.object === identifier;
  if (parent.type === 'TemplateLiteral' || parent.type === 'BinaryExpression') return true;
  const called = methodCall(parent);
  return called?.object.type === 'Identifier' && called.object.name === 'console';
}

/** `let user; load().then((u) => { user = u; }); return user;` */
export const valueTooEarly: SemanticRule = {
  id: 'value-too-early',
  concept: 'event-loop',
  misconception: 'setTimeout(f, 0) runs at once',
  confidence: 92,
  explains: /of undefined|of null|not iterable/,
  examples: [
    {
      bad: 'function load() {\n  let users;\n  fetch("/users").then((answer) => {\n    users = answer;\n  });\n  return users;\n}',
      good: 'function load() {\n  return fetch("/users").then((answer) => {\n    return answer;\n  });\n}',
      line: 6,
    },
    {
      bad: 'let done = false;\nsetTimeout(() => {\n  done = true;\n}, 100);\nconsole.log(done);',
      good: 'let done = false;\nsetTimeout(() => {\n  done = true;\n  console.log(done);\n}, 100);',
      line: 5,
    },
  ],
  visitors: ({ program, report }) => ({
    VariableDeclarator: ({ id }) => {
      const variable = id.type === 'Identifier' ? variableOf(program, id) : undefined;
      if (variable === undefined || id.type !== 'Identifier') return;
      const owner = enclosingFunction(id);
      const filling = fills(variable.references);
      if (filling.length === 0) return;
      const calls = filling.map((use) => laterCallAround(use, owner));
      // One write that does not come later may be the one that counts.
      const [call] = calls;
      if (call === undefined || calls.includes(undefined)) return;
      if (enclosingFunction(call) !== owner || !isLetGo(call)) return;
      const use = variable.references.find(
        (reference) =>
          reference.isRead() &&
          reference.identifier.range[0] > call.range[1] &&
          enclosingFunction(reference.identifier) === owner &&
          isHandedOn(reference) &&
          !waitsBetween(owner, call, reference.identifier),
      );
      if (use === undefined) return;
      const isWaitable = isPromise(program, call) && mayAwait(call) && owner !== undefined;
      const fix = {
        title: 'wait until the callback has run',
        edits: [insert(call.range[0], 'await ')],
      };
      const [write] = filling;
      report({
        node: use.identifier,
        ...texts(id.name, write?.loc.start.line ?? call.loc.start.line),
        ...(isWaitable && { fix }),
      });
    },
  }),
};

/** Where a variable gets its value apart from its declaration: a write, or something pushed into it. */
function fills(references: readonly Reference[]): readonly Node[] {
  return references
    .filter((reference) => reference.init !== true)
    .filter(({ identifier }) => isFill(identifier))
    .map(({ identifier }) => identifier);
}

function isFill(use: Node): boolean {
  const { parent } = use;
  if (parent?.type === 'AssignmentExpression') return parent.left === use;
  if (parent?.type === 'UpdateExpression') return true;
  if (parent?.type !== 'MemberExpression' || parent.object !== use) return false;
  const called = methodCall(parent.parent);
  if (called?.object === use && ['push', 'unshift', 'set', 'add'].includes(called.method))
    return true;
  return parent.parent.type === 'AssignmentExpression' && parent.parent.left === parent;
}

/** Whether nobody waits for the call: it stands as a statement of its own. */
function isLetGo(call: TSESTree.CallExpression): boolean {
  let outer: TSESTree.CallExpression = call;
  while (
    outer.parent.type === 'MemberExpression' &&
    outer.parent.parent.type === 'CallExpression'
  ) {
    outer = outer.parent.parent;
  }
  return isStatement(outer) || outer.parent.type === 'VariableDeclarator';
}

/** Makes the listeners of an event run at once. */
function isTrigger(node: Node): boolean {
  return /^(emit|dispatchEvent|trigger|notify|publish|fire|click)$/.test(
    methodCall(node)?.method ?? '',
  );
}

/** An `await` between the two, or an event set off by hand: the callback has run by then. */
function waitsBetween(owner: FunctionNode | undefined, call: Node, use: Node): boolean {
  const body = owner?.body ?? [...ancestors(call)].at(-1);
  if (body === undefined) return false;
  const between = ({ range }: Node) => range[0] > call.range[1] && range[0] < use.range[0];
  return (
    awaitsOf(body).some(between) ||
    [...descendants(body)].some((node) => isTrigger(node) && between(node))
  );
}

function awaitsOf(body: Node): readonly Node[] {
  return [...descendants(body, { intoFunctions: false })].filter(
    ({ type }) => type === 'AwaitExpression',
  );
}
