import type { FunctionTemplate } from '../../template.ts';

const settings = [
  {
    list: 'songs',
    number: 'plays',
    names: ['Hello', 'Yellow', 'Creep', 'Zombie', 'Stan', 'Roar'],
    story: 'A radio station counts how often each song was played.',
  },
  {
    list: 'teams',
    number: 'goals',
    names: ['Reds', 'Blues', 'Lions', 'Foxes', 'Bears', 'Owls'],
    story: 'A league counts the goals of each team.',
  },
  {
    list: 'routes',
    number: 'minutes',
    names: ['coast', 'valley', 'ridge', 'forest', 'river', 'lake'],
    story: 'A hiking map gives the minutes that each route takes.',
  },
  {
    list: 'shops',
    number: 'rating',
    names: ['North', 'South', 'East', 'West', 'Centre', 'Harbour'],
    story: 'A town collects a rating for each of its shops.',
  },
] as const;

const orders = [
  { words: 'largest first', comparator: (number: string) => `b.${number} - a.${number}` },
  { words: 'smallest first', comparator: (number: string) => `a.${number} - b.${number}` },
] as const;

const shapes = [
  { entry: 'firstNames', gives: () => 'the names', body: () => 'item.name' },
  {
    entry: 'firstNumbers',
    gives: (number: string) => `the ${number}`,
    body: (number: string) => `item.${number}`,
  },
  {
    entry: 'firstLines',
    gives: (number: string) => `texts of the form 'name (${number})'`,
    body: (number: string) => `item.name + ' (' + item.${number} + ')'`,
  },
] as const;

/** Sorting by a number, cutting and reshaping. */
export const bestEntries: FunctionTemplate = {
  id: 'best-entries',
  version: 1,
  concept: 'array-sort',
  kind: 'function',
  difficulty: 3,
  build: (random) => {
    const { list, number, names, story } = random.pick(settings);
    const order = random.pick(orders);
    const shape = random.pick(shapes);
    const item = (name: string, value: number) => ({ name, [number]: value });
    // Different numbers, so that the order of equal ones never decides.
    const draw = (count: number) => {
      const values = random.sample([3, 4, 8, 9, 10, 11, 25, 30, 100, 102], count);
      return random.sample(names, count).map((name, index) => item(name, values[index] ?? 0));
    };
    return {
      title: 'The first few of a ranking',
      story: `${story} Each entry is an object with name and ${number}.`,
      task: `${shape.entry}(${list}, count) returns a list with ${shape.gives(number)} of the first count ${list} when they are ordered by ${number}, ${order.words}.`,
      entry: shape.entry,
      starter: `function ${shape.entry}(${list}, count) {\n  // your code\n}\n`,
      solution: `function ${shape.entry}(${list}, count) {
  return [...${list}]
    .sort((a, b) => ${order.comparator(number)})
    .slice(0, count)
    .map((item) => ${shape.body(number)});
}
`,
      visible: [
        [[item('Kim', 9), item('Lou', 10), item('Max', 100)], 2],
        [draw(4), 3],
      ],
      hidden: [
        { property: 'an empty list', args: [[], 2] },
        { property: 'a count of 0', args: [draw(3), 0] },
        { property: 'a count larger than the list', args: [draw(3), 9] },
        { property: 'a list with one entry', args: [draw(1), 1] },
        {
          property: 'numbers with different numbers of digits',
          args: [[item('Kim', 8), item('Lou', 30), item('Max', 100), item('Ned', 4)], 3],
        },
        { property: 'a longer list', args: [draw(6), 4] },
      ],
      probes: [2, 3, 4, 5, 6].map((count) => [draw(count), count - 1]),
      mistakes: [
        {
          belief: 'sort() orders numbers by value',
          find: `(a, b) => ${order.comparator(number)}`,
          replace: '',
        },
        {
          belief: 'The comparator gives the larger of the two',
          find: order.comparator(number),
          replace: `Math.max(a.${number}, b.${number})`,
        },
      ],
      hints: [
        'Three jobs: order, cut, reshape. In which sequence do they have to happen?',
        'What does the function that you hand to the sorting method have to give back when its first entry should stand before its second one?',
        'The sign of the difference of two numbers tells which one is larger. After ordering, take a part of the list and make a new value from each entry. Does the list that was handed in stay as it was?',
      ],
    };
  },
};
