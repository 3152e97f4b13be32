import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { enclosingFunction, isFunction, methodCall, type Node } from '../../language/nodes.ts';
import type { ProgramFacts } from '../facts.ts';
import { functionName, isQuestion, wordsOf } from '../tree/functions.ts';
import type { ReviewRule } from '../review-rule.ts';

/** A catch that answers every error with silence. */
export const swallowedError: ReviewRule = {
  id: 'swallowed-error',
  dimension: 'correctness',
  concept: 'errors',
  points: 120,
  cap: 240,
  message: ([{ subject }]) =>
    `swallowed error: ${subject}, failures stay hidden; report or rethrow`,
  why: 'A missing file, broken data and a slip in the code all look alike, and nobody learns of them.',
  examples: [
    {
      bad: 'export function settings(text) {\n  try {\n    return JSON.parse(text);\n  } catch (error) {\n    return {};\n  }\n}\n',
      good: 'export function settings(text) {\n  try {\n    return JSON.parse(text);\n  } catch (error) {\n    throw new Error("The settings are not JSON", { cause: error });\n  }\n}\n',
      line: 4,
    },
    {
      bad: 'export const load = (read) => read().catch(() => []);\n',
      good: 'export const load = (read, warn) => read().catch((error) => {\n  warn(error);\n  return [];\n});\n',
      line: 1,
    },
  ],
  find: (facts) =>
    facts.isTestFile
      ? []
      : [
          ...facts.nodes('CatchClause').flatMap((node) => {
            const answer = silentAnswer(facts, node.body, node);
            return answer === undefined || isChecked(facts, node)
              ? []
              : [{ range: node.range, subject: `catch ${answer}` }];
          }),
          ...facts.nodes('CallExpression').flatMap((node) => {
            const [callback] = node.arguments;
            if (methodCall(node)?.method !== 'catch' || !isFunction(callback)) return [];
            const answer = silentAnswer(facts, callback.body, callback);
            return answer === undefined
              ? []
              : [{ range: callback.range, subject: `.catch ${answer}` }];
          }),
        ],
};

/** What a handler does instead of telling: undefined where it does anything with the error. */
function silentAnswer(facts: ProgramFacts, body: Node, handler: Node): string | undefined {
  if (usesItsParameter(facts, handler)) return undefined;
  if (body.type !== 'BlockStatement')
    return isEmptyValue(body) ? `gives ${facts.textOf(body)}` : undefined;
  const [statement, ...rest] = body.body;
  if (statement === undefined) return isExplained(facts, body) ? undefined : 'does nothing';
  if (rest.length > 0 || isExplained(facts, body)) return undefined;
  if (statement.type === 'ContinueStatement') return 'skips';
  if (statement.type !== 'ReturnStatement') return undefined;
  if (statement.argument === null) return 'returns nothing';
  return isEmptyValue(statement.argument)
    ? `returns ${facts.textOf(statement.argument)}`
    : undefined;
}

function usesItsParameter(facts: ProgramFacts, handler: Node): boolean {
  return facts.program.scopes
    .getDeclaredVariables(handler)
    .some(({ defs, references }) => defs[0]?.type !== 'FunctionName' && references.length > 0);
}

function isEmptyValue(node: Node): boolean {
  switch (node.type) {
    case 'Literal':
      return node.value === null || node.value === '' || node.value === 0 || node.value === false;
    case 'Identifier':
      return node.name === 'undefined';
    case 'ArrayExpression':
      return node.elements.length === 0;
    case 'ObjectExpression':
      return node.properties.length === 0;
    default:
      return false;
  }
}

/** Words from which on a comment is taken for a reason. */
const wordsOfReason = 4;

function isExplained({ program }: ProgramFacts, body: TSESTree.BlockStatement): boolean {
  return program.comments.some(
    ({ range, value }) =>
      range[0] > body.range[0] &&
      range[1] < body.range[1] &&
      value.trim().split(/\s+/).length >= wordsOfReason,
  );
}

/** A question that is answered with no, and a function that says it only tries. */
function isChecked(facts: ProgramFacts, clause: TSESTree.CatchClause): boolean {
  const fn = enclosingFunction(clause);
  if (fn === undefined) return false;
  const name = functionName(fn);
  const words = wordsOf(name);
  if (
    isQuestion(name) ||
    ['try', 'safe', 'maybe', 'validate', 'valid'].some((word) => words.includes(word))
  ) {
    return true;
  }
  return facts
    .returnsOf(fn)
    .every(({ argument }) => argument?.type === 'Literal' && typeof argument.value === 'boolean');
}
