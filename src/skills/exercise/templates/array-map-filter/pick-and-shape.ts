import type { FunctionTemplate } from '../../template.ts';

const settings = [
  {
    list: 'books',
    noun: 'book',
    number: 'pages',
    names: ['Moby Dick', 'Emma', 'Dune', 'Momo', 'Ulysses', 'It'],
    story: 'A library keeps its books as objects with a name and a number of pages.',
    low: 90,
  },
  {
    list: 'plants',
    noun: 'plant',
    number: 'height',
    names: ['fern', 'aloe', 'basil', 'ivy', 'mint', 'palm'],
    story: 'A garden centre keeps its plants as objects with a name and a height in centimetres.',
    low: 10,
  },
  {
    list: 'parcels',
    noun: 'parcel',
    number: 'weight',
    names: ['A7', 'B2', 'C9', 'D4', 'E1', 'F6'],
    story: 'A depot keeps its parcels as objects with a name and a weight in kilos.',
    low: 1,
  },
  {
    list: 'players',
    noun: 'player',
    number: 'points',
    names: ['Ada', 'Ben', 'Cleo', 'Dan', 'Eve', 'Finn'],
    story: 'A club keeps its players as objects with a name and their points.',
    low: 5,
  },
] as const;

const conditions = [
  { words: 'at least limit', operator: '>=' },
  { words: 'more than limit', operator: '>' },
  { words: 'at most limit', operator: '<=' },
  { words: 'less than limit', operator: '<' },
] as const;

const shapes = [
  { entry: 'namesBy', gives: () => 'the names', body: (noun: string) => `${noun}.name` },
  {
    entry: 'labelsFor',
    gives: (number: string) => `texts of the form 'name: ${number}'`,
    body: (noun: string, number: string) => `${noun}.name + ': ' + ${noun}.${number}`,
  },
  {
    entry: 'shoutedNames',
    gives: () => 'the names in capital letters',
    body: (noun: string) => `${noun}.name.toUpperCase()`,
  },
  {
    entry: 'distancesTo',
    gives: (number: string) => `how far ${number} is from limit (never negative)`,
    body: (noun: string, number: string) => `Math.abs(${noun}.${number} - limit)`,
  },
] as const;

/** Choosing with filter, then turning each chosen item into something else with map. */
export const pickAndShape: FunctionTemplate = {
  id: 'pick-and-shape',
  version: 1,
  concept: 'array-map-filter',
  kind: 'function',
  difficulty: 2,
  build: (random) => {
    const { list, noun, number, names, story, low } = random.pick(settings);
    const condition = random.pick(conditions);
    const shape = random.pick(shapes);
    const limit = low + random.integer(8, 15);
    const item = (name: string, value: number) => ({ name, [number]: value });
    const draw = (count: number) =>
      random.sample(names, count).map((name) => item(name, low + random.integer(0, 24)));
    const around = random.sample(names, 3).map((name, index) => item(name, limit + index - 1));
    return {
      title: 'Choose and reshape',
      story,
      task: `${shape.entry}(${list}, limit) returns a list with ${shape.gives(number)} of all ${list} where ${number} is ${condition.words}, in the same order.`,
      entry: shape.entry,
      starter: `function ${shape.entry}(${list}, limit) {\n  // your code\n}\n`,
      solution: `function ${shape.entry}(${list}, limit) {
  return ${list}
    .filter((${noun}) => ${noun}.${number} ${condition.operator} limit)
    .map((${noun}) => ${shape.body(noun, number)});
}
`,
      visible: [
        [around, limit],
        [draw(4), limit],
      ],
      hidden: [
        { property: 'an empty list', args: [[], limit] },
        { property: 'a list with one entry', args: [[item('Zoe', limit)], limit] },
        { property: 'a limit above every value', args: [around, limit + 50] },
        { property: 'a limit below every value', args: [around, limit - 50] },
        {
          property: 'two equal names',
          args: [[item('Zoe', limit - 2), item('Zoe', limit + 2)], limit],
        },
        { property: 'a longer list', args: [draw(6), limit] },
      ],
      probes: [2, 3, 4, 5, 6].map((count) => [draw(count), limit]),
      mistakes: [
        {
          belief: 'map leaves out what the condition refuses',
          find: '.filter(',
          replace: '.map(',
        },
        { belief: 'find returns an array', find: '.filter(', replace: '.find(' },
      ],
      hints: [
        'There are two jobs here: choosing entries, and turning each chosen one into something else. Which of them changes the length of the list?',
        'One array method keeps the entries for which a condition holds; another one makes a new value from every entry. Which one has to come first?',
        'Both methods take a small function that gets one entry. The first gives back true or false, the second the new value; the second works on what the first gave.',
      ],
    };
  },
};
