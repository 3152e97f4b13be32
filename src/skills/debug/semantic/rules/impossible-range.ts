import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  answers,
  operandsOf,
  probes,
  questionOf,
  withOperator,
  type Question,
} from '../conditions.ts';
import type { Infix } from '../conditions.ts';
import type { SemanticRule } from '../semantic-rule.ts';
import { isSameCode, shown } from '../shown.ts';
import { textOf, type ParsedProgram } from '../../tree.ts';

const texts = (whole: string, subject: string, isTrue: boolean) => ({
  message: isTrue
    ? `${whole} is true for every ${subject}`
    : `${whole} is never true: no ${subject} passes both questions`,
  why: isTrue
    ? `whatever ${subject} is, at least one of the two questions has the answer yes`
    : `the two questions rule each other out, and both have to be true at once`,
  hints: [
    `Choose three different values for ${subject} and answer each part of the condition for them.`,
    `For which values of ${subject} should the whole condition be true, and for which false?`,
    'Look at how the two questions are joined.',
  ] as const,
});

/** The operators of a chain that joins its parts with one operator. */
function joints(node: TSESTree.LogicalExpression): readonly Infix[] {
  const { left } = node;
  return left.type === 'LogicalExpression' && left.operator === node.operator
    ? [...joints(left), node]
    : [node];
}

/** Two questions about the same value that are always, or never, true together. */
function clash(
  program: ParsedProgram,
  questions: readonly Question[],
  operator: '&&' | '||',
): Question | undefined {
  return questions.find((one, at) =>
    questions.slice(at + 1).some((other) => {
      if (typeof one.value !== typeof other.value) return false;
      if (!isSameCode(program, one.subject, other.subject)) return false;
      const tried = probes([one, other]).filter((each) => typeof each === typeof one.value);
      return operator === '&&'
        ? !tried.some((each) => answers(one, each) && answers(other, each))
        : tried.every((each) => answers(one, each) || answers(other, each));
    }),
  );
}

/** `x !== 1 || x !== 2` is always true; `x < 0 && x > 10` and `x === 1 && x === 2` never are. */
export const impossibleRange: SemanticRule = {
  id: 'impossible-range',
  concept: 'booleans',
  confidence: 96,
  examples: [
    {
      bad: 'function ask(answer) {\n  if (answer !== "yes" || answer !== "no") {\n    return "yes or no?";\n  }\n  return answer;\n}',
      good: 'function ask(answer) {\n  if (answer !== "yes" && answer !== "no") {\n    return "yes or no?";\n  }\n  return answer;\n}',
      line: 2,
    },
    {
      bad: 'const isOutside = (n) => n < 0 && n > 10;',
      good: 'const isOutside = (n) => n < 0 || n > 10;',
      line: 1,
    },
    {
      bad: 'const isInside = (n) => n >= 1 || n <= 6;',
      good: 'const isInside = (n) => n >= 1 && n <= 6;',
      line: 1,
    },
  ],
  visitors: ({ program, report }) => ({
    LogicalExpression: (node) => {
      const { operator, parent } = node;
      if (operator === '??') return;
      if (parent.type === 'LogicalExpression' && parent.operator === operator) return;
      const operands = operandsOf(node, operator);
      const questions = operands
        .map((each) => questionOf(program, each))
        .filter((each) => each !== undefined);
      const found = clash(program, questions, operator);
      if (found === undefined) return;
      const isAll =
        questions.length === operands.length &&
        questions.every((each) => isSameCode(program, each.subject, found.subject));
      const wanted = operator === '&&' ? '||' : '&&';
      const edits = joints(node).map((each) => withOperator(program, each, wanted));
      const fix = { title: `join the questions with ${wanted}`, edits };
      const names = [shown(program, node), textOf(program, found.subject)] as const;
      report({ node, ...texts(...names, operator === '||'), ...(isAll && { fix }) });
    },
  }),
};
