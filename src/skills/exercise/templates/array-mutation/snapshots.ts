import type { FunctionTemplate } from '../../template.ts';

const settings = [
  {
    list: 'queue',
    names: ['Ann', 'Bo', 'Cem', 'Di', 'Eli', 'Fay'],
    story: 'A bakery keeps the names of the people who queue.',
  },
  {
    list: 'playlist',
    names: ['intro', 'waltz', 'polka', 'blues', 'swing', 'outro'],
    story: 'A DJ keeps the songs that are still to come.',
  },
  {
    list: 'stops',
    names: ['Kiel', 'Bonn', 'Ulm', 'Jena', 'Trier', 'Mainz'],
    story: 'A lorry keeps the towns that it still has to visit.',
  },
  {
    list: 'chores',
    names: ['dishes', 'dust', 'iron', 'mop', 'shop', 'cook'],
    story: 'A household keeps its open chores.',
  },
] as const;

const changes = [
  { words: 'is added at the end', turn: 'current.push(arrival);' },
  { words: 'is added at the front', turn: 'current.unshift(arrival);' },
  {
    words: 'is added at the end while the first one leaves',
    turn: 'current.push(arrival);\n    current.shift();',
  },
  { words: 'takes the place of the last one', turn: 'current.pop();\n    current.push(arrival);' },
] as const;

const starts = [
  {
    words: 'The list as it was at the start comes first.',
    before: 'const history = [[...current]];',
  },
  { words: 'The list as it was at the start is left out.', before: 'const history = [];' },
] as const;

/** Keeping states of a list that goes on changing: one array, or a copy each time. */
export const snapshots: FunctionTemplate = {
  id: 'snapshots',
  version: 1,
  concept: 'array-mutation',
  kind: 'function',
  difficulty: 3,
  build: (random) => {
    const { list, names, story } = random.pick(settings);
    const change = random.pick(changes);
    const start = random.pick(starts);
    const entry = `${list}History`;
    const draw = (present: number, arriving: number) => {
      const drawn = random.sample(names, present + arriving);
      return [drawn.slice(0, present), drawn.slice(present)];
    };
    return {
      title: 'How it looked each time',
      story: `${story} Each arrival ${change.words}.`,
      task: `${entry}(${list}, arrivals) returns a list of lists: how ${list} looks after each arrival. ${start.words}`,
      entry,
      starter: `function ${entry}(${list}, arrivals) {\n  // your code\n}\n`,
      solution: `function ${entry}(${list}, arrivals) {
  const current = [...${list}];
  ${start.before}
  for (const arrival of arrivals) {
    ${change.turn}
    history.push([...current]);
  }
  return history;
}
`,
      visible: [draw(2, 2), draw(1, 3)],
      hidden: [
        { property: 'no arrivals', args: draw(2, 0) },
        { property: 'an empty list at the start', args: [[], ['Zoe', 'Yan']] },
        { property: 'one arrival', args: draw(3, 1) },
        { property: 'more arrivals than places', args: draw(1, 4) },
        { property: 'equal names', args: [['Zoe'], ['Zoe', 'Zoe']] },
      ],
      probes: [draw(3, 3), draw(4, 2), draw(2, 4)],
      mistakes: [
        {
          belief: 'b = a copies the array',
          find: 'history.push([...current])',
          replace: 'history.push(current)',
        },
        {
          belief: 'push returns the new array',
          find: 'history.push([...current])',
          replace: 'history.push(current.push())',
        },
      ],
      hints: [
        'If you put the same array into the result twice, how many arrays are there?',
        'Make the change first, then keep how the list looks now. What do you have to keep so that later changes do not reach it?',
        'A copy made at that moment stays as it is. Go through the arrivals one by one: change your own list, then put a fresh copy of it into the result.',
      ],
    };
  },
};
