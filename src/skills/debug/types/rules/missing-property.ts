import type { TypeRule } from '../type-rule.ts';

/** An object literal lacks a property of its type, or has one too many. */
export const missingProperty: TypeRule = {
  id: 'missing-property',
  concept: 'ts-object-types',
  confidence: 84,
  codes: [2739, 2740, 2741, 2353, 2561],
  isForJavaScript: false,
  examples: [
    {
      bad: 'interface Pet { name: string; age: number }\nconst rex: Pet = { name: "Rex" };',
      good: 'interface Pet { name: string; age: number }\nconst rex: Pet = { name: "Rex", age: 3 };',
      line: 2,
    },
    {
      bad: 'interface Pet { name: string }\nconst rex: Pet = { name: "Rex", colour: "red" };',
      good: 'interface Pet { name: string }\nconst rex: Pet = { name: "Rex" };',
      line: 2,
    },
  ],
  explain: ({ code, parts, message }) => {
    const isTooMuch = code === 2353 || code === 2561;
    const [first = 'it', second = 'the type'] = parts;
    const [, listed] = /: ([\w, ]+?)(?:, and \d+ more)?\.?$/.exec(message) ?? [];
    return {
      message: isTooMuch
        ? `${first} is no property of ${second}`
        : code === 2741
          ? `the object lacks ${first}, which its type asks for`
          : `the object lacks ${listed ?? 'properties'}, which ${parts.at(-1) ?? 'its type'} asks for`,
      why: 'an object has to have what its type promises, under the same names',
      hints: [
        'Put the object and its type side by side, name by name.',
        'Which name has no partner on the other side?',
        'Is it missing, misspelt, or should the type say that it is optional?',
      ],
    };
  },
};
