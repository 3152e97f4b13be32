import type { Variable } from '@typescript-eslint/scope-manager';
import { enclosingFunction, methodCall } from '../../language/nodes.ts';
import { initializerOf } from '../../language/variables.ts';
import type { ProgramFacts } from '../facts.ts';
import { wordsOf } from '../tree/functions.ts';
import type { ReviewRule, Violation } from '../review-rule.ts';
import { listed, subjects } from '../wording.ts';

/** Words in names of what a module keeps on purpose. */
const keptOnPurpose = new Set(
  'used cache cached memo registry listeners handlers subscribers instance connection timer id ids counter next initialized loaded state store'.split(
    ' ',
  ),
);

/** A variable of the module that functions change: their answers depend on earlier calls. */
export const moduleState: ReviewRule = {
  id: 'module-state',
  dimension: 'effects',
  concept: 'pure-functions',
  points: 60,
  cap: 100,
  message: (violations) =>
    `shared global state: functions change ${listed(subjects(violations))}; keep it local or pass it in`,
  why: 'The second call finds what the first one left behind, so the same arguments give another answer.',
  examples: [
    {
      bad: 'let total = 0;\nexport function add(prices) {\n  for (const price of prices) total += price;\n  return total;\n}\n',
      good: 'export function add(prices) {\n  let total = 0;\n  for (const price of prices) total += price;\n  return total;\n}\n',
      line: 1,
    },
    {
      bad: 'const found = [];\nexport function longWords(words) {\n  for (const word of words) if (word.length > 9) found.push(word); // long\n  return found;\n}\n',
      good: 'export function longWords(words) {\n  return words.filter((word) => word.length > 9); // long\n}\n',
      line: 1,
    },
  ],
  find: (facts) => {
    const scope = facts.program.scopes.scopes.find(({ type }) => type === 'module');
    if (!facts.hasExports || facts.isTestFile || scope === undefined) return [];
    return scope.variables.flatMap((variable) => stateOf(facts, variable) ?? []);
  },
};

function stateOf(facts: ProgramFacts, variable: Variable): Violation | undefined {
  const [definition] = variable.defs;
  const [identifier] = variable.identifiers;
  if (definition?.type !== 'Variable' || identifier === undefined) return undefined;
  if (wordsOf(variable.name).some((word) => keptOnPurpose.has(word))) return undefined;
  const isChanged = variable.references.some((reference) => {
    const owner = enclosingFunction(reference.identifier);
    if (owner === undefined || !facts.returnsValue(owner)) return false;
    if (reference.isWrite()) return true;
    const { parent } = reference.identifier;
    const called = parent.type === 'MemberExpression' ? methodCall(parent.parent) : undefined;
    return startsEmpty(variable) && ['push', 'unshift'].includes(called?.method ?? '');
  });
  return isChanged ? { range: identifier.range, subject: variable.name } : undefined;
}

function startsEmpty(variable: Variable): boolean {
  const init = initializerOf(variable);
  return init?.type === 'ArrayExpression' && init.elements.length === 0;
}
