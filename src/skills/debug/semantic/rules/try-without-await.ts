import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { descendants, enclosingFunction, methodCall, textOf, type Node } from '../../tree.ts';
import { awaited, mayAwait } from '../edits.ts';
import { isPromise } from '../promises.ts';
import type { SemanticRule } from '../semantic-rule.ts';
import { shown } from '../shown.ts';

const texts = (call: string) => ({
  message: `catch cannot see an error of ${call}: try is over before the promise of that call ends`,
  why: 'without waiting, the try block only starts the work; the error comes later and passes the catch',
  hints: [
    `Let ${call} fail: does the catch block run?`,
    'When is the try block left, and when does the work end?',
    'What makes a line wait for a promise, so that its error shows up there?',
  ] as const,
});

/** The promise that a statement of a try block starts and lets go. */
function startedIn(statement: TSESTree.Statement): TSESTree.CallExpression | undefined {
  const expression: Node | null =
    statement.type === 'ExpressionStatement'
      ? statement.expression
      : statement.type === 'ReturnStatement'
        ? statement.argument
        : null;
  return expression?.type === 'CallExpression' ? expression : undefined;
}

function hasOwnCatch(program: Parameters<typeof textOf>[0], call: Node): boolean {
  const called = methodCall(call);
  if (called?.method === 'then' && called.call.arguments.length > 1) return true;
  return /\)\s*\.catch\(/.test(textOf(program, call));
}

/** `try { save(); } catch (error) { … }` where save is async, or `return save();` in there. */
export const tryWithoutAwait: SemanticRule = {
  id: 'try-without-await',
  concept: 'async-await',
  misconception: 'try/catch catches errors of later asynchronous callbacks',
  confidence: 92,
  examples: [
    {
      bad: 'async function save(list) { if (!list) throw new Error("none"); await store(list); }\nasync function run(list) {\n  try {\n    save(list);\n  } catch (error) {\n    console.log(error.message);\n  }\n}',
      good: 'async function save(list) { if (!list) throw new Error("none"); await store(list); }\nasync function run(list) {\n  try {\n    await save(list);\n  } catch (error) {\n    console.log(error.message);\n  }\n}',
      line: 4,
    },
    {
      bad: 'async function load(url) {\n  try {\n    return fetch(url);\n  } catch {\n    return null;\n  }\n}',
      good: 'async function load(url) {\n  try {\n    return await fetch(url);\n  } catch {\n    return null;\n  }\n}',
      line: 3,
    },
  ],
  visitors: ({ program, report }) => ({
    TryStatement: ({ block, handler }) => {
      if (handler === null) return;
      const starts = [...descendants(block, { intoFunctions: false })].flatMap((node) =>
        node.type === 'ExpressionStatement' || node.type === 'ReturnStatement'
          ? (startedIn(node) ?? [])
          : [],
      );
      for (const call of starts) {
        if (!isPromise(program, call) || hasOwnCatch(program, call)) continue;
        // A call of the function around it starts itself again, on purpose.
        const around = enclosingFunction(call);
        if (textOf(program, call.callee) === around?.id?.name) continue;
        const canWait = mayAwait(call);
        const fix = { title: 'wait for it inside the try block', edits: awaited(call) };
        report({ node: call, ...texts(shown(program, call)), ...(canWait && { fix }) });
      }
    },
  }),
};
