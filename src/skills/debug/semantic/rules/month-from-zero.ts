import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { closestAround, descendants, methodCall, textOf, type Node } from '../../tree.ts';
import { replace } from '../edits.ts';
import type { SemanticRule } from '../semantic-rule.ts';

/** The number of the month after the last one, for which Date goes on into the next year. */
const monthsOfYear = 12;

const texts = (call: string) => ({
  message: `${call} counts the months from 0, so this shows the month before: January is 0`,
  why: 'of all parts of a date only the month begins at 0; days begin at 1',
  hints: [
    `Print ${call} for a date in January.`,
    'With which number do the months begin here, and with which one do people begin?',
    'What has to be done with the number before people read it?',
  ] as const,
});

const makingTexts = (month: string) => ({
  message: `months count from 0 in new Date(...): ${month} here is January of the next year`,
  why: 'the months go from 0, January, to 11, December; what is beyond runs over into the next year',
  hints: [
    'Print the date that this line makes.',
    'Which number stands for January in new Date(year, month, day)?',
    `Which month did you mean with ${month}?`,
  ] as const,
});

/** The text that a call becomes a part of: a template, or a sum of texts. */
function textAround(node: Node): Node | undefined {
  const template = closestAround(node, ({ type }) => type === 'TemplateLiteral');
  if (template !== undefined && node.parent === template) return template;
  let outer: Node = node;
  while (outer.parent?.type === 'BinaryExpression' && outer.parent.operator === '+')
    outer = outer.parent;
  return outer === node ? undefined : outer;
}

/** Whether a text is a date for people: year or day stand in it as well. */
function showsDate(text: Node): boolean {
  const methods = [...descendants(text)].map((node) => methodCall(node)?.method);
  const shows = methods.some((method) => method === 'getFullYear' || method === 'getDate');
  const hasText = [...descendants(text)].some(
    (node) =>
      node.type === 'TemplateElement' ||
      (node.type === 'Literal' && typeof node.value === 'string'),
  );
  return shows && hasText;
}

/** `${date.getDate()}.${date.getMonth()}.`, `new Date(2024, 12, 1)`. */
export const monthFromZero: SemanticRule = {
  id: 'month-from-zero',
  concept: 'dates',
  misconception: 'Months start at 1',
  confidence: 96,
  examples: [
    {
      bad: 'const show = (day) => `${day.getDate()}.${day.getMonth()}.${day.getFullYear()}`;',
      good: 'const show = (day) => `${day.getDate()}.${day.getMonth() + 1}.${day.getFullYear()}`;',
      line: 1,
    },
    {
      bad: 'const newYearsEve = new Date(2024, 12, 31);',
      good: 'const newYearsEve = new Date(2024, 11, 31);',
      line: 1,
    },
  ],
  visitors: ({ program, report }) => ({
    CallExpression: (node) => {
      const called = methodCall(node);
      if (called === undefined || !/^get(UTC)?Month$/.test(called.method)) return;
      const text = textAround(node);
      if (text === undefined || isAddedTo(node) || !showsDate(text)) return;
      const shown = textOf(program, node);
      const isSum = node.parent.type === 'BinaryExpression';
      const edits = [replace(node, isSum ? `(${shown} + 1)` : `${shown} + 1`)];
      report({ node, ...texts(shown), fix: { title: 'add 1 for people', edits } });
    },
    NewExpression: ({ callee, arguments: [, month] }) => {
      if (callee.type !== 'Identifier' || callee.name !== 'Date') return;
      if (month?.type !== 'Literal' || month.value !== monthsOfYear) return;
      const fix = {
        title: 'count the months from 0',
        edits: [replace(month, String(monthsOfYear - 1))],
      };
      report({ node: month, ...makingTexts(String(monthsOfYear)), fix });
    },
  }),
};

/** `getMonth() + 1`: the 1 is there already. */
function isAddedTo({ parent }: TSESTree.CallExpression): boolean {
  return (
    parent.type === 'BinaryExpression' &&
    parent.right.type === 'Literal' &&
    parent.right.value === 1
  );
}
