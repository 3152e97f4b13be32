import type { TypeRule } from '../type-rule.ts';

/** `for...of`, spread or destructuring over a value that is no list. */
export const notWalkable: TypeRule = {
  id: 'not-walkable',
  concept: 'array-iteration',
  confidence: 88,
  codes: [2488, 2495, 2548, 2461, 2549],
  isForJavaScript: true,
  examples: [
    {
      bad: 'const ages = { ann: 3 };\nfor (const age of ages) console.log(age);',
      good: 'const ages = { ann: 3 };\nfor (const age of Object.values(ages)) console.log(age);',
      line: 2,
      filename: 'program.js',
    },
  ],
  explain: ({ program, shown, parts: [kind = ''] }) => {
    // A list that may be missing is the checker's guess in plain JavaScript.
    if (program.language === 'javascript' && kind.includes('undefined')) return undefined;
    return {
      message: `${shown} is no list: it cannot be walked through`,
      why: 'for...of, spread and [a, b] = ... need an array, a text, a Map or a Set',
      hints: [
        `Print ${shown}: what kind of value is it?`,
        'Do you want its names, its values, or both?',
        'How can a list be made of it first?',
      ],
    };
  },
};
