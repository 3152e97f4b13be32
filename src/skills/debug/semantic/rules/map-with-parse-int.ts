import { methodCall, textOf } from '../../tree.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const texts = (callback: string) => ({
  message: `map also hands the position to ${callback}, which takes it for the number base`,
  why: 'map calls with element, position and list; parseInt reads its second argument as the base, so position 1 gives NaN',
  hints: [
    'Print the list that comes out for "10", "10", "10".',
    'How many arguments does map give to its callback, and how many does parseInt take?',
    `Write the callback yourself, with one parameter.`,
  ] as const,
});

/** `texts.map(parseInt)`. */
export const mapWithParseInt: SemanticRule = {
  id: 'map-with-parse-int',
  concept: 'callbacks',
  confidence: 98,
  examples: [
    {
      bad: 'const numbers = ["1", "2", "3"].map(parseInt);',
      good: 'const numbers = ["1", "2", "3"].map(Number);',
      line: 1,
    },
  ],
  visitors: ({ program, report }) => ({
    CallExpression: (node) => {
      const called = methodCall(node);
      const [callback] = node.arguments;
      if (called === undefined || callback === undefined) return;
      if (called.method !== 'map' && called.method !== 'flatMap') return;
      if (callback.type !== 'Identifier' && callback.type !== 'MemberExpression') return;
      const name = textOf(program, callback);
      if (!/^(Number\.)?parseInt$/.test(name)) return;
      const [start, end] = callback.range;
      const text = `(text) => ${name}(text, 10)`;
      const fix = { title: 'hand over the element alone', edits: [{ start, end, text }] };
      report({ node: callback, ...texts(name), fix });
    },
  }),
};
