import { childrenOf, isShape, type Shape } from './shape.ts';

/** The names of one block or function. */
export type Scope = {
  readonly names: Set<string>;
  readonly outer: Scope | undefined;
  readonly isFunction: boolean;
};

/** Whether a name is declared where it is used, or around it. */
export function isVisible(name: string, scope: Scope): boolean {
  for (let at: Scope | undefined = scope; at !== undefined; at = at.outer) {
    if (at.names.has(name)) return true;
  }
  return false;
}

function declare(pattern: unknown, scope: Scope, declared: Set<string>): void {
  if (!isShape(pattern)) return;
  if (pattern.type === 'Identifier') {
    scope.names.add(pattern.name as string);
    declared.add(pattern.name as string);
  } else if (pattern.type === 'Property' || pattern.type === 'AssignmentPattern') {
    declare(pattern.value ?? pattern.left, scope, declared);
  } else if (/Pattern$|^RestElement$/.test(pattern.type)) {
    for (const child of childrenOf(pattern)) declare(child, scope, declared);
  }
}

function functionScope(scope: Scope): Scope {
  return scope.isFunction || scope.outer === undefined ? scope : functionScope(scope.outer);
}

/** Adds what a node declares to its scope, and to all names that are declared anywhere. */
export function declareIn(node: Shape, outer: Scope, scope: Scope, declared: Set<string>): void {
  if (node.type === 'VariableDeclaration') {
    const at = node.kind === 'var' ? functionScope(scope) : scope;
    for (const each of node.declarations as readonly Shape[]) declare(each.id, at, declared);
  } else if (/^(Function|Class)Declaration$/.test(node.type)) declare(node.id, outer, declared);
  else if (/^(Function|Class)Expression$/.test(node.type)) declare(node.id, scope, declared);
  else if (node.type === 'CatchClause') declare(node.param, scope, declared);
  else if (/^Import\w*Specifier$/.test(node.type)) declare(node.local, scope, declared);
  if (Array.isArray(node.params)) {
    for (const each of node.params as readonly Shape[]) declare(each, scope, declared);
  }
}

/** Whether an identifier stands for a variable: it is no member's or label's name. */
export function isReference(node: Shape, parent: Shape | undefined): boolean {
  if (parent === undefined) return false;
  if (parent.type === 'MemberExpression') return parent.object === node || parent.computed === true;
  if (/^(Property|MethodDefinition|PropertyDefinition)$/.test(parent.type))
    return parent.value === node || parent.computed === true;
  return !/^(LabeledStatement|BreakStatement|ContinueStatement|ExportSpecifier)$/.test(parent.type);
}
