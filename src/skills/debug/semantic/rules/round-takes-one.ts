import { methodCall, textOf, type Node } from '../../tree.ts';
import { replace } from '../edits.ts';
import type { SemanticRule } from '../semantic-rule.ts';
import { shown } from '../shown.ts';

const texts = (method: string, extra: string) => ({
  message: `Math.${method} takes one value and ignores ${extra}: the result is a whole number`,
  why: `there is no second argument for places behind the point, as other languages have it`,
  hints: [
    `Print Math.${method}(2.345, 2).`,
    `How many arguments does Math.${method} use?`,
    'What could you do before and after rounding, so that two places stay?',
  ] as const,
});

const largestPower = 9;

/** An expression that keeps its meaning in front of `*`. */
function isTight(node: Node): boolean {
  return /^(Identifier|MemberExpression|CallExpression|Literal)$/.test(node.type);
}

/** `Math.round(price, 2)`. */
export const roundTakesOne: SemanticRule = {
  id: 'round-takes-one',
  concept: 'numbers',
  confidence: 96,
  examples: [
    {
      bad: 'const price = 2.345;\nconsole.log(Math.round(price, 2));',
      good: 'const price = 2.345;\nconsole.log(Math.round(price * 100) / 100);',
      line: 2,
    },
    {
      bad: 'const share = (a, b) => Math.floor(a / b, 1);',
      good: 'const share = (a, b) => Math.floor((a / b) * 10) / 10;',
      line: 1,
    },
  ],
  visitors: ({ program, report }) => ({
    CallExpression: (node) => {
      const called = methodCall(node);
      if (called?.object.type !== 'Identifier' || called.object.name !== 'Math') return;
      if (!/^(round|floor|ceil|trunc|abs|sqrt)$/.test(called.method)) return;
      const [value, places, ...others] = node.arguments;
      if (value === undefined || places === undefined || others.length > 0) return;
      if (value.type === 'SpreadElement') return;
      const digits = places.type === 'Literal' ? places.value : undefined;
      const canMend =
        typeof digits === 'number' &&
        digits > 0 &&
        digits < largestPower &&
        !/^(abs|sqrt)$/.test(called.method);
      const factor = canMend ? String(10 ** digits) : '';
      const inner = isTight(value) ? textOf(program, value) : `(${textOf(program, value)})`;
      const text = `Math.${called.method}(${inner} * ${factor}) / ${factor}`;
      const fix = { title: 'move the point, round, move it back', edits: [replace(node, text)] };
      report({
        node,
        ...texts(called.method, shown(program, places)),
        ...(canMend && { fix }),
      });
    },
  }),
};
