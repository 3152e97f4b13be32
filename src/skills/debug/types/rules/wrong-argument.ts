import { methodCall } from '../../tree.ts';
import type { TypeRule, TypeSite } from '../type-rule.ts';

const searches: ReadonlySet<string> = new Set(['includes', 'indexOf', 'lastIndexOf']);

function isSearch({ parent }: TypeSite['node']): boolean {
  return parent?.type === 'CallExpression' && searches.has(methodCall(parent)?.method ?? '');
}

/** A call is given a value of another kind than it asks for. */
export const wrongArgument: TypeRule = {
  id: 'wrong-argument',
  concept: 'ts-basics',
  confidence: 85,
  codes: [2345, 2769],
  isForJavaScript: true,
  examples: [
    {
      bad: 'function double(n: number) { return n * 2; }\ndouble("4");',
      good: 'function double(n: number) { return n * 2; }\ndouble(4);',
      line: 2,
    },
    {
      bad: 'const ids = [1, 2, 3];\nconsole.log(ids.includes("2"));',
      good: 'const ids = [1, 2, 3];\nconsole.log(ids.includes(2));',
      line: 2,
      filename: 'program.js',
    },
  ],
  explain: ({ program, node, shown, parts: [given, wanted] }) => {
    // In JavaScript many calls take any kind; a search for a kind that the list never holds is a slip.
    if (program.language === 'javascript' && !isSearch(node)) return undefined;
    const kinds =
      given === undefined || wanted === undefined
        ? 'does not fit'
        : `is ${given}, and the call wants ${wanted}`;
    return {
      message: `the argument ${shown} ${kinds}`,
      why: 'a value of the wrong kind gives a wrong result later, or an error far from here',
      hints: [
        `What kind of value is ${shown}? Ask with typeof.`,
        'Look at the line where the function is made: which kind does this parameter have?',
        'Is it the wrong value, the wrong place in the list of arguments, or a value to be converted first?',
      ],
    };
  },
};
