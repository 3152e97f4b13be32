import { variableOf } from '../../tree.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const texts = (name: string, line: number) => ({
  message: `${name} is declared with const on line ${line}, so it cannot be given another value here`,
  why: 'const ties a name to one value for good; this line ends the program with "Assignment to constant variable."',
  hints: [
    `Should ${name} change while the program runs?`,
    `Look at line ${line}: which word declares ${name}?`,
    'Which other word declares a variable that may change?',
  ] as const,
});

/** A write to a `const` variable. */
export const constReassigned: SemanticRule = {
  id: 'const-reassigned',
  concept: 'variables',
  confidence: 98,
  explains: /Assignment to constant variable/,
  examples: [
    {
      bad: 'const total = 0;\nfor (const n of [1, 2]) {\n  total += n;\n}',
      good: 'let total = 0;\nfor (const n of [1, 2]) {\n  total += n;\n}',
      line: 3,
    },
    {
      bad: 'for (const i = 0; i < 3; i++) {\n  console.log(i);\n}',
      good: 'const list = [];\nlist.push(1);\nlist[0] = 2;',
      line: 1,
    },
  ],
  visitors: ({ program, report }) => ({
    VariableDeclaration: ({ kind, declarations, range: [start] }) => {
      if (kind !== 'const') return;
      for (const { id } of declarations) {
        const variable = id.type === 'Identifier' ? variableOf(program, id) : undefined;
        const write = variable?.references.find((use) => use.isWrite() && use.init !== true);
        if (variable === undefined || write === undefined) continue;
        const edits = [{ start, end: start + 'const'.length, text: 'let' }];
        const line = id.loc.start.line;
        const fix = { title: `declare it with let on line ${line}`, edits };
        report({ node: write.identifier, ...texts(variable.name, line), fix });
      }
    },
  }),
};
