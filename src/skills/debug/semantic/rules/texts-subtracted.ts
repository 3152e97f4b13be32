import { isFunction, methodCall, textOf } from '../../tree.ts';
import { certainKind } from '../certain-kind.ts';
import { isNumberText } from '../number-texts.ts';
import { replace } from '../edits.ts';
import type { SemanticRule } from '../semantic-rule.ts';
import { shown } from '../shown.ts';

const texts = (left: string, right: string) => ({
  message: `${left} and ${right} are texts, and - makes NaN of them, so nothing is sorted`,
  why: '- works on numbers; a comparing function that gives NaN leaves the order as it is',
  hints: [
    `Print ${left} - ${right}.`,
    'Which kind of values can be subtracted?',
    'Texts have a method of their own that says which of two comes first. Do you know it?',
  ] as const,
});

/** `list.sort((a, b) => a.name - b.name)` for names. */
export const textsSubtracted: SemanticRule = {
  id: 'texts-subtracted',
  concept: 'array-sort',
  confidence: 94,
  examples: [
    {
      bad: 'const pets = [{ name: "Rex" }, { name: "Ada" }];\npets.sort((a, b) => a.name - b.name);',
      good: 'const pets = [{ name: "Rex" }, { name: "Ada" }];\npets.sort((a, b) => a.name.localeCompare(b.name));',
      line: 2,
    },
  ],
  visitors: ({ program, report }) => ({
    CallExpression: (node) => {
      const called = methodCall(node);
      if (called?.method !== 'sort' && called?.method !== 'toSorted') return;
      const [callback] = node.arguments;
      if (!isFunction(callback)) return;
      const [only] = callback.body.type === 'BlockStatement' ? callback.body.body : [];
      const difference = only?.type === 'ReturnStatement' ? only.argument : callback.body;
      if (difference?.type !== 'BinaryExpression' || difference.operator !== '-') return;
      const { left, right } = difference;
      const sides = [left, right];
      if (!sides.every((side) => certainKind(program, side) === 'string')) return;
      if (sides.some((side) => isNumberText(program, side))) return;
      const text = `${textOf(program, left)}.localeCompare(${textOf(program, right)})`;
      const fix = { title: 'compare the texts', edits: [replace(difference, text)] };
      report({ node: difference, ...texts(shown(program, left), shown(program, right)), fix });
    },
  }),
};
