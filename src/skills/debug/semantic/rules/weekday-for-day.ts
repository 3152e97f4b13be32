import {
  closestAround,
  descendants,
  enclosingFunction,
  methodCall,
  ownNodes,
  textOf,
  type Node,
} from '../../tree.ts';
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

/** Names for the day of the month; a weekday is called so. */
const dayName = /^(day|dd|d|dayOfMonth|dayNumber)$/i;

/** A text or a list that also has the month or the year in it: a date is put together here. */
function isPartOfDate(node: Node): boolean {
  const whole = closestAround(
    node,
    ({ type }) =>
      type === 'TemplateLiteral' ||
      type === 'ArrayExpression' ||
      type === 'ObjectExpression' ||
      type === 'VariableDeclaration' ||
      type === 'ReturnStatement',
  );
  if (whole === undefined) return false;
  if (whole.type === 'VariableDeclaration') return isNamedForMonth(node);
  if (whole.type === 'ObjectExpression') {
    const { parent } = node;
    const key = parent?.type === 'Property' ? parent.key : undefined;
    if (key?.type !== 'Identifier' || !dayName.test(key.name)) return false;
  }
  const methods = [...descendants(whole)].map((each) => methodCall(each)?.method ?? '');
  return methods.includes('getMonth') && !methods.includes('getDate');
}

/** `const day = date.getDay()` beside `const month = date.getMonth()`, put together later on. */
function isNamedForMonth(node: Node): boolean {
  const declarator = closestAround(node, ({ type }) => type === 'VariableDeclarator');
  if (declarator?.type !== 'VariableDeclarator' || declarator.id.type !== 'Identifier')
    return false;
  if (!dayName.test(declarator.id.name)) return false;
  const around = enclosingFunction(node);
  if (around === undefined) return false;
  const methods = ownNodes(around).map((each) => methodCall(each)?.method ?? '');
  // A weekday is what names are looked up with, or what is compared with 0 and 6.
  const { name } = declarator.id;
  const isWeekday = ownNodes(around).some(
    (each) =>
      each.type === 'Identifier' &&
      each.name === name &&
      each !== declarator.id &&
      /^(MemberExpression|BinaryExpression|SwitchStatement|IfStatement)$/.test(each.parent.type),
  );
  return methods.includes('getMonth') && !methods.includes('getDate') && !isWeekday;
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
