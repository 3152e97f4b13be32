import type { RuntimeMessage } from '../runtime-message.ts';

const texts = (name: string, line: number, declared: number | undefined) => ({
  message:
    declared === undefined
      ? `${name} is used on line ${line} before its declaration has run`
      : `${name} is used on line ${line}, but its declaration on line ${declared} has not run yet`,
  why: 'let, const and class make a name usable only from their own line on',
  hints: [
    `In which order do the lines run, and when is ${name} made?`,
    'Does the function that uses it run before the declaration?',
    'Is there a second variable of the same name in an inner block?',
  ] as const,
});

/** "Cannot access 'total' before initialization". */
export const usedBeforeDeclared: RuntimeMessage = {
  id: 'used-before-declared',
  concept: 'hoisting-tdz',
  pattern: /^Cannot access '(.+?)' before initialization$/,
  examples: [
    {
      source: 'console.log(total);\nconst total = 5;',
      message: "Cannot access 'total' before initialization",
      line: 1,
      says: 'line 2',
    },
  ],
  explain: ({ program, line, parts: [name = ''] }) => {
    const declared = program.scopes.scopes
      .flatMap(({ variables }) => variables)
      .filter((variable) => variable.name === name)
      .flatMap(({ identifiers }) => identifiers.map(({ loc }) => loc.start.line))
      .find((each) => each >= line);
    return texts(name, line, declared);
  },
};
