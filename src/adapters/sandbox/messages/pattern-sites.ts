import type { AnyNode } from 'acorn';
import { knownValue } from './known-value.ts';
import { isFunctionNode, type FunctionNode, type ProgramTree } from './program-tree.ts';
import type { Site } from './sites.ts';

export type Pattern = Extract<AnyNode, { type: 'ObjectPattern' | 'ArrayPattern' }>;

export type PatternSite = Site & {
  readonly pattern: Pattern;
  readonly kind:
    'declaration' | 'assignment' | 'parameter' | 'defaulted-parameter' | 'loop' | 'nested';
};

/** Every destructuring pattern of one type, with the value that it takes apart. */
export function patternSites(tree: ProgramTree, type: Pattern['type']): readonly PatternSite[] {
  return tree.nodes.flatMap((node) => {
    if (node.type !== type) return [];
    const site = siteOf(tree, node);
    return site === undefined ? [] : [site];
  });
}

/** The same site with the argument that the call at fault gave, where `call` is one of its function. */
export function calledSite(
  tree: ProgramTree,
  site: PatternSite,
  calls: readonly AnyNode[],
): PatternSite {
  const { kind, node, pattern } = site;
  if (kind !== 'parameter' || !isFunctionNode(node)) return site;
  const names = namesOf(tree, node);
  for (const call of calls) {
    if (call.type !== 'CallExpression' && call.type !== 'NewExpression') continue;
    const isItself = call.callee === node;
    if (!isItself && !names.includes(calledName(call.callee) ?? '')) continue;
    const given = call.arguments.slice(0, node.params.indexOf(pattern) + 1);
    if (given.some(({ type }) => type === 'SpreadElement')) continue;
    return { ...site, operand: given[node.params.indexOf(pattern)] };
  }
  return site;
}

function calledName(callee: AnyNode): string | undefined {
  if (callee.type === 'Identifier') return callee.name;
  if (callee.type !== 'MemberExpression' || callee.computed) return undefined;
  return callee.property.type === 'Identifier' ? callee.property.name : undefined;
}

function siteOf(tree: ProgramTree, pattern: Pattern): PatternSite | undefined {
  const parent = tree.parents.get(pattern);
  switch (parent?.type) {
    case 'VariableDeclarator':
      return declaredSite(tree, pattern, parent);
    case 'AssignmentExpression':
      return {
        pattern,
        kind: 'assignment',
        node: parent,
        operand: parent.right,
        end: parent.right.end,
      };
    case 'ForOfStatement':
      return { pattern, kind: 'loop', node: parent, end: parent.right.end };
    case 'AssignmentPattern': {
      const holder = tree.parents.get(parent);
      if (holder === undefined || !isFunctionNode(holder)) {
        // A literal stands in for what is missing: only null could fail there.
        const { type } = parent.right;
        const isFilled = type === 'ObjectExpression' || type === 'ArrayExpression';
        return isFilled ? undefined : nestedSite(tree, pattern);
      }
      return {
        pattern,
        kind: 'defaulted-parameter',
        node: holder,
        operand: parent.right,
        end: parent.end,
      };
    }
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return {
        pattern,
        kind: 'parameter',
        node: parent,
        operand: givenArgument(tree, parent, pattern),
        end: pattern.end,
      };
    default:
      return nestedSite(tree, pattern);
  }
}

function declaredSite(
  tree: ProgramTree,
  pattern: Pattern,
  declarator: Extract<AnyNode, { type: 'VariableDeclarator' }>,
): PatternSite | undefined {
  if (declarator.init) {
    const { init } = declarator;
    return { pattern, kind: 'declaration', node: declarator, operand: init, end: init.end };
  }
  const loop = tree.parents.get(tree.parents.get(declarator) ?? declarator);
  return loop?.type === 'ForOfStatement'
    ? { pattern, kind: 'loop', node: loop, end: loop.right.end }
    : undefined;
}

function nestedSite(tree: ProgramTree, pattern: Pattern): PatternSite | undefined {
  let outer = tree.parents.get(pattern);
  while (outer !== undefined && outer.type !== 'ObjectPattern' && outer.type !== 'ArrayPattern') {
    outer = tree.parents.get(outer);
  }
  const root = outer && siteOf(tree, outer);
  if (root === undefined) return undefined;
  const operand = takenFrom(tree, root, pattern);
  // Behind the outer pattern, which is taken apart first.
  return { pattern, kind: 'nested', node: root.node, operand, end: root.end + 1 };
}

