import { isComparison, operandsOf } from '../conditions.ts';
import type { SemanticRule } from '../semantic-rule.ts';
import { shown } from '../shown.ts';

const texts = (subject: string, test: string) => ({
  message: `case ${test} compares ${subject} with true or false, not with a range`,
  why: `${test} is worked out to true or false first, and ${subject} is neither of the two`,
  hints: [
    `What kind of value is ${test}?`,
    `A switch asks: is ${subject} equal to what stands behind case? Is it ever here?`,
    'Look at what stands in the brackets of the switch.',
  ] as const,
});

/** `switch (score) { case score > 90: … }`. */
export const switchOnComparison: SemanticRule = {
  id: 'switch-on-comparison',
  concept: 'switch',
  misconception: 'Cases are compared with ==',
  confidence: 95,
  examples: [
    {
      bad: 'function grade(score) {\n  switch (score) {\n    case score > 90:\n      return "A";\n    default:\n      return "B";\n  }\n}',
      good: 'function grade(score) {\n  switch (true) {\n    case score > 90:\n      return "A";\n    default:\n      return "B";\n  }\n}',
      line: 3,
    },
  ],
  visitors: ({ program, report }) => ({
    SwitchStatement: ({ discriminant, cases }) => {
      if (discriminant.type === 'Literal' || isComparison(discriminant)) return;
      if (discriminant.type === 'UnaryExpression' && discriminant.operator === '!') return;
      const tests = cases.map(({ test }) => test).filter((test) => test !== null);
      const first = tests.find((test) => operandsOf(test, '&&').every(isComparison));
      if (first === undefined) return;
      const isAll = tests.every((test) => operandsOf(test, '&&').every(isComparison));
      const [start, end] = discriminant.range;
      const fix = { title: 'switch on true', edits: [{ start, end, text: 'true' }] };
      const names = [shown(program, discriminant), shown(program, first)] as const;
      report({ node: first, ...texts(...names), ...(isAll && { fix }) });
    },
  }),
};
