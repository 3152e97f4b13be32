import type { SeededRandom } from '../../seeded-random.ts';
import type { PredictionTemplate, Snippet } from '../../template.ts';

const names = ['tick', 'step', 'draw', 'ring', 'press'] as const;

const snippets: readonly ((random: SeededRandom) => Snippet)[] = [
  (random) => {
    const name = random.pick(names);
    const start = random.integer(2, 9);
    const made = (state: string, inner: string) => `${state}function make() {
${inner}  return () => ++count;
}
const a = make();
const b = make();
a();
a();
console.log(a(), b());`;
    return {
      code: made('', `  let count = ${start};\n`).replaceAll('make', `make${capital(name)}`),
      beliefs: [
        {
          belief: 'Every call shares the same closed-over variable',
          code: made(`let count = ${start};\n`, ''),
        },
        {
          belief: 'A variable of the outer function starts anew in every call of the inner one',
          code: `console.log(${start} + 1, ${start} + 1);`,
        },
      ],
    };
  },
  (random) => {
    const [before, after] = random.sample([3, 5, 8, 12, 20], 2);
    const code = (inner: string) => `let price = ${before};
const show = () => console.log(${inner});
price = ${after};
show();`;
    return {
      code: code('price * 2'),
      beliefs: [
        { belief: 'A closure stores a copy of the value', code: code(`${before} * 2`) },
        { belief: 'An arrow function prints its own code', code: "console.log('price * 2');" },
      ],
    };
  },
  (random) => {
    const turns = random.integer(3, 5);
    const code = (keyword: string) => `const jobs = [];
for (${keyword} i = 0; i < ${turns}; i++) {
  jobs.push(() => i);
}
console.log(jobs.map((job) => job()).join(' '));`;
    return {
      code: code('var'),
      beliefs: [
        { belief: 'var in a loop gives each callback its own i', code: code('let') },
        {
          belief: 'The loop variable stops at the last value that was used in the loop',
          code: code('var').replace('() => i', `() => Math.min(i, ${turns - 1})`),
        },
      ],
    };
  },
  (random) => {
    const turns = random.integer(2, 4);
    const factor = random.integer(2, 5);
    const code = (body: string) => `const results = [];
for (let i = 1; i <= ${turns}; i++) {
  results.push(() => ${body});
}
console.log(results.map((result) => result()).join(' '));`;
    return {
      code: code(`i * ${factor}`),
      beliefs: [
        {
          belief: 'A closure reads the loop variable as it is after the loop, with let too',
          code: code(`${turns + 1} * ${factor}`),
        },
        {
          belief: 'The function runs when it is pushed and counts from 0',
          code: code(`(i - 1) * ${factor}`),
        },
      ],
    };
  },
  (random) => {
    const [first, second, later] = random.sample([2, 4, 7, 9, 11], 3);
    const code = (factor: string) => `function multiplier(factor) {
  return (value) => value * ${factor};
}
const small = multiplier(${first});
const large = multiplier(${second});
console.log(small(${later}), large(${later}));`;
    return {
      code: code('factor'),
      beliefs: [
        {
          belief: 'A later call of the outer function changes what an earlier inner function sees',
          code: code(String(second)),
        },
        { belief: 'The inner function gets the parameter of the outer one', code: code('value') },
      ],
    };
  },
  (random) => {
    const [outer, inner] = random.sample(['red', 'blue', 'green', 'grey'], 2);
    const code = (keyword: string) => `let colour = '${outer}';
function paint() {
  ${keyword}colour = '${inner}';
  return () => colour;
}
const show = paint();
console.log(show(), colour);`;
    return {
      code: code('let '),
      beliefs: [
        { belief: 'An inner let x changes the outer x', code: code('') },
        {
          belief: 'A function sees the variables of the place where it is called',
          code: code('let ').replace('=> colour', `=> '${outer}'`),
        },
      ],
    };
  },
];

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Which variable a function keeps, and whether it keeps the variable or its value. */
export const whatIsRemembered: PredictionTemplate = {
  id: 'what-is-remembered',
  version: 1,
  concept: 'closures',
  kind: 'predict-output',
  difficulty: 2,
  build: (random) => ({
    title: 'What does the function remember?',
    task: 'Say what each of the four programs prints.',
    snippets: random.sample(snippets, 4).map((make) => make(random)),
    hints: [
      'For every variable, find the line that makes it. How often does that line run?',
      'A function keeps the variable itself, not the value that it had. Which value is in it at the moment of the call?',
      'Draw a box for each variable that is made, and an arrow from each function to the boxes that it uses. Then follow the calls in order.',
    ],
  }),
};
