import { isCondition, methodCall, textOf, variableOf } from '../../tree.ts';
import { positionCall } from '../positions.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const positionMethods = new Set(['indexOf', 'lastIndexOf', 'findIndex']);

const texts = (call: string, method: string) => ({
  message: `${call} gives a position, and the position 0 counts as false while -1 (not found) counts as true`,
  why: `${method} answers where, not whether; as a condition its answer is the wrong way round`,
  hints: [
    'Print the result for something at the very start and for something that is missing.',
    'Which of the numbers 0, 3 and -1 count as true?',
    'Is there a method that answers yes or no?',
  ] as const,
});

/** `if (list.indexOf(x))`. */
export const indexAsCondition: SemanticRule = {
  id: 'index-as-condition',
  concept: 'truthiness',
  confidence: 93,
  examples: [
    {
      bad: 'const pets = ["cat", "dog"];\nif (pets.indexOf("cat")) console.log("yes");',
      good: 'const pets = ["cat", "dog"];\nif (pets.includes("cat")) console.log("yes");',
      line: 2,
    },
    {
      bad: 'const isMissing = (text) => !text.indexOf("a");',
      good: 'const isMissing = (text) => text.indexOf("a") === -1;',
      line: 1,
    },
  ],
  visitors: ({ program, report }) => ({
    Identifier: (node) => {
      if (!isCondition(node)) return;
      const call = variableOf(program, node) && positionCall(program, node);
      const called = call && methodCall(call);
      if (called === undefined) return;
      const { parent } = node;
      const isNegated = parent.type === 'UnaryExpression';
      const place = isNegated ? parent : node;
      const text = `${node.name} ${isNegated ? '===' : '!=='} -1`;
      const edits = [{ start: place.range[0], end: place.range[1], text }];
      const fix = { title: 'ask whether it was found', edits };
      report({ node, ...texts(node.name, called.method), fix });
    },
    CallExpression: (node) => {
      const called = methodCall(node);
      if (called === undefined || !positionMethods.has(called.method)) return;
      if (!isCondition(node)) return;
      const [start, end] = called.member.property.range;
      const text = called.method === 'findIndex' ? 'some' : 'includes';
      const fix = { title: `ask with ${text}`, edits: [{ start, end, text }] };
      report({ node, ...texts(textOf(program, node), called.method), fix });
    },
  }),
};
