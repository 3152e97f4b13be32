import type { FunctionTemplate } from '../../template.ts';

const settings = [
  {
    list: 'minutes',
    item: 'time',
    story: 'A runner notes the time of each round in minutes.',
    unit: ' min',
  },
  {
    list: 'litres',
    item: 'amount',
    story: 'A café notes how many litres of milk it used each day.',
    unit: ' l',
  },
  { list: 'steps', item: 'count', story: 'A watch notes the steps of each hour.', unit: ' steps' },
  { list: 'cents', item: 'price', story: 'A till notes prices in cents.', unit: ' ct' },
] as const;

const conversions = [
  { entry: 'doubled', gives: () => 'each value doubled', body: (item: string) => `${item} * 2` },
  {
    entry: 'withUnit',
    gives: (unit: string) => `each value as a text with its unit, such as '5${unit}'`,
    body: (item: string, unit: string) => `${item} + '${unit}'`,
  },
  {
    entry: 'capped',
    gives: (_: string, limit: number) => `each value, but ${limit} where it is more than ${limit}`,
    body: (item: string, _: string, limit: number) => `${item} > ${limit} ? ${limit} : ${item}`,
  },
  {
    entry: 'aboveLimit',
    gives: (_: string, limit: number) => `true for each value that is above ${limit}, else false`,
    body: (item: string, _: string, limit: number) => `${item} > ${limit}`,
  },
  {
    entry: 'missing',
    gives: (_: string, limit: number) =>
      `how much each value lacks to ${limit} (0 where it lacks nothing)`,
    body: (item: string, _: string, limit: number) => `Math.max(0, ${limit} - ${item})`,
  },
] as const;

/** One new value for each item: map, and what its function gives back. */
export const convertList: FunctionTemplate = {
  id: 'convert-list',
  version: 1,
  concept: 'array-map-filter',
  kind: 'function',
  difficulty: 1,
  build: (random) => {
    const { list, item, story, unit } = random.pick(settings);
    const conversion = random.pick(conversions);
    const limit = random.integer(12, 30);
    const body = conversion.body(item, unit, limit);
    const draw = (count: number) => random.integers(count, 1, 45);
    return {
      title: 'A new list from an old one',
      story,
      task: `${conversion.entry}(${list}) returns a new list with ${conversion.gives(unit, limit)}, in the same order.`,
      entry: conversion.entry,
      starter: `function ${conversion.entry}(${list}) {\n  // your code\n}\n`,
      solution: `function ${conversion.entry}(${list}) {
  return ${list}.map((${item}) => ${body});
}
`,
      visible: [[[limit - 3, limit + 4, limit]], [draw(4)]],
      hidden: [
        { property: 'an empty list', args: [[]] },
        { property: 'a list with one value', args: [[limit + 1]] },
        { property: 'values around the limit', args: [[limit - 1, limit, limit + 1]] },
        { property: 'zero in the list', args: [[0, 7, 0]] },
        { property: 'a longer list', args: [draw(8)] },
      ],
      probes: [2, 3, 4, 5].map((count) => [draw(count)]),
      mistakes: [
        {
          belief: 'Braces without return still give back the last value',
          find: `=> ${body}`,
          replace: `=> { ${body}; }`,
        },
        {
          belief: 'map changes the array',
          find: `return ${list}.map((${item}) => ${body});`,
          replace: `${list}.map((${item}) => ${body});\n  return ${list};`,
        },
      ],
      hints: [
        'How long is the new list compared with the old one?',
        'One array method calls a function with each item and collects what it gives back. What should the function give back for a single item?',
        'Write the rule for one item as a small arrow function and hand it to that method. Who gives the new list back to the caller?',
      ],
    };
  },
};
