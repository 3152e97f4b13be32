import type { TypeRule } from '../type-rule.ts';

/** `age === "18"` where `age` is a number. */
export const neverEqual: TypeRule = {
  id: 'never-equal',
  concept: 'comparison',
  confidence: 88,
  codes: [2367, 2678],
  isForJavaScript: true,
  examples: [
    {
      bad: 'const age = 18;\nif (age === "18") console.log(age);',
      good: 'const age = 18;\nif (age === 18) console.log(age);',
      line: 2,
      filename: 'program.js',
    },
    {
      bad: 'type Light = "red" | "green";\nconst go = (light: Light) => light === "gren";',
      good: 'type Light = "red" | "green";\nconst go = (light: Light) => light === "green";',
      line: 2,
    },
  ],
  explain: ({ shown, parts: [left = 'one type', right = 'another'] }) => ({
    message: `${shown} compares ${left} with ${right}: the two are never equal`,
    why: 'a comparison of kinds that share no value always has the same answer, so one branch never runs',
    hints: [
      `Print both sides of the comparison with typeof on the line before.`,
      'Can the left side ever hold a value of the kind on the right?',
      'Which of the two sides has the wrong kind, or the wrong spelling?',
    ],
  }),
};
