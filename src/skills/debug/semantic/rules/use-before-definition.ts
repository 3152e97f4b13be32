import type { Definition, Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  closestAround,
  descendants,
  enclosingFunction,
  functionOf,
  isFunction,
  isLoop,
  textOf,
  variableOf,
  type Node,
  type ParsedProgram,
} from '../../tree.ts';
import { insert, remove } from '../edits.ts';
import type { SemanticMatch, SemanticRule } from '../semantic-rule.ts';

const texts = (name: string, line: number, isVar: boolean) => ({
  message: isVar
    ? `${name} gets its value on line ${line}; here, above that line, it is still undefined`
    : `${name} is used here, but it comes into being on line ${line}, further down`,
  why: isVar
    ? 'var makes the name known from the start, but its value only comes with its line'
    : `lines run from top to bottom; until its own line has run, ${name} cannot be read`,
  hints: [
    'In which order do these lines run?',
    `Which line gives ${name} its value, and has it run when this one does?`,
    `Compare with line ${line}: which of the two has to come first?`,
  ] as const,
});

const withOwnName = (name: string) => ({
  message: `the ${name} behind the = is the new ${name} of this very line, which has no value yet`,
  why: `a new ${name} hides the outer one from the start of its block, also on its own line`,
  hints: [
    `How many variables are called ${name} here?`,
    `Which of them does the right side of this line read?`,
    `Does this line need a new variable, or should the outer ${name} change?`,
  ] as const,
});

/** The statement that declares, if it stands in a list of statements of its own. */
function statementOf({ node }: Definition): Node | undefined {
  const statement = node.type === 'VariableDeclarator' ? node.parent : node;
  const parent = statement.parent;
  return parent.type === 'Program' || parent.type === 'BlockStatement' ? statement : undefined;
}

/** A use that runs before the declaration has: above it, in the same function. */
function earlyUse(variable: Variable, definition: Definition): Node | undefined {
  const declared = definition.node;
  return variable.references
    .filter(
      ({ identifier, isValueReference, init }) =>
        isValueReference && init !== true && identifier.range[1] <= declared.range[0],
    )
    .map(({ identifier }) => identifier)
    .find(
      (use) =>
        enclosingFunction(use) === enclosingFunction(definition.name) &&
        closestAround(
          use,
          ({ type }) => type === 'PropertyDefinition' || type === 'TSTypeQuery',
        ) === undefined &&
        !use.parent.type.startsWith('TSType') &&
        use.parent.type !== 'ExportSpecifier',
    );
}

/** `start()` above `const limit`, where the function start reads limit. */
function earlyCall(
  program: ParsedProgram,
  variable: Variable,
  { name, node }: Definition,
): Node | undefined {
  if (enclosingFunction(name) !== undefined) return undefined;
  for (const { identifier, init } of variable.references) {
    const fn = init === true ? undefined : closestAround(identifier, isFunction);
    if (fn?.type !== 'FunctionDeclaration') continue;
    const call = firstCall(program, fn);
    if (call !== undefined && call.range[1] < node.range[0]) return call;
  }
  return undefined;
}

const firstCalls = new WeakMap<Node, { readonly call: Node | undefined }>();

/** The first call of a function of the top level that stands at the top level itself. */
function firstCall(program: ParsedProgram, fn: TSESTree.FunctionDeclaration): Node | undefined {
  const known = firstCalls.get(fn) ?? { call: findFirstCall(program, fn) };
  firstCalls.set(fn, known);
  return known.call;
}

function findFirstCall(program: ParsedProgram, fn: TSESTree.FunctionDeclaration): Node | undefined {
  if (fn.id === null || fn.async || fn.generator || enclosingFunction(fn) !== undefined)
    return undefined;
  const use = variableOf(program, fn.id)?.references.find(
    ({ identifier: each }) =>
      each.parent.type === 'CallExpression' &&
      each.parent.callee === each &&
      enclosingFunction(each) === undefined &&
      functionOf(program, each) === fn,
  );
  return use?.identifier.parent;
}

