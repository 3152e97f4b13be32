import type { RuntimeMessage } from '../runtime-message.ts';

const texts = (value: string, nothing: string) => ({
  message: `${value} is ${nothing} here, so it cannot be taken apart`,
  why: 'destructuring reads members, and undefined and null have none',
  hints: [
    `Print ${value} on the line before.`,
    'Who passes or makes this value, and in which case does it stay away?',
    'What should happen when there is nothing to take apart?',
  ] as const,
});

/** "Cannot destructure property 'a' of 'user' as it is undefined." */
export const nothingToTakeApart: RuntimeMessage = {
  id: 'nothing-to-take-apart',
  concept: 'destructuring',
  pattern: /^Cannot destructure (?:property '.*?' of )?'(.+?)' as it is (undefined|null)/,
  examples: [
    {
      source: 'function greet({ name }) {\n  return name;\n}\ngreet();',
      message: "Cannot destructure property 'name' of 'undefined' as it is undefined.",
      line: 1,
      says: 'taken apart',
    },
  ],
  explain: ({ parts: [value = 'the value', nothing = 'undefined'] }) =>
    texts(value === nothing ? 'the argument' : value, nothing),
};
