import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { textOf, variableOf } from '../../tree.ts';
import { certainKind } from '../certain-kind.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const texts = (name: string, list: string) => ({
  message: `for...in gives the positions of ${list} as text ("0", "1", ...), not its elements: ${name} is a position`,
  why: 'for...in walks over the names of properties; for an array these are its positions',
  hints: [
    `Print ${name} in every turn: is it what you expect?`,
    'What are the property names of an array?',
    'Which other loop word gives the elements themselves?',
  ] as const,
});

/** Whether a value is added to a total as it stands: nobody adds positions up. */
function isSummed({ parent }: TSESTree.CallExpression): boolean {
  return parent.type === 'AssignmentExpression' && /^[+*]=$/.test(parent.operator);
}

/** `for (const name in names)` where the body never uses `name` to look into the array. */
export const forInOverArray: SemanticRule = {
  id: 'for-in-over-array',
  concept: 'array-iteration',
  confidence: 88,
  explains: /is not a function|of undefined/,
  examples: [
    {
      bad: 'const names = ["Ann", "Bo"];\nfor (const name in names) {\n  console.log(name.toUpperCase());\n}',
      good: 'const names = ["Ann", "Bo"];\nfor (const name of names) {\n  console.log(name.toUpperCase());\n}',
      line: 2,
    },
    {
      bad: 'let total = 0;\nfor (const n in [1, 2, 3]) total += n;',
      good: 'const list = ["a"];\nfor (const i in list) console.log(list[i]);',
      line: 2,
    },
  ],
  visitors: ({ program, report }) => ({
    ForInStatement: ({ left, right }) => {
      if (left.type !== 'VariableDeclaration') return;
      const id = left.declarations[0]?.id;
      if (id?.type !== 'Identifier' || certainKind(program, right) !== 'array') return;
      const uses = variableOf(program, id)?.references.filter((use) => use.init !== true) ?? [];
      const isPosition = uses.some(({ identifier: { parent } }) =>
        ['MemberExpression', 'CallExpression'].some(
          (type) =>
            parent.type === type &&
            (parent.type !== 'MemberExpression' || parent.computed) &&
            // Handing it to Number or parseInt shows that the position is meant.
            (parent.type !== 'CallExpression' ||
              (/^(Number|parseInt)/.test(textOf(program, parent)) && !isSummed(parent))),
        ),
      );
      if (isPosition || uses.length === 0) return;
      const start = program.source.indexOf('in', left.range[1]);
      report({
        node: left,
        ...texts(id.name, textOf(program, right)),
        fix: { title: 'use for...of', edits: [{ start, end: start + 2, text: 'of' }] },
      });
    },
  }),
};
