import { enclosingFunction, functionOf, ownNodes, type FunctionNode } from '../../tree.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const texts = (name: string) => ({
  message: `${name} calls itself every time, so it never comes to an end`,
  why: 'each call waits for another one, until there is no room for more: Maximum call stack size exceeded',
  hints: [
    `For which input can ${name} answer at once, without calling itself?`,
    `Write down the calls for the smallest input you can think of.`,
    'Which question has to be asked before the call, and what is the answer then?',
  ] as const,
});

const branching: readonly string[] = [
  ...['IfStatement', 'ConditionalExpression', 'LogicalExpression', 'SwitchStatement'],
  ...['ForStatement', 'ForOfStatement', 'ForInStatement', 'WhileStatement'],
  ...['TryStatement', 'AwaitExpression', 'YieldExpression', 'ThrowStatement'],
  ...['ChainExpression', 'DoWhileStatement'],
];

function nameOf(fn: FunctionNode): string {
  if (fn.id?.type === 'Identifier') return fn.id.name;
  const { parent } = fn;
  return parent.type === 'VariableDeclarator' && parent.id.type === 'Identifier'
    ? parent.id.name
    : 'this function';
}

/** A function whose every path leads to a call of itself. */
export const noBaseCase: SemanticRule = {
  id: 'no-base-case',
  concept: 'recursion',
  confidence: 95,
  explains: /Maximum call stack/,
  examples: [
    {
      bad: 'function countdown(n) {\n  console.log(n);\n  countdown(n - 1);\n}',
      good: 'function countdown(n) {\n  if (n < 0) return;\n  console.log(n);\n  countdown(n - 1);\n}',
      line: 3,
    },
    {
      bad: 'const factorial = (n) => n * factorial(n - 1);',
      good: 'const factorial = (n) => (n <= 1 ? 1 : n * factorial(n - 1));',
      line: 1,
    },
  ],
  visitors: ({ program, report }) => ({
    CallExpression: (node) => {
      const fn = functionOf(program, node.callee);
      if (fn === undefined || enclosingFunction(node) !== fn || fn.generator) return;
      const nodes = ownNodes(fn);
      if (nodes.some(({ type }) => branching.includes(type))) return;
      // A return above the call leaves first; parameters with defaults may throw or call.
      const isLeftBefore = nodes.some(
        ({ type, range }) => type === 'ReturnStatement' && range[1] < node.range[0],
      );
      if (!isLeftBefore) report({ node, ...texts(nameOf(fn)) });
    },
  }),
};
