import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { methodCall, textOf, type MethodCall, type ParsedProgram } from '../../tree.ts';
import { keyName } from '../classes.ts';
import { replace } from '../edits.ts';
import type { SemanticMatch, SemanticRule } from '../semantic-rule.ts';
import { collectionOf } from '../collections.ts';

const answers: Readonly<Record<string, string>> = {
  includes: 'false',
  indexOf: '-1',
  lastIndexOf: '-1',
  has: 'false',
  get: 'undefined',
};

const texts = (call: string, kind: string, answer: string) => ({
  message: `${call} is always ${answer}: the ${kind} in the brackets is a new one, made by this line`,
  why: `objects and arrays are found by being the very same one, never by holding the same`,
  hints: [
    `How many ${kind}s are there when this line runs: was this one ever put in?`,
    'What does {} === {} give? Try it.',
    'What inside could be compared instead, or which text could stand for it as a key?',
  ] as const,
});

/** `points.includes({ x: 1 })`, `seen.has([row, column])`. */
export const objectNeverEqual: SemanticRule = {
  id: 'object-never-equal',
  concept: 'references',
  misconception: 'Objects are compared by content',
  confidence: 97,
  examples: [
    {
      bad: 'const points = [{ x: 1, y: 2 }];\nconst isTaken = points.includes({ x: 1, y: 2 });',
      good: 'const points = [{ x: 1, y: 2 }];\nconst isTaken = points.some((point) => point.x === 1 && point.y === 2);',
      line: 2,
    },
    {
      bad: 'const seen = new Set();\nfunction visit(row, column) {\n  if (seen.has([row, column])) return;\n  seen.add([row, column]);\n}',
      good: 'const seen = new Set();\nfunction visit(row, column) {\n  if (seen.has(`${row},${column}`)) return;\n  seen.add(`${row},${column}`);\n}',
      line: 3,
    },
  ],
  visitors: ({ program, report }) => ({
    CallExpression: (node) => {
      const called = methodCall(node);
      const [argument] = node.arguments;
      const answer = called && answers[called.method];
      if (called === undefined || answer === undefined || argument === undefined) return;
      const isNew = argument.type === 'ObjectExpression' || argument.type === 'ArrayExpression';
      if (!isNew || node.arguments.length > 1) return;
      // `has` and `get` of the learner's own classes may compare what is inside.
      const isKept = called.method === 'has' || called.method === 'get';
      const kindOfObject = collectionOf(program, called.object);
      if (isKept && kindOfObject !== 'Map' && kindOfObject !== 'Set') return;
      const kind = argument.type === 'ObjectExpression' ? 'object' : 'array';
      report({
        node,
        ...texts(`${textOf(program, node.callee)}(...)`, kind, answer),
        ...fixFor(program, called, argument),
      });
    },
  }),
};

/** Asks for the members one by one, with a name for the element that fits the list's. */
function fixFor(
  program: ParsedProgram,
  { call, object, method, member }: MethodCall,
  argument: TSESTree.Node,
): Pick<SemanticMatch, 'fix'> {
  const replacement = { includes: 'some', indexOf: 'findIndex' }[method];
  if (replacement === undefined || argument.type !== 'ObjectExpression') return {};
  const list = textOf(program, object).split('.').at(-1) ?? '';
  const each = /^[a-z]\w{2,}s$/i.test(list) ? list.slice(0, -1) : 'item';
  const parts = argument.properties.map((property) => {
    const name = property.type === 'Property' ? keyName(property) : undefined;
    if (name === undefined || property.type !== 'Property') return undefined;
    return `${each}.${name} === ${textOf(program, property.value)}`;
  });
  if (parts.length === 0 || parts.includes(undefined)) return {};
  const text = `${textOf(program, object)}.${replacement}((${each}) => ${parts.join(' && ')})`;
  const title = `compare what is inside, with ${replacement}`;
  return member.computed ? {} : { fix: { title, edits: [replace(call, text)] } };
}
