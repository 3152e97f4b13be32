import { textOf, unwrap } from '../../tree.ts';
import { certainKind } from '../certain-kind.ts';
import { replace } from '../edits.ts';
import type { SemanticRule } from '../semantic-rule.ts';
import { shown } from '../shown.ts';

const makers = new Map<string, { readonly type: string; readonly maker: string }>([
  ['TSNumberKeyword', { type: 'number', maker: 'Number' }],
  ['TSStringKeyword', { type: 'string', maker: 'String' }],
]);

const texts = (value: string, type: string) => ({
  message: `as unknown as ${type} does not turn ${value} into a ${type}: the value stays what it is`,
  why: 'a cast only silences the compiler; when the program runs, nothing of it is left',
  hints: [
    `Print typeof ${value}.`,
    'What does as do to a value when the program runs?',
    `Which function makes a ${type} of a value?`,
  ] as const,
});

/** `text as unknown as number`. */
export const castKeepsValue: SemanticRule = {
  id: 'cast-keeps-value',
  concept: 'type-coercion',
  confidence: 90,
  explains: /is not a function|NaN/,
  examples: [
    {
      bad: 'const age = "7" as unknown as number;\nconsole.log(age + 1);',
      good: 'const age = Number("7");\nconsole.log(age + 1);',
      line: 1,
    },
  ],
  visitors: ({ program, report }) => ({
    TSAsExpression: (node) => {
      const { typeAnnotation, expression } = node;
      const made = makers.get(typeAnnotation.type);
      if (made === undefined || expression.type !== 'TSAsExpression') return;
      if (expression.typeAnnotation.type !== 'TSUnknownKeyword') return;
      const value = unwrap(expression.expression);
      const kind = certainKind(program, value);
      if (kind === undefined || kind === made.type) return;
      const edits = [replace(node, `${made.maker}(${textOf(program, value)})`)];
      const fix = { title: `turn it into a ${made.type}`, edits };
      report({ node, ...texts(shown(program, value), made.type), fix });
    },
  }),
};
