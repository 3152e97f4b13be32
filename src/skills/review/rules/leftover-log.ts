import {
  ancestors,
  enclosingFunction,
  isFunction,
  methodCall,
  type Node,
} from '../../language/nodes.ts';
import type { ProgramFacts } from '../facts.ts';
import { functionName, wordsOf } from '../tree/functions.ts';
import type { ReviewRule } from '../review-rule.ts';

/** Words in a function's name that say that it writes to the console on purpose. */
const printingWords = new Set(
  'print log show display report debug render main run start demo draw say greet play usage help dump trace warn'.split(
    ' ',
  ),
);

/** A console line of a search for a bug, left in a function that computes something. */
export const leftoverLog: ReviewRule = {
  id: 'leftover-log',
  dimension: 'effects',
  concept: 'debugging',
  points: 30,
  cap: 60,
  message: ([{ subject }]) => `leftover ${subject} debug output: delete`,
  why: 'Whoever calls the function gets lines on their console that they did not ask for.',
  examples: [
    {
      bad: 'export function total(prices) {\n  const sum = prices.reduce((a, b) => a + b, 0);\n  console.log("sum", sum);\n  return sum;\n}\n',
      good: 'export function total(prices) {\n  return prices.reduce((a, b) => a + b, 0);\n}\nexport function printTotal(prices) {\n  console.log(`Total: ${total(prices)}`);\n}\n',
      line: 3,
    },
  ],
  find: (facts) => {
    if (facts.isTestFile || !facts.hasExports) return [];
    return facts.nodes('CallExpression').flatMap((node) => {
      const called = methodCall(node);
      const isLog =
        called?.object.type === 'Identifier' &&
        called.object.name === 'console' &&
        ['log', 'debug', 'dir', 'table'].includes(called.method);
      if (!isLog || !isInComputation(facts, node)) return [];
      return [{ range: node.range, subject: `console.${called.method}` }];
    });
  },
};

function isInComputation(facts: ProgramFacts, node: Node): boolean {
  for (const around of ancestors(node)) if (around.type === 'CatchClause') return false;
  const functions = [...ancestors(node)].filter(isFunction);
  const prints = functions.some((fn) =>
    wordsOf(functionName(fn)).some((word) => printingWords.has(word)),
  );
  const owner = enclosingFunction(node);
  return !prints && owner !== undefined && node.parent !== owner && facts.returnsValue(owner);
}
