import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { isFunction, isStatement, methodCall, ownNodes, returnsValue } from '../../tree.ts';
import { answerEdits } from '../answer-edits.ts';
import { insert } from '../edits.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const wanted: Readonly<Record<string, string>> = {
  map: 'a list full of undefined',
  filter: 'an empty list',
  flatMap: 'a list full of undefined',
  find: 'undefined',
  findIndex: '-1',
  some: 'false',
  every: 'false',
  reduce: 'undefined',
  reduceRight: 'undefined',
  sort: 'no new order',
};

const texts = (method: string, outcome: string) => ({
  message: `the ${method} callback never returns anything, so ${method} gives ${outcome}`,
  why: 'inside { } a function gives back undefined unless a return line says otherwise',
  hints: [
    `What does the ${method} callback hand back for one element? Call it by itself and print that.`,
    'How does an arrow function with { } differ from one without?',
    `What should ${method} receive for each element, and which line hands it over?`,
  ] as const,
});

/** `list.map((x) => { x * 2; })` whose result is used. */
export const callbackWithoutReturn: SemanticRule = {
  id: 'callback-without-return',
  concept: 'arrow-functions',
  confidence: 94,
  explains: /of undefined|is not a function/,
  examples: [
    {
      bad: 'const doubled = [1, 2].map((n) => {\n  n * 2;\n});',
      good: 'const doubled = [1, 2].map((n) => {\n  return n * 2;\n});',
      line: 1,
    },
    {
      bad: 'const total = [1, 2].reduce((sum, n) => {\n  sum + n;\n}, 0);',
      good: 'const total = [1, 2].reduce((sum, n) => sum + n, 0);',
      line: 1,
    },
  ],
  visitors: ({ program, report }) => ({
    CallExpression: (node) => {
      const called = methodCall(node);
      const [callback] = node.arguments;
      const outcome = called && wanted[called.method];
      if (called === undefined || outcome === undefined || !isFunction(callback)) return;
      if (callback.body.type !== 'BlockStatement' || returnsValue(callback)) return;
      if (called.method !== 'sort' && isStatement(node)) return;
      if (ownNodes(callback).some(({ type }) => type === 'ThrowStatement')) return;
      const statements = callback.body.body;
      const start = droppedAnswer(statements.at(-1));
      const edits =
        start === undefined ? answerEdits(program, callback.body) : [insert(start, 'return ')];
      // Promise.all only waits for what such a callback does.
      if (looksLikeObject(statements) || callback.async) return;
      report({
        node: called.member.property,
        ...texts(called.method, outcome),
        ...(edits && { fix: { title: 'return the value', edits } }),
      });
    },
  }),
};

/** Where the last line begins, if it works a value out and keeps it nowhere. */
function droppedAnswer(last: TSESTree.Statement | undefined): number | undefined {
  if (last?.type !== 'ExpressionStatement') return undefined;
  const { expression } = last;
  if (expression.type === 'AssignmentExpression' || expression.type === 'UpdateExpression')
    return undefined;
  const called = methodCall(expression);
  const isPrinted = called?.object.type === 'Identifier' && called.object.name === 'console';
  return isPrinted ? undefined : last.range[0];
}

/** `=> { id: user.id }`: the braces were meant for an object, which is told apart. */
function looksLikeObject(statements: readonly TSESTree.Statement[]): boolean {
  return statements.length === 1 && statements[0]?.type === 'LabeledStatement';
}
