import type { TypeRule, TypeSite } from '../type-rule.ts';

function signFix(source: string, node: TypeSite['node'], sign: string, meant: string) {
  if (node.type !== 'BinaryExpression') return {};
  const start = source.indexOf(sign, node.left.range[1]);
  const edits = [{ start, end: start + sign.length, text: meant }];
  return { fix: { title: `write ${meant}`, edits } };
}

/** `&` or `|` between two conditions. */
export const signBetweenConditions: TypeRule = {
  id: 'sign-between-conditions',
  concept: 'booleans',
  confidence: 90,
  codes: [2447],
  isForJavaScript: true,
  examples: [
    {
      bad: 'const ok = (age, member) => (age > 17) & (member === true);',
      good: 'const ok = (age, member) => (age > 17) && (member === true);',
      line: 1,
      filename: 'program.js',
    },
  ],
  explain: ({ program, node, parts: [sign = '&', meant = '&&'] }) => ({
    message: `${sign} works on the bits of numbers; these are two conditions`,
    why: 'the result is 0 or 1 instead of true or false, and both sides are always worked out',
    hints: [
      'Print the result: is it true or false?',
      'How are two conditions joined?',
      `Count the signs: how many ${sign} stand there?`,
    ],
    ...signFix(program.source, node, sign, meant),
  }),
};
