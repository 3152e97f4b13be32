import { methodCall } from '../../tree.ts';
import { certainKind } from '../certain-kind.ts';
import type { SemanticRule } from '../semantic-rule.ts';
import { shown } from '../shown.ts';

const texts = (method: string, list: string) => ({
  message: `Math.${method} wants the numbers one by one; ${list} is one single value, so the answer is NaN`,
  why: `Math.${method} turns each argument into a number, and a list of several numbers is none`,
  hints: [
    `Print Math.${method}(${list}).`,
    `How many arguments does Math.${method} get here?`,
    'How can a list be handed over as separate values?',
  ] as const,
});

/** `Math.max(numbers)`. */
export const mathOfArray: SemanticRule = {
  id: 'math-of-array',
  concept: 'spread',
  confidence: 93,
  examples: [
    {
      bad: 'const points = [3, 9, 4];\nconsole.log(Math.max(points));',
      good: 'const points = [3, 9, 4];\nconsole.log(Math.max(...points));',
      line: 2,
    },
    {
      bad: 'function smallest(numbers) {\n  return Math.min(numbers);\n}\nconsole.log(smallest([2, 1]));',
      good: 'function smallest(numbers) {\n  return Math.min(...numbers);\n}\nconsole.log(smallest([2, 1]));',
      line: 2,
    },
  ],
  visitors: ({ program, report }) => ({
    CallExpression: (node) => {
      const called = methodCall(node);
      if (called?.method !== 'max' && called?.method !== 'min') return;
      if (called.object.type !== 'Identifier' || called.object.name !== 'Math') return;
      const [list, ...others] = node.arguments;
      if (list === undefined || others.length > 0 || list.type === 'SpreadElement') return;
      const kind = certainKind(program, list);
      // One argument makes sense to nobody, so an unknown value is most likely the list.
      if (kind !== 'array' && (kind !== undefined || list.type === 'Literal')) return;
      const [start] = list.range;
      const fix = { title: 'spread the list', edits: [{ start, end: start, text: '...' }] };
      report({ node, ...texts(called.method, shown(program, list)), fix });
    },
  }),
};
