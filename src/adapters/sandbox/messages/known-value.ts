import type { AnyNode, Expression } from 'acorn';
import { isFunctionNode, type FunctionNode, type ProgramTree } from './program-tree.ts';
import { ARITHMETIC } from './render.ts';

/** What the source text tells of a value without running it. */
export type KnownValue =
  | { readonly kind: 'undefined' | 'null' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'bigint'; readonly value: bigint }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'symbol'; readonly description: string }
  | { readonly kind: 'array'; readonly elements: readonly (AnyNode | null)[] }
  | { readonly kind: 'regexp' }
  | { readonly kind: 'function'; readonly text: string; readonly node: AnyNode }
  | { readonly kind: 'object'; readonly constructorName: string; readonly node?: AnyNode };

/** Names resolved one through the other before the search gives up. */
const DEEPEST_RESOLUTION = 8;

/** The value of an expression where the text alone settles it; undefined where it does not. */
export function knownValue(tree: ProgramTree, node: AnyNode, depth = 0): KnownValue | undefined {
  if (depth > DEEPEST_RESOLUTION) return undefined;
  switch (node.type) {
    case 'Literal':
      return literalValue(node);
    case 'TemplateLiteral':
      return node.expressions.length === 0
        ? { kind: 'string', value: node.quasis[0]?.value.cooked ?? '' }
        : undefined;
    case 'Identifier':
      return namedValue(tree, node, depth);
    case 'UnaryExpression':
      return unaryValue(tree, node.operator, node.argument, depth);
    case 'BinaryExpression':
      return binaryValue(tree, node, depth);
    case 'ArrayExpression':
      return { kind: 'array', elements: node.elements };
    case 'ObjectExpression':
      return { kind: 'object', constructorName: 'Object', node };
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
    case 'FunctionDeclaration':
    case 'ClassExpression':
    case 'ClassDeclaration':
      return { kind: 'function', text: tree.source.slice(node.start, node.end), node };
    case 'NewExpression':
      return node.callee.type === 'Identifier'
        ? builtValue(node.callee.name)
        : { kind: 'object', constructorName: 'Object' };
    case 'ThisExpression':
      return thisValue(tree, node);
    case 'MemberExpression':
      return memberValue(tree, node, depth);
    case 'CallExpression':
      return calledValue(tree, node, depth);
    case 'ChainExpression':
      return knownValue(tree, node.expression, depth + 1);
    case 'AssignmentExpression':
      return node.operator === '=' ? knownValue(tree, node.right, depth + 1) : undefined;
    default:
      return undefined;
  }
}

export function isNullish(value: KnownValue | undefined): value is { kind: 'undefined' | 'null' } {
  return value?.kind === 'undefined' || value?.kind === 'null';
}

function literalValue(node: Extract<AnyNode, { type: 'Literal' }>): KnownValue {
  const { value } = node;
  if (node.regex !== undefined) return { kind: 'regexp' };
  if (typeof value === 'string') return { kind: 'string', value };
  if (typeof value === 'number') return { kind: 'number', value };
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  if (typeof value === 'bigint') return { kind: 'bigint', value };
  return { kind: 'null' };
}

function unaryValue(
  tree: ProgramTree,
  operator: string,
  argument: AnyNode,
  depth: number,
): KnownValue | undefined {
  if (operator === 'void') return { kind: 'undefined' };
  const value = knownValue(tree, argument, depth + 1);
  if (operator === '-' && value?.kind === 'number') return { kind: 'number', value: -value.value };
  if (operator === '-' && value?.kind === 'bigint') return { kind: 'bigint', value: -value.value };
  return undefined;
}

function binaryValue(
  tree: ProgramTree,
  node: Extract<AnyNode, { type: 'BinaryExpression' }>,
  depth: number,
): KnownValue | undefined {
  const left = knownValue(tree, node.left, depth + 1);
  const right = knownValue(tree, node.right, depth + 1);
  if (left?.kind === 'number' && right?.kind === 'number') {
    const value = ARITHMETIC[node.operator]?.(left.value, right.value);
    return value === undefined ? undefined : { kind: 'number', value };
  }
  const isText = left?.kind === 'string' || right?.kind === 'string';
  if (node.operator !== '+' || !isText) return undefined;
  const texts = [left, right].map(primitiveText);
  return texts.every((text) => text !== undefined)
    ? { kind: 'string', value: texts.join('') }
    : undefined;
}

function primitiveText(value: KnownValue | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (isNullish(value)) return value.kind;
  return 'value' in value ? String(value.value) : undefined;
}

const CONSTANTS: Readonly<Record<string, KnownValue>> = {
  undefined: { kind: 'undefined' },
  NaN: { kind: 'number', value: Number.NaN },
  Infinity: { kind: 'number', value: Number.POSITIVE_INFINITY },
};

const NAMESPACES = new Set(['Math', 'JSON', 'Reflect', 'globalThis']);

