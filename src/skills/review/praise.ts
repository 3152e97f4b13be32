import { statementsOf } from './metrics/statements.ts';
import type { ProgramFacts } from './facts.ts';
import { functionName } from './tree/functions.ts';
import { listed } from './wording.ts';

/** Something good that the tree proves; undefined where it does not hold. */
type Praise = (facts: ProgramFacts, broken: ReadonlySet<string>) => string | undefined;

/** Most statements of a function that is called short. */
const shortFunction = 8;
/** Fewest cases from which on something counts as a habit. */
const habit = 3;

/** What is praised, the rarer first. */
const praises: readonly Praise[] = [
  (facts, broken) => {
    if (broken.has('magic-number')) return undefined;
    const constants = namedConstants(facts);
    return constants.length > 0 ? `numbers have names (${listed(constants, 2)})` : undefined;
  },
  (facts, broken) => {
    if (broken.has('deep-nesting')) return undefined;
    const guarded = facts.functions.filter((fn) => startsWithGuard(fn)).map(functionName);
    const names = guarded.filter((name) => name !== '');
    return names.length > 0 ? `guard clauses first in ${listed(names, 2)}` : undefined;
  },
  (facts, broken) => {
    if (['mutated-parameter', 'question-changes'].some((rule) => broken.has(rule)))
      return undefined;
    return copiesBeforeSorting(facts)
      ? 'sorts a copy and leaves the caller’s list alone'
      : undefined;
  },
  (facts) => {
    const sizes = facts.functions
      .filter((fn) => functionName(fn) !== '')
      .map((fn) => statementsOf(facts).get(fn) ?? 0);
    return sizes.length >= habit && sizes.every((size) => size <= shortFunction)
      ? `${sizes.length} short functions, each with one task`
      : undefined;
  },
  (facts) => {
    const declarations = facts.nodes('VariableDeclaration');
    const isConst = declarations.every(({ kind }) => kind === 'const');
    return declarations.length >= habit && isConst ? 'const everywhere' : undefined;
  },
  (facts) => {
    const comparisons = facts
      .nodes('BinaryExpression')
      .filter(({ operator }) => /^[!=]==?$/.test(operator));
    const isStrict = comparisons.every(({ operator }) => operator.length === '==='.length);
    return comparisons.length >= habit && isStrict ? 'strict comparisons throughout' : undefined;
  },
];

/** True good things about a program, the rarer first. */
export function praiseFor(facts: ProgramFacts, broken: ReadonlySet<string>): readonly string[] {
  return praises.flatMap((praise) => praise(facts, broken) ?? []);
}

function namedConstants(facts: ProgramFacts): readonly string[] {
  return facts.nodes('VariableDeclarator').flatMap(({ id, init, parent }) => {
    const isNumber = init?.type === 'Literal' && typeof init.value === 'number';
    const isConstant =
      parent.kind === 'const' && id.type === 'Identifier' && /^[A-Z][A-Z\d_]+$/.test(id.name);
    return isNumber && isConstant ? [id.name] : [];
  });
}

function startsWithGuard({ body }: ProgramFacts['functions'][number]): boolean {
  if (body.type !== 'BlockStatement' || body.body.length < 2) return false;
  const [first] = body.body;
  if (first?.type !== 'IfStatement' || first.alternate !== null) return false;
  const inner =
    first.consequent.type === 'BlockStatement' ? first.consequent.body : [first.consequent];
  return inner.length === 1 && /^(Return|Throw)Statement$/.test(inner[0]?.type ?? '');
}

function copiesBeforeSorting(facts: ProgramFacts): boolean {
  return facts
    .nodes('CallExpression')
    .some(({ callee }) => /^\[\.\.\.\w+\]\.sort$|\.toSorted$/.test(facts.textOf(callee)));
}
