import type { SeededRandom } from '../../seeded-random.ts';
import type { PredictionTemplate, Snippet } from '../../template.ts';

const snippets: readonly ((random: SeededRandom) => Snippet)[] = [
  (random) => {
    const value = random.integer(2, 99);
    const code = (loose: string) => `const typed = '${value}';
const stored = ${value};
console.log(typed ${loose} stored, typed === stored);`;
    return {
      code: code('=='),
      beliefs: [
        {
          belief: '== and === differ only in speed',
          code: `const same = '${value}' == ${value};\nconsole.log(same, same);`,
        },
        { belief: '== never compares a text with a number', code: code('===') },
      ],
    };
  },
  (random) => {
    const low = random.integer(1, 3);
    const high = random.integer(6, 9);
    const value = high + random.integer(3, 20);
    return {
      code: `const x = ${value};
console.log(${low} < x < ${high});`,
      beliefs: [
        {
          belief: '1 < x < 5 tests a range',
          code: `const x = ${value};\nconsole.log(${low} < x && x < ${high});`,
        },
        { belief: 'A chain of comparisons gives its last value', code: `console.log(${high});` },
      ],
    };
  },
  (random) => {
    const values = random.integers(random.integer(1, 3), 1, 9).join(', ');
    const code = (second: string) => `const a = [${values}];
const b = ${second};
const c = a;
console.log(a === b, a === c);`;
    return {
      code: code(`[${values}]`),
      beliefs: [
        { belief: 'Two arrays with equal items are ===', code: code('a') },
        { belief: 'An array is never equal to anything', code: 'console.log(false, false);' },
      ],
    };
  },
  (random) => {
    const [shorter, longer] = random.pick([
      [9, 10],
      [8, 25],
      [5, 40],
      [7, 100],
    ] as const);
    const code = (wrap: (value: number) => string) =>
      `console.log(${wrap(longer)} > ${wrap(shorter)}, ${longer} > ${shorter});`;
    return {
      code: code((value) => `'${value}'`),
      beliefs: [
        { belief: 'Texts made of digits are compared as numbers', code: code(String) },
        { belief: 'Texts cannot be compared with >', code: "console.log('undefined', true);" },
      ],
    };
  },
  (random) => {
    const text = random.pick(['abc', 'ten', 'n/a', 'two']);
    const code = (second: string) => `const value = Number('${text}');
console.log(value === value, ${second});`;
    return {
      code: code('Number.isNaN(value)'),
      beliefs: [
        { belief: 'NaN === NaN is true', code: 'console.log(true, true);' },
        { belief: 'A text that is no number becomes 0', code: 'console.log(true, false);' },
      ],
    };
  },
  (random) => {
    const name = random.pick(['Ada', 'Bo', 'Cleo', 'Dan']);
    const code = (operator: string) => `const name = '${name}';
console.log(name === 'Zoe' ${operator} '${name.toLowerCase()}');`;
    return {
      code: code('||'),
      beliefs: [
        {
          belief: 'x === 1 || 2 tests x against both',
          code: `console.log(['Zoe', '${name.toLowerCase()}'].includes('${name}'));`,
        },
        { belief: '&& and || always give true or false', code: 'console.log(true);' },
      ],
    };
  },
];

/** What comparisons give: strict and loose, texts and numbers, lists. */
export const equalOrNot: PredictionTemplate = {
  id: 'equal-or-not',
  version: 1,
  concept: 'comparison',
  kind: 'predict-output',
  difficulty: 1,
  build: (random) => ({
    title: 'True, false or something else?',
    task: 'Say what each of the four programs prints.',
    snippets: random.sample(snippets, 4).map((make) => make(random)),
    hints: [
      'Before you compare, say of each side what it is: a number, a text, a list, a boolean?',
      'One of the equality operators converts its sides first, the other never does. And what does it ask about two lists?',
      'Work from left to right and put in the value of each part before you go on. A comparison gives a value that the next operator then works with.',
    ],
  }),
};
