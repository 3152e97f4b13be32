import type { TypeRule } from '../type-rule.ts';

/** A call with too many arguments, or too few. */
export const argumentCount: TypeRule = {
  id: 'argument-count',
  concept: 'default-rest-params',
  confidence: 84,
  codes: [2554, 2555, 2575],
  isForJavaScript: true,
  examples: [
    {
      bad: 'const area = (width: number, height: number) => width * height;\narea(3);',
      good: 'const area = (width: number, height: number) => width * height;\narea(3, 4);',
      line: 2,
    },
    {
      bad: 'function greet(name) { return name; }\ngreet("Ann", 3);',
      good: 'function greet(name) { return name; }\ngreet("Ann");',
      line: 2,
      filename: 'program.js',
    },
  ],
  explain: ({ program, node, shown, message }) => {
    const [, wanted = '?', given = '?'] =
      /Expected ([\w\s-]+?) arguments?, but got (\w+)/.exec(message) ?? [];
    // In plain JavaScript every parameter may be left out.
    const most = Number(/\d+$/.exec(wanted)?.[0]);
    if (program.language === 'javascript' && !(Number(given) > most)) return undefined;
    const count = (text: string) => `${text} argument${text === '1' ? '' : 's'}`;
    const call =
      node.parent?.type === 'CallExpression' && node.parent.callee !== node ? 'this call' : shown;
    return {
      message: `${call} is given ${count(given)}, and the function takes ${count(wanted)}`,
      why: 'what is not passed is undefined inside the function; what is too much is never looked at',
      hints: [
        'Put the call and the first line of the function side by side.',
        'Which parameter goes with which argument, from left to right?',
        'Which one is without a partner?',
      ],
    };
  },
};
