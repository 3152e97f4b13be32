import { functionOf, textOf } from '../../tree.ts';
import { remove } from '../edits.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const texts = (name: string, kind: string) => ({
  message: `${name} is ${kind}, and new cannot build anything with it`,
  why: `${kind} has no this of its own to fill, so new ends with "${name} is not a constructor"`,
  hints: [
    `What does ${name} give back when it is called without new?`,
    'Which kinds of function can make objects?',
    `Look at how ${name} is written, and at the word before it on this line: which of the two did you mean?`,
  ] as const,
});

/** `new makeUser()` where makeUser is an arrow or an async function. */
export const newOnArrow: SemanticRule = {
  id: 'new-on-arrow',
  concept: 'classes',
  confidence: 96,
  explains: /is not a constructor/,
  examples: [
    {
      bad: 'const makeUser = (name) => ({ name });\nconst ann = new makeUser("Ann");',
      good: 'const makeUser = (name) => ({ name });\nconst ann = makeUser("Ann");',
      line: 2,
    },
  ],
  visitors: ({ program, report }) => ({
    NewExpression: (node) => {
      const fn = functionOf(program, node.callee);
      if (fn === undefined) return;
      const isArrow = fn.type === 'ArrowFunctionExpression';
      if (!isArrow && !fn.async && !fn.generator) return;
      const kind = isArrow ? 'an arrow function' : fn.async ? 'an async function' : 'a generator';
      const [start] = node.range;
      const usesThis = isArrow && /\bthis\b/.test(textOf(program, fn));
      const fix = { title: 'call it without new', edits: [remove(start, node.callee.range[0])] };
      report({ node, ...texts(textOf(program, node.callee), kind), ...(!usesThis && { fix }) });
    },
  }),
};
