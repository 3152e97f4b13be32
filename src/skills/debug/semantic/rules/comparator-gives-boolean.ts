import {
  functionOf,
  methodCall,
  ownNodes,
  textOf,
  type FunctionNode,
  type Node,
  type ParsedProgram,
} from '../../tree.ts';
import type { SemanticMatch, SemanticRule } from '../semantic-rule.ts';
import { isNumberArray, kindOf } from '../value-kinds.ts';

const texts = (method: string, answer: string) => ({
  message: `${method} needs a number from its comparing function, and ${answer} is true or false`,
  why: 'true counts as 1 and false as 0, so nothing ever says that the first one comes before the second: the order comes out wrong',
  hints: [
    'Call the comparing function by itself, both ways round, and print what it gives.',
    `Which three kinds of number does ${method} tell apart, and what does each mean?`,
    'What could it give back that is below 0, 0 or above 0?',
  ] as const,
});

/** What a function gives back on every path; undefined where one gives nothing. */
function answersOf(fn: FunctionNode): readonly Node[] | undefined {
  if (fn.body.type !== 'BlockStatement') return [fn.body];
  const answers = ownNodes(fn).flatMap((node) =>
    node.type === 'ReturnStatement' ? [node.argument] : [],
  );
  const given = answers.filter((answer) => answer !== null);
  return given.length < answers.length ? undefined : given;
}

/** `list.sort((a, b) => a > b)`. */
export const comparatorGivesBoolean: SemanticRule = {
  id: 'comparator-gives-boolean',
  concept: 'array-sort',
  misconception: 'The comparator should return true or false',
  confidence: 95,
  examples: [
    {
      bad: 'const sorted = [3, 1, 2].sort((a, b) => a > b);\nconsole.log(sorted);',
      good: 'const sorted = [3, 1, 2].sort((a, b) => a - b);\nconsole.log(sorted);',
      line: 1,
    },
    {
      bad: 'function byAge(one, other) {\n  return one.age < other.age;\n}\nconst oldest = (people) => people.toSorted(byAge);',
      good: 'function byAge(one, other) {\n  return one.age < other.age ? 1 : one.age > other.age ? -1 : 0;\n}\nconst oldest = (people) => people.toSorted(byAge);',
      line: 2,
    },
    {
      bad: 'function sortNames(names) {\n  names.sort((a, b) => {\n    if (a > b) return true;\n    return false;\n  });\n  return names;\n}',
      good: 'function sortNames(names) {\n  names.sort((a, b) => {\n    if (a > b) return 1;\n    return a < b ? -1 : 0;\n  });\n  return names;\n}',
      line: 3,
    },
  ],
  visitors: ({ program, report }) => {
    const told = new Set<Node>();
    return {
      CallExpression: (node) => {
        const called = methodCall(node);
        const [callback] = node.arguments;
        if (called?.method !== 'sort' && called?.method !== 'toSorted') return;
        const fn = callback && functionOf(program, callback);
        if (fn === undefined || fn.async || fn.generator || told.has(fn)) return;
        const answers = answersOf(fn) ?? [];
        const [first] = answers;
        const areBoolean = answers.every((answer) => kindOf(program, answer) === 'boolean');
        if (first === undefined || !areBoolean) return;
        told.add(fn);
        const isOfNumbers = isNumberArray(program, called.object);
        report({
          node: first,
          ...texts(called.method, textOf(program, first)),
          ...(answers.length === 1 && numberFix(program, first, isOfNumbers)),
        });
      },
    };
  },
};

/** The comparison as a number: a difference where the elements are numbers for certain. */
function numberFix(
  program: ParsedProgram,
  answer: Node,
  isOfNumbers: boolean,
): Pick<SemanticMatch, 'fix'> {
  if (answer.type !== 'BinaryExpression' || !/^[<>]=?$/.test(answer.operator)) return {};
  const sides = [textOf(program, answer.left), textOf(program, answer.right)];
  const [high, low] = answer.operator.startsWith('>') ? sides : sides.toReversed();
  const areElements = [answer.left, answer.right].every(({ type }) => type === 'Identifier');
  const text =
    isOfNumbers && areElements
      ? `${high} - ${low}`
      : `${high} > ${low} ? 1 : ${high} < ${low} ? -1 : 0`;
  const [start, end] = answer.range;
  return { fix: { title: 'give back a number', edits: [{ start, end, text }] } };
}
