import type { TSESTree } from '@typescript-eslint/typescript-estree';
import type { ParsedProgram } from '../../tree.ts';
import type { SemanticRule } from '../semantic-rule.ts';
import { shown } from '../shown.ts';
import { indentAt, startsLine } from '../statements.ts';

const texts = (inner: string, outer: string) => ({
  message: `this else belongs to if (${inner}), not to if (${outer}) that it is lined up with`,
  why: 'without braces an else goes with the nearest if above it; indentation means nothing to the computer',
  hints: [
    `Which branch runs when ${outer} is false?`,
    'To which if does an else belong when there are no braces?',
    `How can you show where if (${outer}) begins and ends?`,
  ] as const,
});

/** The place of the word `else` of an if. */
function elseOf(
  { tokens }: ParsedProgram,
  { consequent, alternate }: TSESTree.IfStatement,
): TSESTree.Token | undefined {
  return tokens.find(
    ({ value, range }) =>
      value === 'else' && range[0] >= consequent.range[1] && range[1] <= (alternate?.range[0] ?? 0),
  );
}

/** `if (a)\n  if (b) x();\nelse y();` */
export const danglingElse: SemanticRule = {
  id: 'dangling-else',
  concept: 'conditionals',
  confidence: 95,
  examples: [
    {
      bad: 'function fee(age, isMember) {\n  if (age > 17)\n    if (isMember) return 5;\n  else return 0;\n  return 8;\n}',
      good: 'function fee(age, isMember) {\n  if (age > 17) {\n    if (isMember) return 5;\n  } else return 0;\n  return 8;\n}',
      line: 4,
    },
  ],
  visitors: ({ program, report }) => ({
    IfStatement: (outer) => {
      const inner = outer.consequent;
      if (inner.type !== 'IfStatement' || inner.alternate === null || outer.alternate !== null) {
        return;
      }
      const word = elseOf(program, inner);
      if (word === undefined || !startsLine(program.source, inner)) return;
      const { source } = program;
      const lineStart = source.lastIndexOf('\n', word.range[0] - 1) + 1;
      const indent = source.slice(lineStart, word.range[0]);
      if (indent.trim() !== '' || indent !== indentAt(source, outer.range[0])) return;
      if (indent === indentAt(source, inner.range[0])) return;
      const head = source.lastIndexOf(')', inner.range[0]) + 1;
      const edits = [
        { start: head, end: head, text: ' {' },
        { start: word.range[0], end: word.range[0], text: '} ' },
      ];
      const fix = { title: `close if (${shown(program, outer.test)}) before the else`, edits };
      const names = [shown(program, inner.test), shown(program, outer.test)] as const;
      report({ node: inner.alternate, ...texts(...names), fix });
    },
  }),
};
