import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { textOf } from '../../tree.ts';
import { operandsOf } from '../conditions.ts';
import type { SemanticRule } from '../semantic-rule.ts';
import { shown } from '../shown.ts';

const texts = (test: string, used: string) => ({
  message: `case ${test} means one single value, ${used}; it does not list several values`,
  why: `the expression behind case is worked out first, and the switch compares with its one result, ${used}`,
  hints: [
    `Print ${test} by itself.`,
    'With how many values does one case compare?',
    'How can two cases share the same lines?',
  ] as const,
});

/** The values that were meant, or undefined where the test is no list. */
function valuesOf(test: TSESTree.Expression): readonly TSESTree.Node[] | undefined {
  if (test.type === 'SequenceExpression') return test.expressions;
  if (test.type !== 'LogicalExpression' || test.operator !== '||') return undefined;
  const values = operandsOf(test, '||');
  return values.every(({ type }) => type === 'Literal' || type === 'MemberExpression')
    ? values
    : undefined;
}

/** `case "sat" || "sun":`, `case 1, 2:`. */
export const caseWithOr: SemanticRule = {
  id: 'case-with-or',
  concept: 'switch',
  confidence: 96,
  examples: [
    {
      bad: 'function isFree(day) {\n  switch (day) {\n    case "sat" || "sun":\n      return true;\n    default:\n      return false;\n  }\n}',
      good: 'function isFree(day) {\n  switch (day) {\n    case "sat":\n    case "sun":\n      return true;\n    default:\n      return false;\n  }\n}',
      line: 3,
    },
    {
      bad: 'function half(month) {\n  switch (month) {\n    case 1, 2, 3:\n      return "early";\n  }\n  return "late";\n}',
      good: 'function half(month) {\n  switch (month) {\n    case 1:\n    case 2:\n    case 3:\n      return "early";\n  }\n  return "late";\n}',
      line: 3,
    },
  ],
  visitors: ({ program, report }) => ({
    SwitchCase: ({ test, parent, loc }) => {
      if (test === null || ('discriminant' in parent && isTrue(parent.discriminant))) return;
      const values = valuesOf(test);
      const used = test.type === 'SequenceExpression' ? values?.at(-1) : values?.[0];
      if (values === undefined || used === undefined) return;
      const label = `:\n${' '.repeat(loc.start.column)}case `;
      const text = values.map((each) => textOf(program, each)).join(label);
      const [start, end] = test.range;
      const fix = { title: 'write one case for each value', edits: [{ start, end, text }] };
      report({ node: test, ...texts(shown(program, test), textOf(program, used)), fix });
    },
  }),
};

function isTrue(node: TSESTree.Node): boolean {
  return node.type === 'Literal' && node.value === true;
}
