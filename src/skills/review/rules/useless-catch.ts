import type { TSESTree } from '@typescript-eslint/typescript-estree';
import type { ReviewRule } from '../review-rule.ts';

/** A catch that throws the very same error again. */
export const uselessCatch: ReviewRule = {
  id: 'useless-catch',
  dimension: 'idiom',
  concept: 'errors',
  points: 30,
  cap: 60,
  message: () => 'catch that only rethrows the error: remove the try',
  why: 'Without the try the same error reaches the same caller.',
  examples: [
    {
      bad: 'export function load(read) {\n  try {\n    return read();\n  } catch (error) {\n    throw error;\n  }\n}\n',
      good: 'export const load = (read) => read();\n',
      line: 4,
    },
  ],
  find: (facts) =>
    facts
      .nodes('CatchClause')
      .filter(rethrowsOnly)
      .map(({ range }) => ({ range, subject: 'catch' })),
};

function rethrowsOnly({ param, body }: TSESTree.CatchClause): boolean {
  const [statement, ...rest] = body.body;
  return (
    rest.length === 0 &&
    statement?.type === 'ThrowStatement' &&
    param?.type === 'Identifier' &&
    statement.argument.type === 'Identifier' &&
    statement.argument.name === param.name
  );
}
