import {
  descendants,
  enclosingFunction,
  initializerOf,
  methodCall,
  textOf,
  variableOf,
  type Node,
  type ParsedProgram,
} from '../../tree.ts';
import { literalOf } from '../conditions.ts';
import { counterOf, listOfLength } from '../counters.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const texts = (index: string, list: string) => ({
  message: `${index} is a position, 0, 1, 2 …; the elements of ${list} are never looked at`,
  why: `the loop goes over the positions of ${list}, and here the position itself is worked with`,
  hints: [
    `Print ${index} in every round: is that what you want to work with?`,
    `Where in the loop is an element of ${list} read?`,
    'How do you get from a position to the element that stands there?',
  ] as const,
});

/** Whether the list is used for nothing but its length, although it holds something. */
function isOnlyMeasured(program: ParsedProgram, list: Node): boolean {
  const around = enclosingFunction(list)?.body ?? program.tree;
  const variable = variableOf(program, list);
  return (
    variable !== undefined &&
    [...descendants(around)].every(
      (node) =>
        variableOf(program, node) !== variable ||
        variable.identifiers.some((each) => each === node) ||
        (node.parent !== undefined && listOfLength(node.parent) === node),
    )
  );
}

/** A use that treats the counter as an element: added to a total, or compared with the best so far. */
function misuse(program: ParsedProgram, body: Node, index: string): Node | undefined {
  const uses = [...descendants(body)].filter(
    (node) => node.type === 'Identifier' && node.name === index,
  );
  const [only, ...others] = uses;
  if (only === undefined || others.length > 0) return undefined;
  const { parent } = only;
  if (parent?.type === 'AssignmentExpression') {
    const init = initializerOf(variableOf(program, parent.left));
    const isTotal = parent.right === only && /^[+*]=$/.test(parent.operator);
    return isTotal && init?.type === 'Literal' ? only : undefined;
  }
  return parent?.type === 'CallExpression' && methodCall(parent)?.method === 'push'
    ? only
    : undefined;
}

/** `for (let i = 0; i < prices.length; i++) total += i;` */
export const indexInsteadOfElement: SemanticRule = {
  id: 'index-instead-of-element',
  concept: 'array-iteration',
  confidence: 86,
  examples: [
    {
      bad: 'function sum(prices) {\n  let total = 0;\n  for (let i = 0; i < prices.length; i++) {\n    total += i;\n  }\n  return total;\n}',
      good: 'function sum(prices) {\n  let total = 0;\n  for (let i = 0; i < prices.length; i++) {\n    total += prices[i];\n  }\n  return total;\n}',
      line: 4,
    },
  ],
  visitors: ({ program, report }) => ({
    ForStatement: (loop) => {
      const { test, body } = loop;
      const counter = counterOf(loop);
      if (counter === undefined || counter.start === null) return;
      if (test?.type !== 'BinaryExpression' || literalOf(program, counter.start) !== 0) return;
      const list = listOfLength(test.right);
      if (list?.type !== 'Identifier' || !isOnlyMeasured(program, list)) return;
      const { name } = counter.name;
      const node = misuse(program, body, name);
      if (node === undefined) return;
      const [start, end] = node.range;
      const text = `${textOf(program, list)}[${name}]`;
      const fix = { title: 'read the element there', edits: [{ start, end, text }] };
      report({ node, ...texts(name, list.name), fix });
    },
  }),
};
