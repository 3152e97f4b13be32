import { closestAround, descendants, methodCall, textOf, type Node } from '../../tree.ts';
import { replace } from '../edits.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const texts = (wrong: string, given: string, right: string) => ({
  message: `${wrong} gives ${given}, and this date needs ${right}`,
  why: 'a Date has several parts with names that are near each other',
  hints: [
    `Print ${wrong} for today.`,
    `Which numbers can ${wrong} give?`,
    'Look up the methods of Date: which one gives the part that you want?',
  ] as const,
});

/** A text or a list that also has the month or the year in it: a date is put together here. */
function isPartOfDate(node: Node): boolean {
  const whole = closestAround(
    node,
    ({ type }) =>
      type === 'TemplateLiteral' ||
      type === 'ArrayExpression' ||
      type === 'VariableDeclaration' ||
      type === 'ReturnStatement',
  );
  if (whole === undefined || whole.type === 'VariableDeclaration') return false;
  const methods = [...descendants(whole)].map((each) => methodCall(each)?.method ?? '');
  return methods.includes('getMonth') && !methods.includes('getDate');
}

/** `${date.getDay()}.${date.getMonth() + 1}.`, `date.getYear()`. */
export const weekdayForDay: SemanticRule = {
  id: 'weekday-for-day',
  concept: 'dates',
  confidence: 94,
  examples: [
    {
      bad: 'const show = (day) => `${day.getDay()}.${day.getMonth() + 1}.`;',
      good: 'const show = (day) => `${day.getDate()}.${day.getMonth() + 1}.`;',
      line: 1,
    },
    {
      bad: 'const age = (born, today) => today.getYear() - born.getFullYear();',
      good: 'const age = (born, today) => today.getFullYear() - born.getFullYear();',
      line: 1,
    },
  ],
  visitors: ({ program, report }) => ({
    CallExpression: (node) => {
      const called = methodCall(node);
      if (called === undefined || node.arguments.length > 0) return;
      const { property } = called.member;
      const shown = textOf(program, called.member);
      if (called.method === 'getYear') {
        const fix = { title: 'use getFullYear', edits: [replace(property, 'getFullYear')] };
        report({ node, ...texts(shown, 'the years since 1900', 'the full year'), fix });
      } else if (called.method === 'getDay' && isPartOfDate(node)) {
        const fix = { title: 'use getDate', edits: [replace(property, 'getDate')] };
        report({
          node,
          ...texts(shown, 'the day of the week, 0 to 6', 'the day of the month'),
          fix,
        });
      }
    },
  }),
};
