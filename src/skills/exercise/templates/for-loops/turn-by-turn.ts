import type { SeededRandom } from '../../seeded-random.ts';
import type { PredictionTemplate, Snippet } from '../../template.ts';

const snippets: readonly ((random: SeededRandom) => Snippet)[] = [
  (random) => {
    const start = random.integer(1, 4);
    const last = start + random.integer(2, 4);
    const code = (from: number, operator: string) => `let text = '';
for (let i = ${from}; i ${operator} ${last}; i++) {
  text += i + ' ';
}
console.log(text.trim());`;
    return {
      code: code(start, '<'),
      beliefs: [
        { belief: 'The value after < still gets its turn', code: code(start, '<=') },
        { belief: 'The update part runs before the first pass', code: code(start + 1, '<=') },
      ],
    };
  },
  (random) => {
    const values = random.integers(random.integer(3, 4), 2, 9).join(', ');
    const code = (operator: string, from: number) => `const list = [${values}];
let turns = 0;
for (let i = ${from}; i ${operator} list.length; i++) {
  turns++;
}
console.log(turns);`;
    return {
      code: code('<=', 0),
      beliefs: [
        { belief: 'i <= arr.length visits each item once', code: code('<', 0) },
        { belief: 'The first index is 1 and the last one is left out', code: code('<', 1) },
      ],
    };
  },
  (random) => {
    const start = random.integer(5, 9);
    const step = random.integer(2, 3);
    const code = (test: string, shown: string) => `let i;
for (i = ${start}; ${test}; i -= ${step}) {
  // nothing here
}
console.log(${shown});`;
    return {
      code: code('i > 0', 'i'),
      beliefs: [
        {
          belief: 'After the loop i is the last value of a turn',
          code: code('i > 0', `i + ${step}`),
        },
        {
          belief: 'The loop variable is back at its start after the loop',
          code: `console.log(${start});`,
        },
      ],
    };
  },
  (random) => {
    const outer = random.integer(2, 3);
    const inner = random.integer(2, 4);
    const code = (body: string) => `let count = 0;
for (let row = 0; row < ${outer}; row++) {
  for (let seat = 0; seat < ${inner}; seat++) {
    ${body}
  }
}
console.log(count);`;
    return {
      code: code('count += 2;'),
      beliefs: [
        {
          belief: 'Nested loops add up instead of multiplying',
          code: `console.log((${outer} + ${inner}) * 2);`,
        },
        { belief: 'The inner loop runs once', code: `console.log(${inner} * 2);` },
      ],
    };
  },
  (random) => {
    const values = random.sample([3, 4, 6, 7, 9, 11], 4);
    const stop = values[2] ?? 0;
    const code = (leave: string) => `let sum = 0;
for (const value of [${values.join(', ')}]) {
  if (value === ${stop}) {
    ${leave}
  }
  sum += value;
}
console.log(sum);`;
    return {
      code: code('break;'),
      beliefs: [
        { belief: 'break skips one turn and goes on', code: code('continue;') },
        {
          belief: 'break finishes its turn before it leaves',
          code: code(`sum += value;\n    break;`),
        },
      ],
    };
  },
  (random) => {
    const values = random.sample([2, 5, 6, 8, 9], 3);
    const code = (add: string) => `const list = [${values.join(', ')}];
for (let value of list) {
  value += 10;
  ${add}
}
console.log(list[0]);`;
    return {
      code: code('').replace('  \n', ''),
      beliefs: [
        {
          belief: 'Assigning to the loop variable changes the array',
          code: code('list[list.indexOf(value - 10)] = value;'),
        },
        { belief: 'The first index is 1', code: code('').replace('list[0]', 'list[1]') },
      ],
    };
  },
];

/** Following a loop turn by turn: first turn, last turn, what is left afterwards. */
export const turnByTurn: PredictionTemplate = {
  id: 'turn-by-turn',
  version: 1,
  concept: 'for-loops',
  kind: 'predict-output',
  difficulty: 1,
  build: (random) => ({
    title: 'Turn by turn',
    task: 'Say what each of the four programs prints.',
    snippets: random.sample(snippets, 4).map((make) => make(random)),
    hints: [
      'Make a small table with one row per turn and one column per variable.',
      'The start part runs once; the condition is looked at before every turn; the update comes after each turn.',
      'Fill in the first two turns, then the last one. When the condition fails, which value is in the loop variable?',
    ],
  }),
};