function namedValue(
  tree: ProgramTree,
  node: Extract<AnyNode, { type: 'Identifier' }>,
  depth: number,
): KnownValue | undefined {
  const declaration = declarationOf(tree, node);
  if (declaration === undefined) {
    if (Object.hasOwn(CONSTANTS, node.name)) return CONSTANTS[node.name];
    return NAMESPACES.has(node.name) ? { kind: 'object', constructorName: 'Object' } : undefined;
  }
  if (isFunctionNode(declaration) && declaresParameter(declaration, node.name)) {
    return givenValue(tree, declaration, node.name, depth);
  }
  if (isFunctionNode(declaration) || declaration.type === 'ClassDeclaration') {
    return knownValue(tree, declaration, depth + 1);
  }
  if (declaration.type !== 'VariableDeclarator' || tree.assigned.has(node.name)) return undefined;
  if (tree.parents.get(tree.parents.get(declaration) ?? declaration)?.type.startsWith('ForO')) {
    return undefined;
  }
  if (declaration.init === null || declaration.init === undefined) return { kind: 'undefined' };
  return knownValue(tree, declaration.init, depth + 1);
}

/** The declaration that a name refers to: the nearest one in the blocks and functions around it. */
export function declarationOf(
  tree: ProgramTree,
  name: Extract<AnyNode, { type: 'Identifier' }>,
): AnyNode | undefined {
  const declarations = tree.nodes.filter((node) => declares(node, name.name));
  const reaching = declarations.filter((node) => {
    const scope = scopeOf(tree, node, name.name);
    return scope.start <= name.start && name.end <= scope.end;
  });
  const startOf = (node: AnyNode) => scopeOf(tree, node, name.name).start;
  return reaching.sort((left, right) => startOf(right) - startOf(left))[0];
}

function declares(node: AnyNode, name: string): boolean {
  if (node.type === 'VariableDeclarator') {
    return node.id.type === 'Identifier' && node.id.name === name;
  }
  if (isFunctionNode(node) && declaresParameter(node, name)) return true;
  const isNamed = node.type === 'ClassDeclaration' || node.type === 'FunctionDeclaration';
  return isNamed && (node.id as { readonly name: string } | null)?.name === name;
}

/** What a parameter was given, where the program calls its function in one place only. */
function givenValue(
  tree: ProgramTree,
  owner: FunctionNode,
  name: string,
  depth: number,
): KnownValue | undefined {
  const parent = tree.parents.get(owner);
  const variable =
    parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier'
      ? parent.id.name
      : undefined;
  const called = owner.id?.name ?? variable;
  const calls = tree.nodes.filter(
    (node) =>
      node.type === 'CallExpression' &&
      node.callee.type === 'Identifier' &&
      node.callee.name === called,
  );
  const [only] = calls;
  if (calls.length !== 1 || only?.type !== 'CallExpression' || tree.assigned.has(name)) {
    return undefined;
  }
  const index = owner.params.findIndex(
    (parameter) => parameter.type === 'Identifier' && parameter.name === name,
  );
  const argument = only.arguments[index];
  return argument === undefined ? { kind: 'undefined' } : knownValue(tree, argument, depth + 1);
}

function declaresParameter(node: FunctionNode, name: string): boolean {
  return node.params.some(
    (parameter) => parameter.type === 'Identifier' && parameter.name === name,
  );
}

function scopeOf(tree: ProgramTree, declaration: AnyNode, name: string): AnyNode {
  if (isFunctionNode(declaration) && declaresParameter(declaration, name)) return declaration;
  let current = tree.parents.get(declaration);
  while (current !== undefined && !/Block|Program|For|Function|Switch/.test(current.type)) {
    current = tree.parents.get(current);
  }
  return current ?? tree.program;
}

const BUILT: Readonly<Record<string, KnownValue>> = {
  Array: { kind: 'array', elements: [] },
  Object: { kind: 'object', constructorName: 'Object' },
  RegExp: { kind: 'regexp' },
};

function builtValue(name: string): KnownValue {
  return Object.hasOwn(BUILT, name)
    ? (BUILT[name] ?? { kind: 'regexp' })
    : { kind: 'object', constructorName: name };
}

function thisValue(tree: ProgramTree, node: AnyNode): KnownValue | undefined {
  let current = tree.parents.get(node);
  while (current !== undefined) {
    if (current.type === 'ClassDeclaration' || current.type === 'ClassExpression') {
      const name = (current.id as { readonly name: string } | null)?.name;
      return name === undefined ? undefined : { kind: 'object', constructorName: name };
    }
    if (current.type === 'ObjectExpression') return { kind: 'object', constructorName: 'Object' };
    current = tree.parents.get(current);
  }
  return undefined;
}

