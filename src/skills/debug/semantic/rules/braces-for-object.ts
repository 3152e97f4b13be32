import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { textOf } from '../../tree.ts';
import { insert } from '../edits.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const texts = (shown: string) => ({
  message: `the braces behind => begin a block of statements, so ${shown} makes no object here`,
  why: 'a function with a block gives undefined unless a return line says otherwise',
  hints: [
    'Print what this function gives back.',
    'What can a { right behind => mean?',
    'How can you show that the braces belong to a value, and not to the function?',
  ] as const,
});

/** `=> { name: x }` and `=> { name, age }`: blocks that read like an object. */
function looksLikeObject({ body }: TSESTree.BlockStatement): boolean {
  const [only, another] = body;
  if (only === undefined || another !== undefined) return false;
  if (only.type === 'LabeledStatement') return only.body.type === 'ExpressionStatement';
  if (only.type !== 'ExpressionStatement') return false;
  const { expression } = only;
  return (
    expression.type === 'SequenceExpression' &&
    expression.expressions.every(({ type }) => type === 'Identifier')
  );
}

/** `users.map((user) => { id: user.id })`. */
export const bracesForObject: SemanticRule = {
  id: 'braces-for-object',
  concept: 'arrow-functions',
  misconception: '{} after => always makes an object',
  confidence: 97,
  explains: /of undefined/,
  examples: [
    {
      bad: 'const ids = (users) => users.map((user) => { id: user.id });',
      good: 'const ids = (users) => users.map((user) => ({ id: user.id }));',
      line: 1,
    },
    {
      bad: 'const makePoint = (x, y) => { x, y };',
      good: 'const makePoint = (x, y) => ({ x, y });',
      line: 1,
    },
  ],
  visitors: ({ program, report }) => ({
    ArrowFunctionExpression: ({ body }) => {
      if (body.type !== 'BlockStatement' || !looksLikeObject(body)) return;
      const isClosed = !textOf(program, body).includes(';');
      const edits = [insert(body.range[0], '('), insert(body.range[1], ')')];
      const fix = { title: 'put brackets around the object', edits };
      const shown = textOf(program, body).replace(/\s+/g, ' ').slice(0, 40);
      report({ node: body, ...texts(shown), ...(isClosed && { fix }) });
    },
  }),
};
