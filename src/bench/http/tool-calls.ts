import type { ToolCall } from './requests.ts';

const program = `function total(prices) {
  let sum = 0;
  for (let i = 0; i <= prices.length; i++) {
    sum += prices[i];
  }
  return sum;
}
console.log(total([2, 3, 4]));
`;

const counter = `const counters = [];
for (var i = 0; i < 3; i++) {
  counters.push(() => i);
}
console.log(counters.map((count) => count()));
`;

/** One call of each tool; what they work on is small and comes with the call. */
export const toolCalls: readonly ToolCall[] = [
  { name: 'debug', arguments: { code: program } },
  { name: 'review', arguments: { code: program } },
  { name: 'concepts', arguments: { topic: 'closures', code: counter } },
  { name: 'exercise', arguments: { action: 'next', concept: 'loops', seed: 1 } },
  { name: 'progress', arguments: { action: 'report' } },
];

/** How many of twenty calls of a lesson go to each tool: exercises are asked for the least often. */
const inTwenty: Readonly<Record<string, number>> = {
  debug: 4,
  review: 4,
  concepts: 3,
  exercise: 1,
  progress: 8,
};

/** Twenty calls as a class makes them, each tool's spread over the whole. */
export const mixedCalls: readonly ToolCall[] = toolCalls
  .flatMap((call) => {
    const count = inTwenty[call.name] ?? 0;
    return Array.from({ length: count }, (_, index) => ({ call, at: (index + 0.5) / count }));
  })
  .sort((a, b) => a.at - b.at)
  .map(({ call }) => call);

/** The mix in words. */
export const mixText = Object.entries(inTwenty)
  .map(([name, count]) => `${name} ${count * 5} %`)
  .join(', ');