/** A `const`, a `let` or a class used above its line; a `var` read before it has its value. */
export const useBeforeDefinition: SemanticRule = {
  id: 'use-before-definition',
  concept: 'hoisting-tdz',
  misconception: 'A function expression can be called before its line',
  confidence: 96,
  explains: /before initialization|is not a function|of undefined/,
  examples: [
    {
      bad: 'console.log(area(2));\nconst area = (side) => side * side;',
      good: 'const area = (side) => side * side;\nconsole.log(area(2));',
      line: 1,
    },
    {
      bad: 'report();\nconst limit = 3;\nfunction report() {\n  console.log(limit);\n}',
      good: 'const limit = 3;\nreport();\nfunction report() {\n  console.log(limit);\n}',
      line: 1,
    },
    {
      bad: 'const price = 5;\nfunction withTax() {\n  const price = price * 2;\n  return price;\n}',
      good: 'const price = 5;\nfunction withTax() {\n  const taxed = price * 2;\n  return taxed;\n}',
      line: 3,
    },
  ],
  visitors: ({ program, report }) => {
    const check = (variable: Variable) => {
      const [definition] = variable.defs;
      if (definition === undefined || variable.defs.length > 1) return;
      const isVar = definition.type === 'Variable' && definition.parent.kind === 'var';
      const isClass =
        definition.type === 'ClassName' && definition.node.type === 'ClassDeclaration';
      if (definition.type !== 'Variable' && !isClass) return;
      if (
        definition.node.type === 'VariableDeclarator' &&
        definition.parent?.type === 'VariableDeclaration' &&
        definition.parent.declare
      )
        return;
      if (isVar && !isPlainVar(variable, definition)) return;
      const self = isVar ? undefined : ownUse(variable, definition);
      if (self !== undefined) {
        report({ node: self, ...withOwnName(variable.name) });
        return;
      }
      const use =
        earlyUse(variable, definition) ??
        (isVar ? undefined : earlyCall(program, variable, definition));
      if (use === undefined) return;
      if (isVar && use.parent?.type === 'VariableDeclarator') return;
      // Whoever catches the error shows it on purpose.
      if (closestAround(use, ({ type }) => type === 'TryStatement') !== undefined) return;
      const line = definition.name.loc.start.line;
      report({
        node: use,
        ...texts(variable.name, line, isVar),
        ...moveFix(program, use, definition),
      });
    };
    return {
      Program: () => {
        for (const scope of program.scopes.scopes) scope.variables.forEach(check);
      },
    };
  },
};

/** `const total = total + 1`: the right side reads the new variable, in the same function. */
function ownUse(variable: Variable, { node, name }: Definition): Node | undefined {
  if (node.type !== 'VariableDeclarator' || node.init === null) return undefined;
  const { init } = node;
  const isLooped =
    node.parent.parent.type === 'ForOfStatement' || node.parent.parent.type === 'ForInStatement';
  if (isLooped) return undefined;
  return variable.references
    .map(({ identifier }) => identifier)
    .find(
      (use) =>
        use.range[0] >= init.range[0] &&
        use.range[1] <= init.range[1] &&
        enclosingFunction(use) === enclosingFunction(name) &&
        !use.parent.type.startsWith('TSType'),
    );
}

/** A var with a value, written once, outside of loops: what reads it above reads undefined. */
function isPlainVar(variable: Variable, { node }: Definition): boolean {
  if (node.type !== 'VariableDeclarator' || node.init === null) return false;
  if (closestAround(node, isLoop) !== undefined) return false;
  const writes = variable.references.filter((each) => each.isWrite());
  if (writes.length !== 1) return false;
  // Asking whether it is there already is what such a name above its line is good for.
  return !variable.references.some(
    ({ identifier: { parent } }) =>
      parent.type === 'UnaryExpression' || parent.type === 'LogicalExpression',
  );
}

/** Moves the declaration above the statement that needs it, if nothing in it comes in between. */
function moveFix(
  program: ParsedProgram,
  use: Node,
  definition: Definition,
): Pick<SemanticMatch, 'fix'> {
  const declaration = statementOf(definition);
  if (declaration?.parent === undefined) return {};
  const list =
    declaration.parent.type === 'Program' || declaration.parent.type === 'BlockStatement'
      ? declaration.parent.body
      : [];
  const target = list.find(
    (each) => each.range[0] <= use.range[0] && each.range[1] >= use.range[1],
  );
  if (target === undefined) return {};
  const between = list.filter(
    (each) => each.range[0] >= target.range[0] && each.range[1] <= declaration.range[0],
  );
  const needs = [...descendants(declaration)].some((node) => {
    const needed =
      node.type === 'Identifier' ? variableOf(program, node)?.defs[0]?.node : undefined;
    return (
      needed !== undefined &&
      needed !== definition.node &&
      between.some(
        (each) =>
          needed.range[0] >= each.range[0] &&
          needed.range[1] <= each.range[1] &&
          needed.type !== 'FunctionDeclaration',
      )
    );
  });
  if (needs || declaration.type.startsWith('Export')) return {};
  const { source } = program;
  const [start, end] = declaration.range;
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = source.indexOf('\n', end);
  const rest = lineEnd < 0 ? source.slice(end) : source.slice(end, lineEnd);
  if (source.slice(lineStart, start).trim() !== '' || rest.trim() !== '') return {};
  const indent = ' '.repeat(target.loc.start.column);
  const edits = [
    insert(target.range[0], `${textOf(program, declaration)}\n${indent}`),
    remove(Math.max(lineStart - 1, 0), lineEnd < 0 ? source.length : lineEnd),
  ];
  return { fix: { title: `move its declaration up`, edits } };
}
