import {
  isFunction,
  methodCall,
  textOf,
  variableOf,
  type Node,
  type ParsedProgram,
} from '../../tree.ts';
import { collectionOf } from '../collections.ts';
import { swap } from '../edits.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const itemFirst = new Set([
  ...['forEach', 'map', 'filter', 'some', 'every', 'find', 'findIndex', 'flatMap', 'findLast'],
]);
const position = /^(i|idx|index|ind|position|pos)$/i;
const keyLike = /^(k|key)$/i;
const valueLike = /^(v|val|value)$/i;
const total =
  /^(acc|accumulator|accum|total|totals|sum|result|results|count|counts|memo|prev|previous|product|carry|groups|soFar|running\w*)$/i;
/** Names of one element, which reduce gives second. */
const element =
  /^(item|cur|curr|current|el|elem|element|n|num|number|x|value|val|each|next|word|char|letter|\w*(price|user|item|row|entry|order|product))$/i;

const texts = (method: string, first: string, second: string, order: string) => ({
  message: `${method} gives ${order}, so ${first} and ${second} hold each other's values here`,
  why: 'a parameter gets its value by its place, whatever it is called',
  hints: [
    `Print ${first} and ${second} in the first line of the callback.`,
    `What does ${method} hand to its callback, and in which order?`,
    'Does the order of the parameters fit that?',
  ] as const,
});

function nameOf(node: Node | undefined): string {
  return node?.type === 'Identifier' ? node.name : '';
}

/** `forEach((index, item) => …)`, `reduce((item, total) => …, 0)`. */
export const callbackParameterOrder: SemanticRule = {
  id: 'callback-parameter-order',
  concept: 'callbacks',
  misconception: "The callback's parameter names must match outside variables",
  confidence: 93,
  examples: [
    {
      bad: 'const show = (list) => {\n  list.forEach((index, item) => {\n    console.log(`${index}: ${item}`);\n  });\n};',
      good: 'const show = (list) => {\n  list.forEach((item, index) => {\n    console.log(`${index}: ${item}`);\n  });\n};',
      line: 2,
    },
    {
      bad: 'const spent = (items) => items.reduce((item, total) => total + item.price, 0);',
      good: 'const spent = (items) => items.reduce((total, item) => total + item.price, 0);',
      line: 1,
    },
    {
      bad: 'const ages = new Map([["ann", 9]]);\nages.forEach((key, value) => console.log(key, value));',
      good: 'const ages = new Map([["ann", 9]]);\nages.forEach((value, key) => console.log(key, value));',
      line: 2,
    },
  ],
  visitors: ({ program, report }) => ({
    CallExpression: (node) => {
      const called = methodCall(node);
      const [callback] = node.arguments;
      if (called === undefined || !isFunction(callback)) return;
      const [one, other] = callback.params;
      const [first, second] = [nameOf(one), nameOf(other)];
      if (one === undefined || other === undefined || first === '' || second === '') return;
      const order = orderOf(called.method, first, second);
      if (order === undefined || textOf(program, called.object).startsWith('$')) return;
      if (
        order.startsWith('the element') &&
        !isElementLike(program, other, textOf(program, called.object))
      )
        return;
      if (order.startsWith('the value') && collectionOf(program, called.object) !== 'Map') return;
      const edits = swap(program, one, other);
      const fix = { title: `take ${second} first`, edits };
      report({ node: one, ...texts(called.method, first, second, order), fix });
    },
  }),
};

/** What a method hands over, if these two names say the contrary. */
function orderOf(method: string, first: string, second: string): string | undefined {
  if (method === 'reduce' || method === 'reduceRight') {
    const isSwapped = total.test(second) && element.test(first) && !total.test(first);
    return isSwapped ? 'what was gathered so far first, then the element' : undefined;
  }
  if (!itemFirst.has(method)) return undefined;
  if (method === 'forEach' && keyLike.test(first) && valueLike.test(second)) {
    return 'the value first, then the key';
  }
  const isSwapped = position.test(first) && !position.test(second) && !second.startsWith('_');
  return isSwapped ? 'the element first, then the index' : undefined;
}

/** Whether a parameter stands for an element: by its name, the list's name, or a member it is asked for. */
function isElementLike(program: ParsedProgram, parameter: Node, list: string): boolean {
  const name = nameOf(parameter);
  if (element.test(name) && !/^[nx]$/.test(name)) return true;
  if (name.length > 2 && list.toLowerCase().includes(name.toLowerCase())) return true;
  const uses = variableOf(program, parameter)?.references ?? [];
  return uses.some(
    ({ identifier: { parent }, identifier }) =>
      parent.type === 'MemberExpression' && parent.object === identifier,
  );
}
