import { isCondition, textOf } from '../../tree.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const texts = (target: string, written: string, value: string) => ({
  message: `${written} stores ${value} in ${target}: the sign belongs to ${value}, not to the =`,
  why: `the computer reads = first and then the sign in front of ${value}; the old ${target} is lost`,
  hints: [
    `Print ${target} before and after this line.`,
    `What stands between ${target} and the number, read one sign at a time?`,
    'Look at the order of the two signs.',
  ] as const,
});

/** `total =+ price`, `lives =- 1`, `if (x =! 3)`. */
export const swappedCompound: SemanticRule = {
  id: 'swapped-compound',
  concept: 'operators-assignment',
  misconception: 'x =+ 1 adds one',
  confidence: 96,
  examples: [
    {
      bad: 'let total = 5;\nfor (const n of [1, 2]) {\n  total =+ n;\n}\nconsole.log(total);',
      good: 'let total = 5;\nfor (const n of [1, 2]) {\n  total += n;\n}\nconsole.log(total);',
      line: 3,
    },
    {
      bad: 'let lives = 3;\nlives =- 1;\nconsole.log(lives);',
      good: 'let lives = 3;\nlives=-1;\nconsole.log(lives);',
      line: 2,
    },
    {
      bad: 'let x = 2;\nif (x =! 3) console.log("other");',
      good: 'let x = 2;\nif (x !== 3) console.log("other");',
      line: 2,
    },
  ],
  visitors: ({ program, report }) => ({
    AssignmentExpression: (node) => {
      const { left, right, operator } = node;
      if (operator !== '=' || right.type !== 'UnaryExpression') return;
      if (!['+', '-', '!'].includes(right.operator)) return;
      if (right.operator === '!' && !isCondition(node)) return;
      const [signAt] = right.range;
      const start = signAt - 1;
      const hasGap = /\s/.test(program.source[signAt + 1] ?? '');
      const isSpaced = right.operator === '+' && /\s/.test(program.source[start - 1] ?? '');
      if (program.source[start] !== '=' || !(hasGap || isSpaced)) return;
      const wanted = right.operator === '!' ? '!==' : `${right.operator}=`;
      const between = hasGap ? '' : ' ';
      const edits = [{ start, end: signAt + 1, text: wanted + between }];
      const names = [textOf(program, left), `=${right.operator}`] as const;
      report({
        node,
        ...texts(...names, textOf(program, right.argument)),
        fix: { title: `write ${wanted}`, edits },
      });
    },
  }),
};
