import type { FunctionTemplate } from '../../template.ts';

const settings = [
  {
    entry: 'departures',
    story: 'A bus leaves at a fixed rhythm; times are minutes after the full hour.',
    label: 'min ',
  },
  {
    entry: 'housePlates',
    story: 'A street gets new house plates; the numbers go up by the same step each time.',
    label: 'No. ',
  },
  {
    entry: 'fencePosts',
    story: 'A fence gets a post every few metres along a path.',
    label: 'm ',
  },
  {
    entry: 'mileMarks',
    story: 'A running track gets painted marks at equal distances.',
    label: 'mark ',
  },
] as const;

const ends = [
  { words: 'up to and including last', test: 'value <= last' },
  { words: 'that are less than last', test: 'value < last' },
] as const;

const shapes = [
  {
    gives: (ends: string) => `a list of the values from first ${ends}, step apart`,
    start: '[]',
    turn: () => 'result.push(value);',
  },
  {
    gives: (ends: string, label: string) =>
      `a list of texts like '${label}5', one for each value from first ${ends}, step apart`,
    start: '[]',
    turn: (label: string) => `result.push('${label}' + value);`,
  },
  {
    gives: (ends: string) => `the sum of the values from first ${ends}, step apart`,
    start: '0',
    turn: () => 'result += value;',
  },
  {
    gives: (ends: string) => `how many values there are from first ${ends}, step apart`,
    start: '0',
    turn: () => 'result++;',
  },
] as const;

/** The three parts of a for loop's head: start, end and step. */
export const stepsOfAPlan: FunctionTemplate = {
  id: 'steps-of-a-plan',
  version: 1,
  concept: 'for-loops',
  kind: 'function',
  difficulty: 1,
  build: (random) => {
    const { entry, story, label } = random.pick(settings);
    const end = random.pick(ends);
    const shape = random.pick(shapes);
    const step = random.integer(3, 7);
    const first = random.integer(1, 9);
    const exact = first + step * random.integer(3, 5);
    return {
      title: 'Equal steps',
      story,
      task: `${entry}(first, last, step) returns ${shape.gives(end.words, label)}.`,
      entry,
      starter: `function ${entry}(first, last, step) {\n  // your code\n}\n`,
      solution: `function ${entry}(first, last, step) {
  let result = ${shape.start};
  for (let value = first; ${end.test}; value += step) {
    ${shape.turn(label)}
  }
  return result;
}
`.replace('let result = []', 'const result = []'),
      visible: [
        [first, exact, step],
        [first, exact + 1, step],
        [0, 10, random.integer(2, 4)],
      ],
      hidden: [
        { property: 'first and last are equal', args: [first, first, step] },
        { property: 'last lies before first', args: [exact, first, step] },
        { property: 'a step of 1', args: [first, first + 4, 1] },
        { property: 'a step larger than the way', args: [first, first + 2, 50] },
        { property: 'negative numbers', args: [-2 * step, step, step] },
      ],
      probes: [2, 3, 4, 5].map((width) => [first + width, exact + 3 * width, width]),
      mistakes: [
        {
          belief: 'The update part runs before the first pass',
          find: 'value = first',
          replace: 'value = first + step',
        },
        {
          belief: 'i <= arr.length visits each item once',
          find: end.test,
          replace: end.test.includes('<=') ? 'value < last' : 'value <= last',
        },
      ],
      hints: [
        'Which value comes first, and which one must still be counted? Try it with small numbers on paper.',
        'A for loop has three parts: where it starts, how long it goes on, what changes after each turn. Name each of them in the words of the task.',
        'Keep the result in a variable above the loop, add to it in every turn, and give it back below the loop. Check the last value with care: does the task count it?',
      ],
    };
  },
};