function memberValue(
  tree: ProgramTree,
  node: Extract<AnyNode, { type: 'MemberExpression' }>,
  depth: number,
): KnownValue | undefined {
  const name = keyOf(tree, node, depth);
  const owner = knownValue(tree, node.object, depth + 1);
  if (name === undefined || tree.assigned.has(name)) return undefined;
  if (owner?.kind === 'array' && /^\d+$/.test(name)) {
    const element = owner.elements[Number(name)];
    return element === undefined || element === null
      ? { kind: 'undefined' }
      : knownValue(tree, element, depth + 1);
  }
  if (owner?.kind !== 'object' || owner.node?.type !== 'ObjectExpression') return undefined;
  const properties = owner.node.properties;
  if (properties.some(({ type }) => type === 'SpreadElement')) return undefined;
  const found = properties.find(
    (property) =>
      property.type === 'Property' &&
      !property.computed &&
      (property.key.type === 'Identifier' ? property.key.name : undefined) === name,
  );
  if (found?.type === 'Property') {
    return found.kind === 'init' ? knownValue(tree, found.value, depth + 1) : undefined;
  }
  return name in Object.prototype ? undefined : { kind: 'undefined' };
}

/** The name of the property that a member expression reads, where the text settles it. */
export function keyOf(
  tree: ProgramTree,
  node: Extract<AnyNode, { type: 'MemberExpression' }>,
  depth = 0,
): string | undefined {
  if (!node.computed) {
    return node.property.type === 'Identifier' ? node.property.name : undefined;
  }
  return primitiveText(knownValue(tree, node.property, depth + 1));
}

const GIVES_NULL = new Set(['match', 'exec', 'querySelector', 'getElementById']);
const GIVES_UNDEFINED = new Set(['find', 'findLast', 'forEach', 'get']);
const GIVES_ARGUMENT = new Set(['freeze', 'seal', 'preventExtensions', 'assign']);

function calledValue(
  tree: ProgramTree,
  node: Extract<AnyNode, { type: 'CallExpression' }>,
  depth: number,
): KnownValue | undefined {
  const { callee } = node;
  if (callee.type === 'MemberExpression' && callee.property.type === 'Identifier') {
    const isObject = callee.object.type === 'Identifier' && callee.object.name === 'Object';
    const [first] = node.arguments;
    const isConsole = callee.object.type === 'Identifier' && callee.object.name === 'console';
    if (isConsole) return { kind: 'undefined' };
    if (isObject && GIVES_ARGUMENT.has(callee.property.name) && first !== undefined) {
      return knownValue(tree, first, depth + 1);
    }
    return undefined;
  }
  if (callee.type === 'Identifier' && callee.name === 'Symbol') {
    const [first] = node.arguments;
    const text = first === undefined ? '' : primitiveText(knownValue(tree, first, depth + 1));
    return text === undefined ? undefined : { kind: 'symbol', description: text };
  }
  const called = knownValue(tree, callee, depth + 1);
  return called?.kind === 'function' ? returnedValue(tree, called.node, depth) : undefined;
}

function returnedValue(tree: ProgramTree, node: AnyNode, depth: number): KnownValue | undefined {
  if (!isFunctionNode(node) || node.async || node.generator) return undefined;
  if (node.body.type !== 'BlockStatement') return knownValue(tree, node.body, depth + 1);
  const { start, end } = node.body;
  const returns = tree.nodes.filter(
    (inner) => inner.type === 'ReturnStatement' && inner.start > start && inner.end <= end,
  );
  if (returns.length === 0) return { kind: 'undefined' };
  const [only] = returns;
  if (returns.length > 1 || only?.type !== 'ReturnStatement') return undefined;
  return only.argument ? knownValue(tree, only.argument, depth + 1) : { kind: 'undefined' };
}

/**
 * Which of undefined and null an expression most likely gave, for messages that must name it:
 * what the text settles, else what the called method answers when it finds nothing.
 */
export function likelyNullish(tree: ProgramTree, node: Expression | AnyNode): 'undefined' | 'null' {
  const value = knownValue(tree, node);
  if (isNullish(value)) return value.kind;
  const called = node.type === 'AwaitExpression' ? node.argument : resolved(tree, node);
  if (called.type === 'CallExpression' && called.callee.type === 'MemberExpression') {
    const { property } = called.callee;
    const name = property.type === 'Identifier' ? property.name : '';
    if (GIVES_NULL.has(name)) return 'null';
    if (GIVES_UNDEFINED.has(name)) return 'undefined';
  }
  if (called.type === 'LogicalExpression') return likelyNullish(tree, called.right);
  return initiallyNull(tree, node) ? 'null' : 'undefined';
}

function resolved(tree: ProgramTree, node: AnyNode): AnyNode {
  if (node.type !== 'Identifier') return node;
  const declaration = declarationOf(tree, node);
  const isPlain = declaration?.type === 'VariableDeclarator' && !tree.assigned.has(node.name);
  return isPlain && declaration.init ? declaration.init : node;
}

function initiallyNull(tree: ProgramTree, node: AnyNode): boolean {
  if (node.type !== 'Identifier') return false;
  const declaration = declarationOf(tree, node);
  if (declaration?.type !== 'VariableDeclarator' || !declaration.init) return false;
  return declaration.init.type === 'Literal' && declaration.init.raw === 'null';
}
