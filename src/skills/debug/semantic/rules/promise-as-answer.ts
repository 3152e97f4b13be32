import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  enclosingFunction,
  functionOf,
  isFunction,
  methodCall,
  textOf,
  type MethodCall,
  type ParsedProgram,
} from '../../tree.ts';
import type { SemanticMatch, SemanticRule } from '../semantic-rule.ts';

const askingMethods = new Set([
  ...['filter', 'some', 'every', 'find', 'findIndex', 'findLast', 'findLastIndex'],
  ...['sort', 'toSorted'],
]);

const texts = (method: string, answer: string) => ({
  message: `${method} gets a promise from ${answer}, and a promise always counts as true`,
  why: `${method} does not wait: it looks at the promise itself, not at the answer that comes later`,
  hints: [
    `What does an async function give back at the moment it is called?`,
    `Print what ${answer} returns inside the ${method} callback.`,
    `The answers must be there before ${method} asks for them: where could you wait for all of them?`,
  ] as const,
});

/** The name of what gives the promise: the async callback itself, or the async function it calls. */
function promiseSource(program: ParsedProgram, callback: TSESTree.Node): string | undefined {
  const fn = functionOf(program, callback);
  if (fn === undefined) return undefined;
  if (fn.async) return callback.type === 'Identifier' ? callback.name : 'the async callback';
  const { body } = fn;
  const given =
    body.type === 'BlockStatement'
      ? body.body.find((statement) => statement.type === 'ReturnStatement')?.argument
      : body;
  if (given?.type !== 'CallExpression') return undefined;
  return functionOf(program, given.callee)?.async === true
    ? `${textOf(program, given.callee)}()`
    : undefined;
}

/** `pets.filter(async (pet) => …)`, or a callback that returns what an async function returns. */
export const promiseAsAnswer: SemanticRule = {
  id: 'promise-as-answer',
  concept: 'async-await',
  confidence: 95,
  examples: [
    {
      bad: 'async function isDue(pet) { return pet.days > 3; }\nasync function due(pets) {\n  return pets.filter((pet) => isDue(pet));\n}',
      good: 'async function isDue(pet) { return pet.days > 3; }\nasync function due(pets) {\n  const flags = await Promise.all(pets.map((pet) => isDue(pet)));\n  return pets.filter((_, i) => flags[i]);\n}',
      line: 3,
    },
    {
      bad: 'const old = (cats) => cats.some(async (cat) => cat.age > 9);',
      good: 'const old = (cats) => cats.some((cat) => cat.age > 9);',
      line: 1,
    },
  ],
  visitors: ({ program, report }) => ({
    CallExpression: (node) => {
      const called = methodCall(node);
      const [callback] = node.arguments;
      if (called === undefined || callback === undefined) return;
      if (!askingMethods.has(called.method)) return;
      const answer = promiseSource(program, callback);
      if (answer === undefined) return;
      const fix = answersFirst(program, called, callback);
      report({ node: called.member.property, ...texts(called.method, answer), ...fix });
    },
  }),
};

/** Waits for all answers on a line of its own, and lets the method look them up. */
function answersFirst(
  program: ParsedProgram,
  { call, object, method }: MethodCall,
  callback: TSESTree.Node,
): Pick<SemanticMatch, 'fix'> {
  let statement: TSESTree.Node = call;
  while (statement.parent !== undefined && statement.parent.type !== 'BlockStatement') {
    if (isFunction(statement)) return {};
    statement = statement.parent;
  }
  const isPlain = statement.type === 'VariableDeclaration' || statement.type === 'ReturnStatement';
  const canAwait = enclosingFunction(call)?.async === true && isPlain && method !== 'sort';
  if (!canAwait || /\banswers\b/.test(program.source)) return {};
  const [start] = statement.range;
  const indent = ' '.repeat(statement.loc.start.column);
  const asked = `${textOf(program, object)}.map(${textOf(program, callback)})`;
  const edits = [
    { start, end: start, text: `const answers = await Promise.all(${asked});\n${indent}` },
    { start: callback.range[0], end: callback.range[1], text: '(_, index) => answers[index]' },
  ];
  return { fix: { title: 'wait for all answers first', edits } };
}
