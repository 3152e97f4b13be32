import {
  descendants,
  isFunction,
  isStatement,
  methodCall,
  nextStatement,
  textOf,
} from '../../tree.ts';
import { mayAwait } from '../edits.ts';
import { asLoop } from '../for-each-loop.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const texts = (list: string) => ({
  message: `forEach does not wait for its async callback, so the code after it runs first`,
  why: `every call on ${list} gives a promise at once, and forEach drops it`,
  hints: [
    'Print a line inside the callback after its await and one after forEach: which comes first?',
    'What does forEach do with what its callback returns?',
    'Which kind of loop can wait with await in its body?',
  ] as const,
});

/** `list.forEach(async …)` with code behind it that needs what the callback does. */
export const asyncForEach: SemanticRule = {
  id: 'async-for-each',
  concept: 'async-await',
  confidence: 80,
  examples: [
    {
      bad: 'async function load(ids, get) {\n  const rows = [];\n  ids.forEach(async (id) => {\n    rows.push(await get(id));\n  });\n  return rows;\n}',
      good: 'async function load(ids, get) {\n  const rows = [];\n  for (const id of ids) {\n    rows.push(await get(id));\n  }\n  return rows;\n}',
      line: 3,
    },
  ],
  visitors: ({ program, report }) => ({
    CallExpression: (node) => {
      const called = methodCall(node);
      const [callback] = node.arguments;
      if (called?.method !== 'forEach' || !isFunction(callback) || !callback.async) return;
      if (!isStatement(node)) return;
      const awaits = [...descendants(callback.body, { intoFunctions: false })].some(
        (each) => each.type === 'AwaitExpression',
      );
      if (!awaits || nextStatement(node.parent) === undefined) return;
      const edits = mayAwait(node) ? asLoop(program, called, callback) : undefined;
      const fix = edits && { title: 'use a for...of loop, which waits', edits };
      report({
        node: called.member.property,
        ...texts(textOf(program, called.object)),
        ...(fix !== undefined && { fix }),
      });
    },
  }),
};
