import type { FunctionTemplate } from '../../template.ts';

const settings = [
  {
    unit: 'weeks',
    thing: 'algae',
    story: 'A patch of algae spreads over a pond, measured in square metres.',
  },
  { unit: 'days', thing: 'shares', story: 'A video is shared by more people every day.' },
  { unit: 'rounds', thing: 'points', story: 'In a board game the points grow in every round.' },
  { unit: 'years', thing: 'savings', story: 'Savings grow every year, in whole euros.' },
] as const;

const growths = [
  { words: () => 'doubles', turn: (name: string) => `${name} *= 2;` },
  { words: () => 'triples', turn: (name: string) => `${name} *= 3;` },
  {
    words: (by: number) => `grows by ${by}`,
    turn: (name: string, by: number) => `${name} += ${by};`,
  },
  {
    words: (by: number) => `doubles and then loses ${by}`,
    turn: (name: string, by: number) => `${name} = ${name} * 2 - ${by};`,
  },
] as const;

const goals = [
  { words: 'at least goal', test: '<' },
  { words: 'more than goal', test: '<=' },
] as const;

/** A loop whose number of turns is not known beforehand. */
export const turnsUntilGoal: FunctionTemplate = {
  id: 'turns-until-goal',
  version: 1,
  concept: 'while-loops',
  kind: 'function',
  difficulty: 2,
  build: (random) => {
    const { unit, thing, story } = random.pick(settings);
    const growth = random.pick(growths);
    const goal = random.pick(goals);
    const wantsPath = random.pick([true, false]);
    const by = random.integer(2, 5);
    const entry = wantsPath ? `${thing}Path` : `${unit}Needed`;
    const start = random.integer(6, 9);
    const gives = wantsPath
      ? `the list of all values of ${thing}, the first one included, until it is ${goal.words}`
      : `how many ${unit} it takes until ${thing} is ${goal.words}`;
    const [before, inside, result] = wantsPath
      ? [`const path = [${thing}];`, `path.push(${thing});`, 'path']
      : [`let ${unit} = 0;`, `${unit}++;`, unit];
    return {
      title: 'Until it is enough',
      story: `${story} Each time it ${growth.words(by)}.`,
      task: `${entry}(${thing}, goal) returns ${gives}.`,
      entry,
      starter: `function ${entry}(${thing}, goal) {\n  // your code\n}\n`,
      solution: `function ${entry}(${thing}, goal) {
  ${before}
  while (${thing} ${goal.test} goal) {
    ${growth.turn(thing, by)}
    ${inside}
  }
  return ${result};
}
`,
      visible: [
        [start, start * 2],
        [start, 40],
        [start + 1, 100],
      ],
      hidden: [
        { property: 'the goal is reached at the start', args: [start, start] },
        { property: 'the start lies above the goal', args: [50, 20] },
        { property: 'a goal of three times the start', args: [start, start * 3] },
        { property: 'the goal lies right above the start', args: [start, start + 1] },
        { property: 'a goal a few above the start', args: [start, start + by] },
        { property: 'a goal a few below twice the start', args: [start, start * 2 - by] },
        { property: 'a far goal', args: [start, 500] },
      ],
      probes: [11, 17, 23, 31, 64, 90].map((target) => [start, target]),
      mistakes: [
        {
          belief: 'do-while may run zero times',
          find: `while (${thing} ${goal.test} goal) {`,
          replace: `for (let isFirst = true; isFirst || ${thing} ${goal.test} goal; isFirst = false) {`,
        },
      ],
      hints: [
        'Do two or three turns by hand: what do you write down after each of them?',
        'You do not know the number of turns beforehand. What must be true for one more turn to be needed?',
        'Put that condition into a while loop; inside, let the value grow first and then note the turn. What should come back if the goal is reached before the first turn?',
      ],
    };
  },
};
