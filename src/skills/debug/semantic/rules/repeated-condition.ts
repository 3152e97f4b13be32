import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { descendants, type Node } from '../../tree.ts';
import { operandsOf } from '../conditions.ts';
import type { SemanticRule } from '../semantic-rule.ts';
import { isSameCode, shown } from '../shown.ts';

const texts = (test: string, line: number) => ({
  message: `${test} was asked already on line ${line}, so here it cannot bring anything new`,
  why: 'the first place that asks decides; the second one is never reached or never matters',
  hints: [
    'Which case should this part be for?',
    `Read the conditions from the top: where does ${test} stand for the first time?`,
    'Two of the conditions are the same; one of them was meant for another case.',
  ] as const,
});

const unsteady: readonly string[] = [
  ...['AssignmentExpression', 'UpdateExpression', 'AwaitExpression', 'YieldExpression'],
  ...['NewExpression'],
];

/** Methods that look at a value and leave it alone. */
const lookingMethods = /^(includes|startsWith|endsWith|has|test|indexOf|isArray|isInteger|every)$/;

/** Whether asking twice gives the same answer. */
function isRepeatable(test: Node): boolean {
  return [...descendants(test)].every((node) => {
    if (node.type !== 'CallExpression') return !unsteady.includes(node.type);
    const { callee } = node;
    return (
      callee.type === 'MemberExpression' &&
      callee.property.type === 'Identifier' &&
      lookingMethods.test(callee.property.name)
    );
  });
}

/** The tests of `if … else if … else if`, in their order. */
function testsOf(node: TSESTree.IfStatement): readonly TSESTree.Expression[] {
  const { alternate } = node;
  return [node.test, ...(alternate?.type === 'IfStatement' ? testsOf(alternate) : [])];
}

/** The same question twice in one chain of `else if`, in `&&` or `||`, or as two cases. */
export const repeatedCondition: SemanticRule = {
  id: 'repeated-condition',
  concept: 'conditionals',
  confidence: 90,
  examples: [
    {
      bad: 'function sign(n) {\n  if (n > 0) return "plus";\n  else if (n > 0) return "minus";\n  else return "zero";\n}',
      good: 'function sign(n) {\n  if (n > 0) return "plus";\n  else if (n < 0) return "minus";\n  else return "zero";\n}',
      line: 3,
    },
    {
      bad: 'const isEnd = (day) => day === "sat" ||\n  day === "sat";',
      good: 'const isEnd = (day) => day === "sat" || day === "sun";',
      line: 2,
    },
    {
      bad: 'function days(month) {\n  switch (month) {\n    case "apr":\n      return 30;\n    case "apr":\n      return 31;\n  }\n  return 0;\n}',
      good: 'function days(month) {\n  switch (month) {\n    case "apr":\n      return 30;\n    case "may":\n      return 31;\n  }\n  return 0;\n}',
      line: 5,
    },
  ],
  visitors: ({ program, report }) => {
    const check = (tests: readonly Node[]) => {
      tests.forEach((test, at) => {
        const first = tests.slice(0, at).find((earlier) => isSameCode(program, earlier, test));
        if (first === undefined || !isRepeatable(test)) return;
        report({ node: test, ...texts(shown(program, test), first.loc.start.line) });
      });
    };
    return {
      IfStatement: (node) => {
        const isChained = node.parent.type === 'IfStatement' && node.parent.alternate === node;
        if (!isChained && node.alternate !== null) check(testsOf(node));
      },
      LogicalExpression: (node) => {
        const { operator, parent } = node;
        if (operator === '??') return;
        if (parent.type === 'LogicalExpression' && parent.operator === operator) return;
        check(operandsOf(node, operator));
      },
      SwitchStatement: ({ cases }) =>
        check(cases.map(({ test }) => test).filter((test) => test !== null)),
    };
  },
};
