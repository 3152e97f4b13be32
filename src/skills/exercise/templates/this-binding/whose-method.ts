import type { SeededRandom } from '../../seeded-random.ts';
import type { PredictionTemplate, Snippet } from '../../template.ts';

const pets = ['Rex', 'Tom', 'Mia', 'Bella', 'Oskar', 'Luna'] as const;

const snippets: readonly ((random: SeededRandom) => Snippet)[] = [
  (random) => {
    const [first, second] = random.sample(pets, 2);
    const code = (say: string) => `const one = { name: '${first}', say() { return ${say}; } };
const two = { name: '${second}', say: one.say };
console.log(one.say(), two.say());`;
    return {
      code: code('this.name'),
      beliefs: [
        { belief: 'this is where the function is written', code: code(`'${first}'`) },
        { belief: 'this is the object that was made last', code: code(`'${second}'`) },
      ],
    };
  },
  (random) => {
    const [first, second] = random.sample(pets, 2);
    const code = (call: string) => `function greet() {
  return 'I am ' + this.name;
}
const one = { name: '${first}' };
const two = { name: '${second}', greet };
console.log(${call});`;
    return {
      code: code('two.greet.call(one)'),
      beliefs: [
        { belief: 'A method keeps the object that it was put into', code: code('two.greet()') },
        { belief: 'A function outside an object has no this', code: code("'I am undefined'") },
      ],
    };
  },
  (random) => {
    const start = random.integer(1, 5);
    const steps = random.integers(2, 1, 4).join(', ');
    const code = (inner: string) => `const counter = {
  total: ${start},
  addAll(values) {
    values.forEach(${inner});
    return this.total;
  },
};
console.log(counter.addAll([${steps}]));`;
    return {
      code: code('(value) => { this.total += value; }'),
      beliefs: [
        {
          belief: 'An arrow function inside a method has another this than the method',
          code: code('() => {}'),
        },
        {
          belief: 'this in a callback is the callback itself and starts from 0',
          code: code('(value) => { this.total += value; }').replace(`total: ${start}`, 'total: 0'),
        },
      ],
    };
  },
  (random) => {
    const [first, second] = random.sample(pets, 2);
    const code = (bound: string) => `const pet = { name: '${first}', say() { return this.name; } };
const say = ${bound};
const other = { name: '${second}', say };
console.log(other.say());`;
    return {
      code: code('pet.say.bind(pet)'),
      beliefs: [
        {
          belief: 'bind holds only until the function is put into another object',
          code: code('pet.say'),
        },
        { belief: 'bind takes this away', code: 'console.log(undefined);' },
      ],
    };
  },
  (random) => {
    const [first, second] = random.sample(pets, 2);
    const code = (name: string) => `const pet = { name: '${first}', say() { return ${name}; } };
const alias = pet;
alias.name = '${second}';
console.log(pet.say());`;
    return {
      code: code('this.name'),
      beliefs: [
        { belief: 'this holds the values from when the object was made', code: code(`'${first}'`) },
        {
          belief: 'A second name for an object makes this undefined',
          code: 'console.log(undefined);',
        },
      ],
    };
  },
  (random) => {
    const [outer, inner] = random.sample(pets, 2);
    const code = (say: string) => `const owner = {
  name: '${outer}',
  pet: { name: '${inner}', say() { return ${say}; } },
};
console.log(owner.pet.say());`;
    return {
      code: code('this.name'),
      beliefs: [
        { belief: 'this is the outermost object', code: code(`'${outer}'`) },
        { belief: 'this is the name of the object', code: code("'pet'") },
      ],
    };
  },
];

/** this is decided by the call: before the dot, by call and bind, or kept by an arrow function. */
export const whoseMethod: PredictionTemplate = {
  id: 'whose-method',
  version: 1,
  concept: 'this-binding',
  kind: 'predict-output',
  difficulty: 2,
  build: (random) => ({
    title: 'Who is this?',
    task: 'Say what each of the four programs prints.',
    snippets: random.sample(snippets, 4).map((make) => make(random)),
    hints: [
      'Look at the place of the call, not at the place where the function is written. What stands before the dot?',
      'Three things to look for: a dot before the name, call or bind, and an arrow function, which takes over what was outside.',
      'For each call, write down the object that it is made on. Then read the property from that object at that moment.',
    ],
  }),
};
