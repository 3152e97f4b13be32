import type { FunctionTemplate } from '../../template.ts';

const settings = [
  {
    list: 'items',
    noun: 'item',
    one: 'price',
    two: 'amount',
    story: 'A basket holds items with a price in cents and an amount.',
  },
  {
    list: 'shifts',
    noun: 'shift',
    one: 'hours',
    two: 'pay',
    story: 'A roster holds shifts with their hours and the pay for one hour.',
  },
  {
    list: 'rooms',
    noun: 'room',
    one: 'length',
    two: 'width',
    story: 'A floor plan holds rooms with a length and a width in metres.',
  },
  {
    list: 'tracks',
    noun: 'track',
    one: 'minutes',
    two: 'plays',
    story: 'A playlist holds tracks with their minutes and how often they were played.',
  },
] as const;

const results = [
  {
    entry: 'grandTotal',
    gives: (one: string, two: string) => `the sum of ${one} times ${two} over the whole list`,
    step: (noun: string, one: string, two: string) => `result + ${noun}.${one} * ${noun}.${two}`,
  },
  {
    entry: 'sumOfBoth',
    gives: (one: string, two: string) => `the sum of all ${one} and all ${two} together`,
    step: (noun: string, one: string, two: string) => `result + ${noun}.${one} + ${noun}.${two}`,
  },
  {
    entry: 'largestProduct',
    gives: (one: string, two: string) =>
      `the largest ${one} times ${two} in the list; 0 for an empty list`,
    step: (noun: string, one: string, two: string) =>
      `Math.max(result, ${noun}.${one} * ${noun}.${two})`,
  },
  {
    entry: 'countLarger',
    gives: (one: string, two: string) => `how many entries have a larger ${one} than ${two}`,
    step: (noun: string, one: string, two: string) =>
      `${noun}.${one} > ${noun}.${two} ? result + 1 : result`,
  },
] as const;

/** Boiling a list of objects down to one number; the empty list decides about the start value. */
export const oneNumber: FunctionTemplate = {
  id: 'one-number',
  version: 1,
  concept: 'array-reduce',
  kind: 'function',
  difficulty: 2,
  build: (random) => {
    const { list, noun, one, two, story } = random.pick(settings);
    const result = random.pick(results);
    const entryOf = (first: number, second: number) => ({ [one]: first, [two]: second });
    const draw = (count: number) =>
      Array.from({ length: count }, () => entryOf(random.integer(1, 12), random.integer(1, 12)));
    return {
      title: 'From many to one',
      story,
      task: `${result.entry}(${list}) returns ${result.gives(one, two)}.`,
      entry: result.entry,
      starter: `function ${result.entry}(${list}) {\n  // your code\n}\n`,
      solution: `function ${result.entry}(${list}) {
  return ${list}.reduce((result, ${noun}) => ${result.step(noun, one, two)}, 0);
}
`,
      visible: [[[entryOf(3, 2), entryOf(5, 4)]], [draw(3)]],
      hidden: [
        { property: 'an empty list', args: [[]] },
        { property: 'a list with one entry', args: [[entryOf(7, 3)]] },
        {
          property: 'two equal numbers in an entry',
          args: [[entryOf(4, 4), entryOf(5, 4), entryOf(4, 5)]],
        },
        { property: 'the largest entry comes first', args: [[entryOf(12, 11), entryOf(2, 3)]] },
        { property: 'a longer list', args: [draw(7)] },
      ],
      probes: [1, 2, 3, 4, 5].map((count) => [draw(count)]),
      mistakes: [
        { belief: 'The start value is optional for empty arrays', find: ', 0)', replace: ')' },
        {
          belief: 'The accumulator is kept without returning it',
          find: `=> ${result.step(noun, one, two)},`,
          replace: `=> { ${result.step(noun, one, two)}; },`,
        },
      ],
      hints: [
        'What should come back for an empty list? That is where your result starts.',
        'Go through the list once and carry the result so far along. What is the new result when one more entry comes in?',
        'A reducing method calls your function with the result so far and one entry, and takes what it gives back as the new result. Hand the starting value over as well.',
      ],
    };
  },
};
