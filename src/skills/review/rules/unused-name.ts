import type { Scope, Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { isFunction, type Node } from '../../language/nodes.ts';
import type { ProgramFacts } from '../facts.ts';
import type { ReviewRule, Violation } from '../review-rule.ts';
import { listed, subjects } from '../wording.ts';

/** Variables, functions and imports that nothing reads. */
export const unusedName: ReviewRule = {
  id: 'unused-name',
  dimension: 'structure',
  concept: 'clean-code',
  points: 25,
  cap: 75,
  message: (violations) => `unused ${listed(subjects(violations))}: delete`,
  why: 'Readers look for the use of every name; one without a use costs them time and hides mistakes.',
  fixTitle: 'Delete what is not used',
  examples: [
    {
      bad: 'export function last(list) {\n  const first = list[0];\n  return list.at(-1);\n}\n',
      good: 'export function last(list) {\n  return list.at(-1);\n}\n',
      line: 2,
    },
    {
      bad: 'import { join, resolve } from "node:path";\nexport const file = join("a", "b");\n',
      good: 'import { join } from "node:path";\nexport const file = join("a", "b");\n',
      line: 1,
    },
  ],
  find: (facts) =>
    facts.program.scopes.scopes
      .filter(holdsNames)
      .flatMap(({ variables }) =>
        variables
          .filter((variable) => isUnused(facts, variable))
          .map((one) => violation(facts, one)),
      ),
};

/** A class, and a function expression, see their own name a second time inside. */
function holdsNames({ type }: Scope): boolean {
  return type !== 'class' && type !== 'function-expression-name';
}

function isUnused(facts: ProgramFacts, variable: Variable): boolean {
  const [definition] = variable.defs;
  const [identifier] = variable.identifiers;
  if (definition === undefined || identifier === undefined) return false;
  if (/^_|^React$/.test(variable.name)) return false;
  if (variable.references.some((reference) => !reference.isWriteOnly())) return false;
  switch (definition.type) {
    case 'ImportBinding':
      return facts.hasExports || usesAnything(facts);
    case 'FunctionName':
    case 'ClassName':
      // A file without exports may hold the function for a page, or for a grader.
      return (
        isDeclaration(definition.node) &&
        !isExported(definition.node) &&
        isLocal(facts, definition.node)
      );
    case 'Variable':
      return isUnusedVariable(facts, definition.node, identifier);
    default:
      return false;
  }
}

function usesAnything(facts: ProgramFacts): boolean {
  return facts.program.tree.body.some(({ type }) => type !== 'ImportDeclaration');
}

function isDeclaration({ type }: Node): boolean {
  return type === 'FunctionDeclaration' || type === 'ClassDeclaration';
}

function isLocal(facts: ProgramFacts, node: Node): boolean {
  return facts.hasExports || node.parent?.type !== 'Program';
}

function isExported(node: Node): boolean {
  return node.parent?.type.startsWith('Export') ?? false;
}

function isUnusedVariable(
  facts: ProgramFacts,
  declarator: TSESTree.VariableDeclarator,
  identifier: Node,
): boolean {
  const declaration = declarator.parent;
  if (isExported(declaration) || !isLocal(facts, declaration)) return false;
  if (/^For(Of|In)Statement$/.test(declaration.parent.type)) return false;
  // Elements before a used one, and properties left out of a rest, have to be named.
  const pattern = identifier.parent;
  return pattern?.type === 'VariableDeclarator' || isPlainProperty(pattern);
}

function isPlainProperty(node: Node | undefined): boolean {
  return (
    node?.type === 'Property' &&
    node.parent.type === 'ObjectPattern' &&
    !node.parent.properties.some(({ type }) => type === 'RestElement')
  );
}

function violation({ program }: ProgramFacts, variable: Variable): Violation {
  const [identifier] = variable.identifiers;
  const range = identifier?.range ?? [0, 0];
  const subject = variable.name;
  const declaration = variable.defs[0]?.parent;
  if (declaration?.type !== 'VariableDeclaration' || variable.references.some((one) => !one.init)) {
    return { range, subject };
  }
  const [declarator, ...others] = declaration.declarations;
  const { init } = declarator;
  if (
    others.length > 0 ||
    declarator.id.type !== 'Identifier' ||
    !(init === null || hasNoEffect(init))
  ) {
    return { range, subject };
  }
  return { range, subject, edits: [wholeLines(program.source, declaration.range)] };
}

/** Whether evaluating an expression can be left out: nothing is called and nothing can throw. */
function hasNoEffect(node: Node): boolean {
  switch (node.type) {
    case 'Literal':
      return true;
    case 'ArrayExpression':
      return node.elements.length === 0;
    case 'ObjectExpression':
      return node.properties.length === 0;
    case 'TemplateLiteral':
      return node.expressions.length === 0;
    default:
      return isFunction(node);
  }
}

/** The deletion of a statement with its line, where it stands alone on it. */
function wholeLines(source: string, [start, end]: readonly [number, number]) {
  const before = source.slice(0, start).search(/[ \t]*$/);
  const rest = /^[ \t]*\r?\n/.exec(source.slice(end))?.[0].length;
  const isAlone = (before === 0 || source[before - 1] === '\n') && rest !== undefined;
  return isAlone ? { start: before, end: end + rest, text: '' } : { start, end, text: '' };
}
