import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  enclosingFunction,
  functionOf,
  isFunction,
  isInside,
  variableOf,
  type FunctionNode,
  type Node,
  type ParsedProgram,
} from '../../tree.ts';
import { replace } from '../edits.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const texts = (parameter: string, outer: string, name: string) => ({
  message: `${name} never looks at its parameter ${parameter}; it always uses the outer ${outer}`,
  why: `whatever the call hands over, the answer is the one for ${outer}`,
  hints: [
    `Call ${name} with something else than ${outer}: does the answer change?`,
    `Where in ${name} is ${parameter} used?`,
    `Which value should this line look at: the one from outside, or the one that was handed over?`,
  ] as const,
});

function ownerOf(fn: FunctionNode): TSESTree.Identifier | undefined {
  if (fn.id != null) return fn.id;
  const { parent } = fn;
  return parent.type === 'VariableDeclarator' && parent.id.type === 'Identifier'
    ? parent.id
    : undefined;
}

/** Outer variables with a value of their own that a function reads. */
function outerReads(
  program: ParsedProgram,
  fn: FunctionNode,
): ReadonlyMap<Variable, readonly Node[]> {
  const reads = new Map<Variable, Node[]>();
  const scope = program.scopes.acquire(fn);
  for (const { resolved, identifier, ...use } of scope?.through ?? []) {
    const [definition] = resolved?.defs ?? [];
    if (resolved === null || definition?.type !== 'Variable' || use.init === true) continue;
    if (isFunction(definition.node.init)) continue;
    if (/^[A-Z0-9_]+$/.test(resolved.name)) continue;
    reads.set(resolved, [...(reads.get(resolved) ?? []), identifier]);
  }
  return reads;
}

/** Whether a call hands this very variable over as that parameter. */
function isHandedOver(
  program: ParsedProgram,
  owner: Node,
  fn: FunctionNode,
  index: number,
  outer: Variable,
): boolean {
  const calls = variableOf(program, owner)?.references ?? [];
  return calls.some(({ identifier }) => {
    const { parent } = identifier;
    if (parent.type !== 'CallExpression' || parent.callee !== identifier) return false;
    const given = parent.arguments[index];
    return (
      functionOf(program, identifier) === fn &&
      given !== undefined &&
      !isInside(parent, fn) &&
      variableOf(program, given) === outer
    );
  });
}

function areAlike(one: string, other: string): boolean {
  const plain = (name: string) => name.toLowerCase().replace(/(list|array|arr|s)$/, '');
  return one.length > 2 && plain(one) === plain(other);
}

/** `function sum(list) { for (const n of numbers) … }` with a global `numbers`. */
export const ignoredParameter: SemanticRule = {
  id: 'ignored-parameter',
  concept: 'functions',
  confidence: 94,
  examples: [
    {
      bad: 'const prices = [1, 2];\nfunction total(list) {\n  let sum = 0;\n  for (const price of prices) sum += price;\n  return sum;\n}\nconsole.log(total(prices));',
      good: 'const prices = [1, 2];\nfunction total(list) {\n  let sum = 0;\n  for (const price of list) sum += price;\n  return sum;\n}\nconsole.log(total(prices));',
      line: 4,
    },
    {
      bad: 'const word = "level";\nconst isLong = (words) => word.length > 5;\nconsole.log(isLong("palindrome"));',
      good: 'const word = "level";\nconst isLong = (words) => words.length > 5;\nconsole.log(isLong("palindrome"));',
      line: 2,
    },
  ],
  visitors: ({ program, report }) => {
    const visit = (fn: FunctionNode) => {
      const owner = ownerOf(fn);
      if (owner === undefined) return;
      const unused = fn.params.flatMap((each, index) =>
        each.type === 'Identifier' &&
        !each.name.startsWith('_') &&
        variableOf(program, each)?.references.length === 0
          ? [{ parameter: each, index }]
          : [],
      );
      const [only, another] = unused;
      if (only === undefined || another !== undefined) return;
      for (const [outer, reads] of outerReads(program, fn)) {
        const [first] = reads;
        const { parameter, index } = only;
        const isOne =
          isHandedOver(program, owner, fn, index, outer) || areAlike(parameter.name, outer.name);
        if (!isOne || first === undefined || isWritten(outer, fn)) continue;
        const edits = reads.map((read) =>
          replace(
            read,
            read.parent?.type === 'Property' && read.parent.shorthand
              ? `${outer.name}: ${parameter.name}`
              : parameter.name,
          ),
        );
        const fix = { title: `use ${parameter.name}, which the call hands over`, edits };
        report({ node: first, ...texts(parameter.name, outer.name, owner.name), fix });
        return;
      }
    };
    return {
      FunctionDeclaration: visit,
      ArrowFunctionExpression: visit,
      FunctionExpression: visit,
    };
  },
};

/** An outer variable that the function also writes is its result or its state. */
function isWritten(outer: Variable, fn: FunctionNode): boolean {
  return outer.references.some(
    (use) =>
      use.isWrite() &&
      use.init !== true &&
      (isInside(use.identifier, fn) || enclosingFunction(use.identifier) === fn),
  );
}
