import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { isFunction, isInside, methodCall, variableOf, type Node } from '../../tree.ts';
import type { SemanticRule } from '../semantic-rule.ts';
import { shown } from '../shown.ts';
import { loopAround } from '../statements.ts';

const texts = (name: string, list: string) => ({
  message: `${name} gets a new value here, but ${list} keeps its old one`,
  why: `${name} is a variable of its own that holds a copy of the element; storing in it never reaches ${list}`,
  hints: [
    `Print ${list} before and after the loop.`,
    `What does a new value in ${name} change: the variable or the list?`,
    'How do you name a place in a list when you want to store something there?',
  ] as const,
});

/** Whether the name is written once, in a statement of its own, and not read afterwards. */
function isLostWrite(use: Node, reads: readonly Node[]): boolean {
  const assignment = use.parent;
  const isWrite = assignment?.type === 'AssignmentExpression' && assignment.left === use;
  if (!isWrite && assignment?.type !== 'UpdateExpression') return false;
  const around = assignment.parent;
  const isAlone = around.type === 'ExpressionStatement' || isFunction(around);
  return isAlone && reads.every((read) => read.range[0] < assignment.range[1]);
}

/** `for (let price of prices) price *= 2;` */
export const loopVariableAssigned: SemanticRule = {
  id: 'loop-variable-assigned',
  concept: 'array-iteration',
  misconception: 'Assigning to the loop variable changes the array',
  confidence: 90,
  examples: [
    {
      bad: 'const prices = [1, 2];\nfor (let price of prices) {\n  price = price * 2;\n}\nconsole.log(prices);',
      good: 'const prices = [1, 2];\nfor (let i = 0; i < prices.length; i++) {\n  prices[i] = prices[i] * 2;\n}\nconsole.log(prices);',
      line: 3,
    },
    {
      bad: 'const names = ["ann"];\nnames.forEach((name) => {\n  name = name.toUpperCase();\n});',
      good: 'const names = ["ann"];\nnames.forEach((name, i) => {\n  names[i] = name.toUpperCase();\n});',
      line: 3,
    },
  ],
  visitors: ({ program, report }) => {
    const check = (name: TSESTree.Identifier, list: Node, body: Node) => {
      const uses = variableOf(program, name)?.references ?? [];
      const writes = uses.filter((use) => use.isWrite() && isInside(use.identifier, body));
      const [write, ...others] = writes;
      if (write === undefined || others.length > 0) return;
      const reads = uses.filter((use) => use.isRead()).map(({ identifier }) => identifier);
      const { identifier } = write;
      const loop = loopAround(identifier);
      const isDeeper = loop !== undefined && loop.body !== body;
      if (isDeeper || !isLostWrite(identifier, reads)) return;
      report({ node: identifier.parent, ...texts(name.name, shown(program, list)) });
    };
    return {
      ForOfStatement: ({ left, right, body }) => {
        const id = left.type === 'VariableDeclaration' ? left.declarations[0].id : left;
        if (id.type === 'Identifier') check(id, right, body);
      },
      CallExpression: (node) => {
        const called = methodCall(node);
        const [callback] = node.arguments;
        if (called?.method !== 'forEach' || !isFunction(callback)) return;
        const [element] = callback.params;
        if (element?.type === 'Identifier') check(element, called.object, callback.body);
      },
    };
  },
};
