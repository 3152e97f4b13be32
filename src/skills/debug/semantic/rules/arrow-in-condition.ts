import { isCondition, methodCall, type Node } from '../../tree.ts';
import type { SemanticRule } from '../semantic-rule.ts';
import { shown } from '../shown.ts';

const texts = (arrow: string) => ({
  message: `${arrow} is a function, not a comparison: => begins a function`,
  why: 'a function counts as true, so the condition has the same answer every time',
  hints: [
    'Read the two signs in the middle one by one: what do they mean together?',
    'How are "greater than or equal" and "smaller than or equal" written?',
    'Compare the order of the two signs with the one in your notes.',
  ] as const,
});

const askingMethods = /^(filter|some|every|find|findIndex)$/;

/** Whether an arrow function is what a callback of `filter` and its like gives back. */
function isAnswer(node: Node): boolean {
  const { parent } = node;
  if (parent?.type !== 'ArrowFunctionExpression' || parent.body !== node) return false;
  const call = parent.parent.type === 'CallExpression' ? methodCall(parent.parent) : undefined;
  return call !== undefined && askingMethods.test(call.method);
}

/** `if (age => 18)`. */
export const arrowInCondition: SemanticRule = {
  id: 'arrow-in-condition',
  concept: 'comparison',
  confidence: 96,
  examples: [
    {
      bad: 'const age = 12;\nif (age => 18) console.log("adult");',
      good: 'const age = 12;\nif (age >= 18) console.log("adult");',
      line: 2,
    },
    {
      bad: 'const high = [3, 9].filter((n) => n => 5);',
      good: 'const high = [3, 9].filter((n) => n >= 5);',
      line: 1,
    },
  ],
  visitors: ({ program, report }) => ({
    ArrowFunctionExpression: (node) => {
      const [parameter, ...others] = node.params;
      if (parameter?.type !== 'Identifier' || others.length > 0) return;
      if (node.body.type === 'BlockStatement' || !(isCondition(node) || isAnswer(node))) return;
      const start = program.source.indexOf('=>', parameter.range[1]);
      const edits = [{ start, end: start + 2, text: '>=' }];
      const fix = { title: 'write >=', edits };
      report({ node, ...texts(shown(program, node)), fix });
    },
  }),
};
