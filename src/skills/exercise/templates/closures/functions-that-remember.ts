import type { FunctionTemplate } from '../../template.ts';

const makers = [
  {
    entry: 'makeGate',
    parameter: 'capacity',
    argument: 'group',
    story: 'A gate lets groups in as long as everyone of the group still fits.',
    gives:
      'returns a function that takes the size of a group: it gives true and keeps the places where the whole group still fits, else false',
    body: `  let taken = 0;
  return (group) => {
    if (taken + group > capacity) {
      return false;
    }
    taken += group;
    return true;
  };`,
    state: 'let taken = 0;',
    lowest: 1,
  },
  {
    entry: 'makePurse',
    parameter: 'savings',
    argument: 'change',
    story:
      'A purse holds money; a change is an amount that comes in, or goes out where it is negative.',
    gives:
      'returns a function that takes a change and gives the money that is in the purse after it; a change that would lead below 0 is ignored',
    body: `  let money = savings;
  return (change) => {
    if (money + change >= 0) {
      money += change;
    }
    return money;
  };`,
    state: 'let money = savings;',
    lowest: -4,
  },
  {
    entry: 'makeTicketRoll',
    parameter: 'first',
    argument: 'count',
    story: 'A ticket roll hands out numbers one after the other.',
    gives:
      'returns a function that takes a count and gives a list with that many numbers: the ones that follow those handed out before, starting at first',
    body: `  let next = first;
  return (count) => {
    const numbers = [];
    for (let i = 0; i < count; i++) {
      numbers.push(next);
      next++;
    }
    return numbers;
  };`,
    state: 'let next = first;',
    lowest: 1,
  },
  {
    entry: 'makeRecord',
    parameter: 'start',
    argument: 'result',
    story: 'A score board remembers the best result so far.',
    gives:
      'returns a function that takes a result and gives true where it is better than every one before it (and than start), else false',
    body: `  let best = start;
  return (result) => {
    const isBetter = result > best;
    if (isBetter) {
      best = result;
    }
    return isBetter;
  };`,
    state: 'let best = start;',
    lowest: -4,
  },
] as const;

/** What the second, independent function gets in `replay`. */
const secondValues = [
  { words: 'the first value once more', code: (inputs: string) => `${inputs}.slice(0, 1)` },
  { words: 'the last value once more', code: (inputs: string) => `${inputs}.slice(-1)` },
  { words: 'all values once more', code: (inputs: string) => inputs },
] as const;

/** State that lives on between calls and does not mix between two functions made alike. */
export const functionsThatRemember: FunctionTemplate = {
  id: 'functions-that-remember',
  version: 1,
  concept: 'closures',
  kind: 'function',
  difficulty: 3,
  build: (random) => {
    const { entry, parameter, argument, story, gives, body, state, lowest } = random.pick(makers);
    const second = random.pick(secondValues);
    const stateName = /^let (\w+)/.exec(state)?.[1] ?? '';
    const inputs = `${argument}s`;
    // Given to the learner: it uses two made functions, so that state shared by both shows.
    const replay = `function replay(${parameter}, ${inputs}) {
  const one = ${entry}(${parameter});
  const other = ${entry}(${parameter});
  const answers = ${inputs}.map((${argument}) => one(${argument}));
  return [...answers, ...${second.code(inputs)}.map((${argument}) => other(${argument}))];
}
`;
    const draw = (count: number) => [random.integer(3, 9), random.integers(count, lowest, 6)];
    return {
      title: 'A function that remembers',
      story: `${story} replay is given: it makes two functions, calls one with all ${inputs} and the other with ${second.words}, and collects what they give.`,
      task: `${entry}(${parameter}) ${gives}.`,
      entry: 'replay',
      starter: `function ${entry}(${parameter}) {\n  // your code\n}\n\n${replay}`,
      solution: `function ${entry}(${parameter}) {\n${body}\n}\n\n${replay}`,
      visible: [[6, [2, 4, 1]], draw(4)],
      hidden: [
        { property: 'no calls', args: [5, []] },
        { property: 'a single call', args: [4, [4]] },
        { property: 'one more than fits', args: [4, [5, 4]] },
        { property: 'equal values in a row', args: [6, [3, 3, 3]] },
        { property: 'a value of 0', args: [3, [0, 2, 1]] },
        { property: `${parameter} of 0`, args: [0, [1, 0, 2]] },
        { property: 'small values', args: [3, [lowest, lowest, 1, lowest]] },
        { property: 'a longer run', args: draw(7) },
      ],
      probes: [2, 3, 4, 5, 6].map(draw),
      mistakes: [
        {
          belief: 'Every call shares the same closed-over variable',
          find: `function ${entry}(${parameter}) {\n  ${state}`,
          replace: `let ${stateName};\nfunction ${entry}(${parameter}) {\n  ${state.replace('let ', '')}`,
        },
        {
          belief: 'A variable inside the inner function keeps its value between calls',
          find: `  ${state}\n  return (${argument}) => {`,
          replace: `  return (${argument}) => {\n    ${state}`,
        },
      ],
      hints: [
        'What has to be remembered from one call to the next, and where may it live so that it is not made anew in every call?',
        'A variable of the outer function stays alive for the inner function that uses it. Each call of the outer function makes a new one.',
        'Start with the variable that remembers, then give back an inner function that first decides with it, then changes it, then answers.',
      ],
    };
  },
};
