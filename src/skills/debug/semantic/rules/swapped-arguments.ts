import { enclosingFunction, isInside, propertyName, textOf, type Node } from '../../tree.ts';
import { swap } from '../edits.ts';
import { calledFunction } from '../promises.ts';
import type { SemanticRule } from '../semantic-rule.ts';

/** Functions that are called with their arguments the other way round on purpose. */
const turning =
  /swap|flip|revers|invert|compar|transpos|mirror|rotat|order|sort|diff|opposite|turn/i;
/** Names of one or two letters are used for anything. */
const fewestLetters = 2;

const texts = (call: string, first: string, second: string) => ({
  message: `${call} gets ${first} where it expects ${second}, and ${second} where it expects ${first}`,
  why: 'a value goes to the parameter at the same place, whatever the two are called',
  hints: [
    `Print the parameters in the first line of ${call}.`,
    `In which order does ${call} want its values?`,
    'Compare the order of the names here with the order where it is defined.',
  ] as const,
});

function nameOf(node: Node | undefined): string | undefined {
  if (node?.type === 'Identifier') return node.name;
  return node?.type === 'MemberExpression' ? propertyName(node) : undefined;
}

/** `area(height, width)` for `function area(width, height)`. */
export const swappedArguments: SemanticRule = {
  id: 'swapped-arguments',
  concept: 'functions',
  confidence: 92,
  examples: [
    {
      bad: 'const percent = (part, whole) => (part / whole) * 100;\nfunction show(part, whole) {\n  return percent(whole, part);\n}',
      good: 'const percent = (part, whole) => (part / whole) * 100;\nfunction show(part, whole) {\n  return percent(part, whole);\n}',
      line: 3,
    },
  ],
  visitors: ({ program, report }) => ({
    CallExpression: (node) => {
      const fn = calledFunction(program, node);
      if (fn === undefined || isInside(node, fn) || node.arguments.length < 2) return;
      const call = textOf(program, node.callee);
      const around = enclosingFunction(node);
      if (turning.test(call) || turning.test(nameOf(around?.id ?? undefined) ?? '')) return;
      const wanted = fn.params.map((each) =>
        nameOf(each.type === 'AssignmentPattern' ? each.left : each),
      );
      const given = node.arguments.map(nameOf);
      const first = given.findIndex((name, index) => {
        if (name === undefined || name.length < fewestLetters || name === wanted[index])
          return false;
        const place = wanted.indexOf(name);
        return place > index && given[place] !== undefined && given[place] === wanted[index];
      });
      const second = wanted.indexOf(given[first]);
      const [one, other] = [node.arguments[first], node.arguments[second]];
      if (first < 0 || one === undefined || other === undefined) return;
      const fix = { title: 'let them change places', edits: swap(program, one, other) };
      report({ node, ...texts(call, given[first] ?? '', given[second] ?? ''), fix });
    },
  }),
};
