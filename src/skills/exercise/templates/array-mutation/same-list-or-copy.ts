import type { SeededRandom } from '../../seeded-random.ts';
import type { PredictionTemplate, Snippet } from '../../template.ts';

const words = ['oak', 'elm', 'fir', 'ash', 'yew', 'box'] as const;

const snippets: readonly ((random: SeededRandom) => Snippet)[] = [
  (random) => {
    const [first, second, third] = random.sample(words, 3);
    const code = (copy: string) => `const trees = ['${first}', '${second}'];
const others = ${copy};
others.push('${third}');
console.log(trees.length, others.length);`;
    return {
      code: code('trees'),
      beliefs: [
        { belief: 'b = a copies the array', code: code('[...trees]') },
        {
          belief: 'const keeps an array from being changed',
          code: code('trees').replace(/others\.push.*/, ''),
        },
      ],
    };
  },
  (random) => {
    const values = random.integers(3, 1, 9);
    const added = random.integer(10, 19);
    return {
      code: `const list = [${values.join(', ')}];
const result = list.push(${added});
console.log(result);`,
      beliefs: [
        {
          belief: 'push returns the new array',
          code: `console.log([${values.join(', ')}, ${added}]);`,
        },
        { belief: 'push returns the value that was added', code: `console.log(${added});` },
      ],
    };
  },
  (random) => {
    const values = random.sample([2, 4, 5, 7, 8, 9], 3);
    const [low = 0, middle = 0, high = 0] = [...values].sort((a, b) => a - b);
    const code = (copy: string) => `const list = [${middle}, ${high}, ${low}];
const sorted = list${copy}.sort((a, b) => a - b);
console.log(list[0], sorted[0], list === sorted);`;
    return {
      code: code(''),
      beliefs: [
        { belief: 'sort and reverse leave the original as it was', code: code('.slice()') },
        {
          belief: 'sort changes the list and returns a copy of it',
          code: code('').replace('list === sorted', 'false'),
        },
      ],
    };
  },
  (random) => {
    const values = random.sample([10, 20, 30, 40, 50, 60], 5);
    const from = random.integer(1, 2);
    const code = (method: string) => `const list = [${values.join(', ')}];
const part = list.${method};
console.log(part.length, list.length);`;
    return {
      code: code(`splice(${from}, 2)`),
      beliefs: [
        {
          belief: 'splice leaves the original as it was',
          code: code(`slice(${from}, ${from} + 2)`),
        },
        {
          belief: 'splice returns what is left of the list',
          code: code(`splice(${from}, 2)`).replace(
            'part.length, list.length',
            'list.length, list.length',
          ),
        },
      ],
    };
  },
  (random) => {
    const [first, second] = random.sample(words, 2);
    const code = (copy: string, length: string) => `function clear(list) {
  ${copy}
  list.length = 0;
}
const trees = ['${first}', '${second}'];
clear(trees);
console.log(${length});`;
    return {
      code: code('', 'trees.length').replace('  \n', ''),
      beliefs: [
        {
          belief: 'A function receives a copy of the array',
          code: code('list = [...list];', 'trees.length'),
        },
        { belief: 'length is the number of the last place', code: code('', 'trees.length - 1') },
      ],
    };
  },
  (random) => {
    const values = random.integers(3, 1, 9);
    const changed = random.integer(20, 29);
    const code = (first: string, value: number) => `const a = [${values.join(', ')}];
const b = ${first};
b[0] = ${value};
console.log(a[0], b[0]);`;
    return {
      code: code('[...a]', changed),
      beliefs: [
        { belief: 'A spread array stays linked to the original', code: code('a', changed) },
        { belief: 'A const array cannot be changed inside', code: code('a', values[0] ?? 0) },
      ],
    };
  },
  (random) => {
    const rows = random.integers(2, 1, 9);
    const changed = random.integer(20, 29);
    const code = (
      copy: string,
      shown: string,
    ) => `const grid = [[${rows[0] ?? 0}], [${rows[1] ?? 0}]];
const copy = ${copy};
copy[0][0] = ${changed};
copy.push([0]);
console.log(${shown});`;
    const shown = 'grid[0][0], grid.length';
    return {
      code: code('[...grid]', shown),
      beliefs: [
        {
          belief: 'A copied array also copies what is inside',
          code: code('structuredClone(grid)', shown),
        },
        { belief: 'b = a and [...a] are the same thing', code: code('grid', shown) },
      ],
    };
  },
];

/** Which programs change one list under two names, and which have two lists. */
export const sameListOrCopy: PredictionTemplate = {
  id: 'same-list-or-copy',
  version: 1,
  concept: 'array-mutation',
  kind: 'predict-output',
  difficulty: 2,
  build: (random) => ({
    title: 'One list or two?',
    task: 'Say what each of the four programs prints.',
    snippets: random.sample(snippets, 4).map((make) => make(random)),
    hints: [
      'How many lists does each program make? Count the places where a new one comes into being.',
      'Some methods change the list itself, others give a new one back. What does the method at hand do, and what does it give back?',
      'Draw one box per list and one arrow per name. Make each change in the box that the arrow leads to, then read off what is printed.',
    ],
  }),
};
