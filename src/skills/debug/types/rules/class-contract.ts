import type { TypeRule } from '../type-rule.ts';

/** A class does not have what it promises, or a field never gets a value. */
export const classContract: TypeRule = {
  id: 'class-contract',
  concept: 'classes',
  confidence: 84,
  codes: [2420, 2416, 2515, 2511, 2564, 2654, 2610],
  isForJavaScript: false,
  examples: [
    {
      bad: 'class Cart {\n  total: number;\n}',
      good: 'class Cart {\n  total = 0;\n}',
      line: 2,
    },
  ],
  explain: ({ code, shown, parts: [name = 'the class', other = 'its type'] }) => {
    const isField = code === 2564;
    return {
      message: isField
        ? `the field ${shown} never gets a value`
        : code === 2511
          ? `${shown}: an abstract class cannot be made with new`
          : `${name} does not have what ${other} asks for`,
      why: isField
        ? 'a field without a first value is undefined until something is assigned'
        : 'a class has to keep every promise of what it implements or extends',
      hints: [
        isField
          ? 'What is in this field right after new?'
          : 'Put the two side by side, member by member.',
        isField
          ? 'Is it set in the constructor on every path?'
          : 'Which one is missing, or has another type?',
        isField ? 'Which value could it begin with?' : 'Which of the two should change?',
      ],
    };
  },
};
