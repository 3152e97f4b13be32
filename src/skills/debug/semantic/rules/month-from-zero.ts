import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  descendants,
  initializerOf,
  isNeverReassigned,
  methodCall,
  propertyName,
  textOf,
  variableOf,
  type Node,
  type ParsedProgram,
} from '../../tree.ts';
import { replace } from '../edits.ts';
import type { SemanticRule } from '../semantic-rule.ts';
import { someSourcesOf } from '../sources.ts';

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

/** The text that a value becomes a part of: a template, or a sum of texts; through String and padStart. */
function textAround(node: Node): Node | undefined {
  const { parent } = node;
  if (parent?.type === 'TemplateLiteral') return parent;
  const isWrapped =
    (parent?.type === 'CallExpression' &&
      parent.callee.type === 'Identifier' &&
      parent.callee.name === 'String') ||
    (parent?.type === 'MemberExpression' &&
      /^(padStart|toString)$/.test(propertyName(parent) ?? ''));
  if (isWrapped) return textAround(parent.type === 'MemberExpression' ? parent.parent : parent);
  let outer: Node = node;
  while (outer.parent?.type === 'BinaryExpression' && outer.parent.operator === '+') {
    outer = outer.parent;
  }
  return outer === node ? undefined : outer;
}

/** Where a call's value is shown: at its own place, or where the variable stands that keeps it. */
function placesOf(program: ParsedProgram, node: TSESTree.CallExpression): readonly Node[] {
  const { parent } = node;
  if (parent.type !== 'VariableDeclarator') return [node];
  const variable = variableOf(program, parent.id);
  if (variable === undefined || !isNeverReassigned(variable)) return [];
  return variable.references.map(({ identifier }) => identifier).filter((use) => use !== parent.id);
}

/** Whether a text is a date for people: year or day stand in it as well. */
function showsDate(program: ParsedProgram, text: Node): boolean {
  const nodes = [...descendants(text)];
  const methods = nodes.map((node) => {
    const init = node.type === 'Identifier' ? initializerOf(variableOf(program, node)) : undefined;
    return methodCall(init ?? node)?.method ?? '';
  });
  const hasText = nodes.some(
    (node) =>
      node.type === 'TemplateElement' ||
      (node.type === 'Literal' && typeof node.value === 'string'),
  );
  return hasText && methods.some((method) => /^get(UTC)?(FullYear|Date)$/.test(method));
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
    {
      bad: 'const day = (year, month) => new Date(year, month, 1);\nconsole.log(day(2024, 12).getDay());',
      good: 'const last = (year, month) => new Date(year, month, 0);\nconsole.log(last(2024, 12).getDate());',
      line: 1,
    },
  ],
  visitors: ({ program, report }) => ({
    CallExpression: (node) => {
      const called = methodCall(node);
      if (called === undefined || !/^get(UTC)?Month$/.test(called.method)) return;
      if (isAddedTo(node)) return;
      const isShown = placesOf(program, node).some((place) => {
        const text = isAddedTo(place) ? undefined : textAround(place);
        return text !== undefined && showsDate(program, text);
      });
      if (!isShown) return;
      const shown = textOf(program, node);
      const isPlain = /^(VariableDeclarator|TemplateLiteral|CallExpression)$/.test(
        node.parent.type,
      );
      const edits = [replace(node, isPlain ? `${shown} + 1` : `(${shown} + 1)`)];
      report({ node, ...texts(shown), fix: { title: 'add 1 for people', edits } });
    },
    BinaryExpression: (node) => {
      const { left, right, operator } = node;
      if (!/^===?$/.test(operator) || right.type !== 'Literal' || right.value !== monthsOfYear)
        return;
      if (!/^get(UTC)?Month$/.test(methodCall(left)?.method ?? '')) return;
      const fix = {
        title: 'count the months from 0',
        edits: [replace(right, String(monthsOfYear - 1))],
      };
      report({ node, ...texts(textOf(program, left)), fix });
    },
    NewExpression: ({ callee, arguments: [, month, day] }) => {
      if (callee.type !== 'Identifier' || callee.name !== 'Date') return;
      if (month?.type === 'Identifier') {
        const given = someSourcesOf(program, month).find(
          ({ node }) => node.type === 'Literal' && node.value === monthsOfYear,
        );
        if (given === undefined || !/^month$/i.test(month.name) || day === undefined) return;
        if (day.type === 'Literal' && day.value === 0) return;
        const edits = [replace(month, `${month.name} - 1`)];
        const fix = { title: 'count the months from 0', edits };
        report({ node: month, ...makingTexts(`${month.name} 12`), fix });
        return;
      }
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
function isAddedTo({ parent }: Node): boolean {
  return (
    parent?.type === 'BinaryExpression' &&
    parent.right.type === 'Literal' &&
    parent.right.value === 1
  );
}
