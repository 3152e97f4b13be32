import type { FunctionTemplate } from '../../template.ts';

const settings = [
  { list: 'temperatures', story: 'A weather station notes one temperature a day.', low: -9 },
  { list: 'heights', story: 'A hiker notes the height above sea level every half hour.', low: 200 },
  { list: 'visitors', story: 'A museum counts its visitors every evening.', low: 10 },
  {
    list: 'prices',
    story: 'A shop notes what a kilo of apples costs each week, in cents.',
    low: 90,
  },
] as const;

const rules = [
  {
    entry: 'countRises',
    gives: 'the number of values that are higher than the value right before them',
    body: (list: string) => counting(list, '>'),
    mistakes: [
      {
        belief: 'The loop ends one turn before the last item',
        find: '.length',
        replace: '.length - 1',
      },
    ],
  },
  {
    entry: 'countFalls',
    gives: 'the number of values that are lower than the value right before them',
    body: (list: string) => counting(list, '<'),
    mistakes: [
      { belief: 'The update part runs before the first pass', find: 'i = 1', replace: 'i = 2' },
    ],
  },
  {
    entry: 'changes',
    gives:
      'a list with the difference between each value and the one right before it (later minus earlier)',
    body: (list: string) => `  const differences = [];
  for (let i = 1; i < ${list}.length; i++) {
    differences.push(${list}[i] - ${list}[i - 1]);
  }
  return differences;`,
    mistakes: [{ belief: 'i <= arr.length visits each item once', find: 'i <', replace: 'i <=' }],
  },
  {
    entry: 'largestRise',
    gives: 'the largest rise from one value to the next; 0 where nothing rises',
    body: (list: string) => `  let largest = 0;
  for (let i = 1; i < ${list}.length; i++) {
    const rise = ${list}[i] - ${list}[i - 1];
    if (rise > largest) {
      largest = rise;
    }
  }
  return largest;`,
    mistakes: [
      {
        belief: 'The largest so far may be replaced in every turn',
        find: 'rise > largest',
        replace: 'true',
      },
    ],
  },
] as const;

function counting(list: string, operator: '<' | '>'): string {
  return `  let count = 0;
  for (let i = 1; i < ${list}.length; i++) {
    if (${list}[i] ${operator} ${list}[i - 1]) {
      count++;
    }
  }
  return count;`;
}

/** Comparing each item with its neighbour: where the first and last turn decide. */
export const neighbourChanges: FunctionTemplate = {
  id: 'neighbour-changes',
  version: 1,
  concept: 'for-loops',
  kind: 'function',
  difficulty: 2,
  build: (random) => {
    const { list, story, low } = random.pick(settings);
    const rule = random.pick(rules);
    const draw = (count: number) => random.integers(count, low, low + 12);
    const high = low + 20;
    return {
      title: 'From one value to the next',
      story,
      task: `${rule.entry}(${list}) returns ${rule.gives}.`,
      entry: rule.entry,
      starter: `function ${rule.entry}(${list}) {\n  // your code\n}\n`,
      solution: `function ${rule.entry}(${list}) {\n${rule.body(list)}\n}\n`,
      visible: [[[low + 3, low + 5, low + 4, low + 9]], [[low + 8, low + 2]], [draw(6)]],
      hidden: [
        { property: 'an empty list', args: [[]] },
        { property: 'a list with one value', args: [[low + 4]] },
        { property: 'equal neighbours', args: [[low + 4, low + 4, low + 5, low + 5]] },
        { property: 'a rise at the very start', args: [[low, high, high - 1, low]] },
        { property: 'a rise at the very end', args: [[high, high - 1, low, high - 3]] },
        { property: 'a longer list', args: [draw(9)] },
      ],
      probes: [2, 3, 4, 5, 6, 8].map((count) => [draw(count)]),
      mistakes: rule.mistakes,
      hints: [
        'Write down a list of four values. How many pairs of neighbours has it?',
        'Which value has no value before it? Let the loop start after that one.',
        'In each turn you need two places of the list: the one at i and the one before it. Decide what happens with that pair, and give the result back after the loop.',
      ],
    };
  },
};
