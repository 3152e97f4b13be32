import { enclosingFunction, functionOf, textOf } from '../../tree.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const texts = (call: string) => ({
  message: `nobody waits for ${call}: the next line runs before it has finished`,
  why: 'calling an async function starts it; the code goes on at its first await',
  hints: [
    `Print a line at the end of the function behind ${call} and one after the call: which comes first?`,
    'What does the function around this line do while the call is still busy?',
    'Compare with another call that you do wait for.',
  ] as const,
});

/** `save();` inside an async function that waits elsewhere, with code behind it. */
export const forgottenWait: SemanticRule = {
  id: 'forgotten-wait',
  concept: 'async-await',
  confidence: 70,
  examples: [
    {
      bad: 'async function save(list) { await store(list); list.saved = true; }\nasync function run(list) {\n  await check(list);\n  save(list);\n  return list.saved;\n}',
      good: 'async function save(list) { await store(list); list.saved = true; }\nasync function run(list) {\n  await check(list);\n  await save(list);\n  return list.saved;\n}',
      line: 4,
    },
  ],
  visitors: ({ program, report }) => ({
    ExpressionStatement: (statement) => {
      const { expression: call, parent } = statement;
      if (call.type !== 'CallExpression' || parent.type !== 'BlockStatement') return;
      const around = enclosingFunction(statement);
      if (around?.async !== true || parent.body.at(-1) === statement) return;
      const fn = functionOf(program, call.callee);
      if (fn?.async !== true || fn === around) return;
      const [start] = call.range;
      report({
        node: call,
        ...texts(textOf(program, call)),
        fix: { title: 'wait for it with await', edits: [{ start, end: start, text: 'await ' }] },
      });
    },
  }),
};
