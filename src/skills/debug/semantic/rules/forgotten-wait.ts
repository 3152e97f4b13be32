import { enclosingFunction, isLoop, textOf, type Node } from '../../tree.ts';
import { calledFunction } from '../promises.ts';
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

/** Whether the same function has code behind a statement, or behind the loop in which it is the last one. */
function goesOnBehind(statement: Node): boolean {
  const { parent } = statement;
  if (parent?.type !== 'BlockStatement') return false;
  if (parent.body.at(-1) !== statement) return true;
  return isLoop(parent.parent) && goesOnBehind(parent.parent);
}

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
      if (around?.async !== true || !goesOnBehind(statement)) return;
      const fn = calledFunction(program, call);
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
