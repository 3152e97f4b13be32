import type { Variable } from '@typescript-eslint/scope-manager';
import type { FunctionNode } from '../../language/nodes.ts';
import { isParameter } from '../../language/variables.ts';
import type { ProgramFacts } from '../facts.ts';
import { limits } from '../limits.ts';
import { statementsOf } from '../metrics/statements.ts';
import { functionName, headRange, isCallback } from '../tree/functions.ts';
import { firstTokenAt } from '../tree/tokens.ts';
import type { ReviewRule, Violation } from '../review-rule.ts';
import { listed, subjects } from '../wording.ts';

/** Function names that fit every function. */
const emptyFunctionNames =
  /^(do(It|Stuff|Something|Thing|Things|Work)|(handle|process|make|run)(It|Stuff|Thing|Things)|foo|bar|baz|func\d*|fn\d+|function\d+|my(Func|Function)\d*|stuff|thing|blah|asdf|helper\d*|method\d+|f\d+)$/i;

/** Variable names that say only that there is a value, or which one of several. */
const emptyVariableNames =
  /^(foo|bar|baz|stuff|thing|things|asdf|blah|xyz|abc|(arr|array|obj|object|str|string|val|value|data|temp|tmp|res|result|thing|item|list|var|foo|test|stuff)\d+)$/i;

/** Names that say only the type: fair for the parameter of a small tool, not for a long-lived local. */
const typeNames = /^(arr|obj)$/i;

/** Single letters that have a meaning by custom: counters, sizes, coordinates, errors, left out. */
const customaryLetters = new Set('i j k n x y z a b e r g p q _ $'.split(' '));

/** Names that tell a reader nothing. */
export const meaninglessName: ReviewRule = {
  id: 'meaningless-name',
  dimension: 'clarity',
  concept: 'clean-code',
  points: 30,
  cap: 120,
  message: (violations) =>
    `meaningless names: ${listed(subjects(violations), 4)}; say what they hold`,
  why: 'A good name saves the reader from working out what the value is.',
  examples: [
    {
      bad: 'export function doStuff(words) {\n  return words.join(" ");\n}\n',
      good: 'export function sentenceOf(words) {\n  return words.join(" ");\n}\n',
      line: 1,
    },
  ],
  find: (facts) => {
    const sizes = statementsOf(facts);
    const isLong = (fn: FunctionNode) => (sizes.get(fn) ?? 0) >= limits.shortScope;
    return [
      ...facts.functions
        .filter((fn) => fn.parent.type !== 'Property' && emptyFunctionNames.test(functionName(fn)))
        .map((fn) => ({ range: headRange(fn), subject: functionName(fn) })),
      ...facts.functions
        .filter((fn) => !isCallback(fn) && isLong(fn))
        .flatMap((fn) => emptyNamesIn(facts, fn)),
    ];
  },
};

function emptyNamesIn(facts: ProgramFacts, fn: FunctionNode): readonly Violation[] {
  const variables = facts.program.scopes.scopes
    .filter((scope) => scope.variableScope.block === fn)
    .flatMap((scope) => scope.variables)
    .filter(({ defs }) => defs.some(({ type }) => type === 'Variable' || type === 'Parameter'));
  const hasEmptyName = emptyFunctionNames.test(functionName(fn));
  const isEmpty = (variable: Variable) => {
    if (emptyVariableNames.test(variable.name)) return !isNumberedPair(variable, variables);
    if (typeNames.test(variable.name)) {
      return hasEmptyName || (!isParameter(variable) && isUsedWidely(facts, variable));
    }
    if (!/^[a-z]$/i.test(variable.name)) return false;
    if (isCounter(variable)) return false;
    if (hasEmptyName) return !'ijk'.includes(variable.name);
    return !customaryLetters.has(variable.name.toLowerCase()) && isUsedWidely(facts, variable);
  };
  return variables.filter(isEmpty).flatMap(({ name, identifiers: [identifier] }) => {
    return identifier === undefined ? [] : [{ range: identifier.range, subject: name }];
  });
}

/** `value1` and `value2` as parameters of one comparison are a fair pair. */
function isNumberedPair(
  { name, defs, identifiers: [identifier] }: Variable,
  variables: readonly Variable[],
): boolean {
  const stem = name.replace(/\d+$/, '');
  if (stem === name) return false;
  const numbered = variables.filter((other) => other.name.replace(/\d+$/, '') === stem);
  const isPair = numbered.some((other) => other.name !== name && /\d$/.test(other.name));
  const isDestructured = identifier?.parent.type !== 'VariableDeclarator';
  return isPair && (isDestructured || defs.some(({ type }) => type === 'Parameter'));
}

/** Whether a variable counts the rounds of a `for`. */
function isCounter({ defs }: Variable): boolean {
  const [definition] = defs;
  return definition?.type === 'Variable' && definition.parent.parent.type === 'ForStatement';
}

/** Counted in tokens, so that blank lines and other formatting change nothing. */
function isUsedWidely(
  { program: { tokens } }: ProgramFacts,
  { identifiers: [identifier], references }: Variable,
): boolean {
  const last = references.at(-1)?.identifier;
  if (identifier === undefined || last === undefined) return false;
  const reach = firstTokenAt(tokens, last.range[0]) - firstTokenAt(tokens, identifier.range[0]);
  return reach >= limits.longReach;
}