/** The value of the property that a nested pattern takes apart, where an object literal gives it. */
function takenFrom(tree: ProgramTree, outer: PatternSite, pattern: Pattern): AnyNode | undefined {
  const properties = outer.pattern.type === 'ObjectPattern' ? outer.pattern.properties : [];
  const holder = properties.find(
    (property) => property.type === 'Property' && property.value === pattern,
  );
  const value = outer.operand && knownValue(tree, outer.operand);
  if (holder?.type !== 'Property' || holder.key.type !== 'Identifier') return undefined;
  if (value?.kind !== 'object' || value.node?.type !== 'ObjectExpression') return undefined;
  const { name } = holder.key;
  const found = value.node.properties.find(
    (property) =>
      property.type === 'Property' &&
      property.key.type === 'Identifier' &&
      property.key.name === name,
  );
  return found?.type === 'Property' ? found.value : undefined;
}

/** Where V8 places the error: at the value that is taken apart, or at the pattern itself. */
export function faultOf({ kind, operand, pattern }: PatternSite): number {
  const isAtValue = kind === 'declaration' || kind === 'assignment';
  return isAtValue && operand !== undefined ? operand.start : pattern.start;
}

/**
 * The argument that most likely was at fault: none (undefined) where a call gives none there, a
 * null where a call gives one, else the first that is given at all.
 */
function givenArgument(
  tree: ProgramTree,
  callee: FunctionNode,
  pattern: Pattern,
): AnyNode | undefined {
  const index = callee.params.indexOf(pattern);
  const names = namesOf(tree, callee);
  const calls = tree.nodes.filter(
    (node) => node.type === 'CallExpression' || node.type === 'NewExpression',
  );
  const given = calls
    .filter(({ callee: called }) => called.type === 'Identifier' && names.includes(called.name))
    .map((call) => call.arguments[index]);
  const isNull = (node: AnyNode | undefined) => node?.type === 'Literal' && node.raw === 'null';
  if (given.length === 0) return elementGiven(tree, callee, index);
  if (given.includes(undefined)) return undefined;
  return given.find(isNull) ?? given[0];
}

/** An array literal's null element, where the function is the callback of its method. */
function elementGiven(tree: ProgramTree, callback: AnyNode, index: number): AnyNode | undefined {
  const call = tree.parents.get(callback);
  if (index !== 0 || call?.type !== 'CallExpression') return undefined;
  if (call.callee.type !== 'MemberExpression') return undefined;
  const { object } = call.callee;
  if (object.type !== 'ArrayExpression') return undefined;
  const isNull = (node: AnyNode | null) => node?.type === 'Literal' && node.raw === 'null';
  const { elements } = object;
  const isScalar = (node: AnyNode | null) => node?.type !== 'ArrayExpression';
  return elements.find(isNull) ?? elements.find(isScalar) ?? elements[0] ?? undefined;
}

function namesOf(tree: ProgramTree, callee: FunctionNode): readonly string[] {
  const parent = tree.parents.get(callee);
  const own = callee.id?.name;
  const variable =
    parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier'
      ? parent.id.name
      : undefined;
  const className = parent?.type === 'MethodDefinition' ? methodName(tree, parent) : undefined;
  const property = parent?.type === 'Property' && !parent.computed ? parent.key : undefined;
  const key = property?.type === 'Identifier' ? property.name : undefined;
  return [own, variable, className, key].filter((name) => name !== undefined);
}

/** What a call of a method names: the class for its constructor, else the method. */
function methodName(
  tree: ProgramTree,
  method: Extract<AnyNode, { type: 'MethodDefinition' }>,
): string | undefined {
  if (method.kind === 'constructor') return classNameOf(tree, method);
  return method.key.type === 'Identifier' && !method.computed ? method.key.name : undefined;
}

function classNameOf(tree: ProgramTree, method: AnyNode): string | undefined {
  const body = tree.parents.get(method);
  const owner = body && tree.parents.get(body);
  const isClass = owner?.type === 'ClassDeclaration' || owner?.type === 'ClassExpression';
  return isClass ? (owner.id as { readonly name: string } | null)?.name : undefined;
}
