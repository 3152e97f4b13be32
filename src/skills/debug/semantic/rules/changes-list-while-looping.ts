import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  childrenOf,
  descendants,
  isFunction,
  methodCall,
  textOf,
  type MethodCall,
} from '../../tree.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const removing = new Set(['splice', 'shift', 'pop', 'unshift']);

const texts = (list: string, method: string) => ({
  message: `${list} is changed by ${method} while the loop walks over it, so the loop skips the element behind`,
  why: 'when an element goes, all later ones move one place forward, and the loop steps over the next',
  hints: [
    'Try it with two elements in a row that should both go.',
    `Print the position and ${list} in every turn.`,
    'Which array method keeps some elements and leaves the list alone?',
  ] as const,
});

/** A removal from `list` after which the loop goes on. */
function removal(
  body: TSESTree.Node,
  list: string,
  text: (node: TSESTree.Node) => string,
): MethodCall | undefined {
  for (const node of descendants(body)) {
    const called = node.type === 'CallExpression' ? methodCall(node) : undefined;
    if (called === undefined || !removing.has(called.method) || text(called.object) !== list)
      continue;
    if (!leavesAfter(node, body)) return called;
  }
  return undefined;
}

/** Whether the loop or function is left behind the node, in the same block. */
function leavesAfter(node: TSESTree.Node, body: TSESTree.Node): boolean {
  for (
    let current: TSESTree.Node | undefined = node;
    current && current !== body.parent;
    current = current.parent
  ) {
    if (current.type === 'ReturnStatement' || current.type === 'ThrowStatement') return true;
    const siblings = current.parent ? childrenOf(current.parent) : [];
    const behind = siblings.slice(siblings.indexOf(current) + 1);
    const isBlock = current.parent?.type === 'BlockStatement';
    if (
      isBlock &&
      behind.some(({ type }) => type === 'BreakStatement' || type === 'ReturnStatement')
    ) {
      return true;
    }
  }
  return false;
}

/** Whether a `for` loop takes its position back after a removal: `i--`, `i -= 1`. */
function takesBack(body: TSESTree.Node, index: string): boolean {
  return [...descendants(body)].some(
    (node) =>
      (node.type === 'UpdateExpression' &&
        node.argument.type === 'Identifier' &&
        node.argument.name === index) ||
      (node.type === 'AssignmentExpression' &&
        node.left.type === 'Identifier' &&
        node.left.name === index),
  );
}

/** `for (const x of list) list.splice(…)`, the same in forEach and in a loop that counts up. */
export const changesListWhileLooping: SemanticRule = {
  id: 'changes-list-while-looping',
  concept: 'array-mutation',
  confidence: 90,
  explains: /of undefined/,
  examples: [
    {
      bad: 'const list = [1, 2, 2, 3];\nfor (const n of list) {\n  if (n === 2) {\n    list.splice(list.indexOf(n), 1);\n  }\n}',
      good: 'const list = [1, 2, 2, 3];\nconst kept = list.filter((n) => n !== 2);\nconsole.log(kept);',
      line: 4,
    },
    {
      bad: 'function clean(list) {\n  for (let i = 0; i < list.length; i++) {\n    if (!list[i]) list.splice(i, 1);\n  }\n}',
      good: 'function clean(list) {\n  for (let i = list.length - 1; i >= 0; i--) {\n    if (!list[i]) list.splice(i, 1);\n  }\n}',
      line: 3,
    },
  ],
  visitors: ({ program, report }) => {
    const text = (node: TSESTree.Node) => textOf(program, node);
    const check = (body: TSESTree.Node, list: string) => {
      const called = removal(body, list, text);
      if (called !== undefined) report({ node: called.call, ...texts(list, called.method) });
    };
    return {
      ForOfStatement: ({ body, right }) => {
        if (right.type === 'Identifier' || right.type === 'MemberExpression')
          check(body, text(right));
      },
      ForStatement: ({ body, init, test, update }) => {
        if (test?.type !== 'BinaryExpression' || !test.operator.startsWith('<')) return;
        if (update?.type !== 'UpdateExpression' || update.operator !== '++') return;
        if (init?.type !== 'VariableDeclaration' || update.argument.type !== 'Identifier') return;
        const list = /^(.+)\.length$/.exec(text(test.right))?.[1];
        const index = update.argument.name;
        if (list === undefined || takesBack(body, index)) return;
        const called = removal(body, list, text);
        const [at] = called?.call.arguments ?? [];
        const isHere = at?.type === 'Identifier' && at.name === index;
        if (called?.method !== 'splice' || !isHere || called.call.arguments.length !== 2) return;
        report({ node: called.call, ...texts(list, called.method) });
      },
      CallExpression: (node) => {
        const called = methodCall(node);
        const [callback] = node.arguments;
        if (called?.method === 'forEach' && isFunction(callback))
          check(callback.body, text(called.object));
      },
    };
  },
};
