import { methodCall, propertyName, textOf, variableOf, type Node } from '../../tree.ts';
import { isDate } from '../dates.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const texts = (call: string, date: string) => ({
  message: `${call} changes ${date} itself and gives back a number of milliseconds, not a date`,
  why: 'the methods of Date that begin with set work in place; no new date is made',
  hints: [
    `Print what ${call} gives back, and ${date} before and after it.`,
    'How many dates are there after this line?',
    'What would have to be changed so that the first date stays as it was: which date should the method work on?',
  ] as const,
});

/** Whether a value is used as only a Date can be. */
function isUsedAsDate(use: Node): boolean {
  const { parent } = use;
  return (
    parent?.type === 'MemberExpression' &&
    parent.object === use &&
    /^(get|set|to)(UTC|Locale|ISO|Date|Full|Month|Day|Hours|Minutes|Time|Seconds)/.test(
      propertyName(parent) ?? '',
    )
  );
}

/** `const tomorrow = today.setDate(today.getDate() + 1); tomorrow.getDate()`. */
export const dateSetterResult: SemanticRule = {
  id: 'date-setter-result',
  concept: 'dates',
  misconception: 'setMonth and setDate give back a new date',
  confidence: 95,
  explains: /is not a function/,
  examples: [
    {
      bad: 'const today = new Date(2024, 0, 1);\nconst tomorrow = today.setDate(today.getDate() + 1);\nconsole.log(tomorrow.getDate());',
      good: 'const today = new Date(2024, 0, 1);\nconst tomorrow = new Date(today);\ntomorrow.setDate(today.getDate() + 1);\nconsole.log(tomorrow.getDate());',
      line: 2,
    },
  ],
  visitors: ({ program, report }) => ({
    CallExpression: (node) => {
      const called = methodCall(node);
      if (
        called === undefined ||
        !/^set(UTC)?(Date|Month|FullYear|Hours|Minutes|Seconds)$/.test(called.method)
      )
        return;
      const { parent } = node;
      const direct = isUsedAsDate(node);
      const variable =
        parent.type === 'VariableDeclarator' ? variableOf(program, parent.id) : undefined;
      const later =
        variable?.references.some(({ identifier }) => isUsedAsDate(identifier)) ?? false;
      const isNamedDate =
        parent.type === 'VariableDeclarator' &&
        parent.id.type === 'Identifier' &&
        isDate(program, called.object) &&
        /day|date|tomorrow|yesterday|deadline|due|end|start/i.test(parent.id.name) &&
        !/ms|time|stamp/i.test(parent.id.name);
      if (!direct && !later && !isNamedDate) return;
      const declaration = parent.parent;
      const name =
        parent.type === 'VariableDeclarator' && parent.id.type === 'Identifier'
          ? parent.id.name
          : undefined;
      const isAlone =
        declaration?.type === 'VariableDeclaration' && declaration.declarations.length === 1;
      const object = textOf(program, called.object);
      const match = { node, ...texts(`${textOf(program, called.member)}(...)`, object) };
      if (name === undefined || !isAlone) {
        report(match);
        return;
      }
      const indent = ' '.repeat(declaration.loc.start.column);
      const given = node.arguments.map((each) => textOf(program, each)).join(', ');
      const text = `${declaration.kind} ${name} = new Date(${object});\n${indent}${name}.${called.method}(${given});`;
      const [start, end] = declaration.range;
      report({
        ...match,
        fix: { title: 'change a copy of the date', edits: [{ start, end, text }] },
      });
    },
  }),
};
