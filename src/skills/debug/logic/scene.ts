import type { Scope, Variable } from '@typescript-eslint/scope-manager';
import type { Json } from '../trial.ts';
import { kindOfExpression } from '../../language/value-kinds.ts';
import {
  closestAround,
  descendants,
  isFunction,
  isInside,
  textOf,
  variableOf,
  type Node,
  type ParsedProgram,
} from '../tree.ts';
import type { ValueKind } from './value-kind.ts';

/** A name that may be used at a place. */
export type Name = {
  readonly name: string;
  readonly variable: Variable;
  readonly kinds: ReadonlySet<ValueKind>;
  readonly isFunction: boolean;
  /** Whether it belongs to the whole program, not to the function around the place. */
  readonly isGlobal: boolean;
};

/** What changes are made of: the program, its names and expressions, and what the failing cases expect. */
export type Scene = {
  readonly program: ParsedProgram;
  readonly text: (node: Node) => string;
  /** All nodes, outermost first, in the order of the source. */
  readonly nodes: readonly Node[];
  /** The names that may be used where a node stands, the nearest scope first. */
  readonly namesAt: (node: Node) => readonly Name[];
  /** What kinds of value an expression may have; empty where nothing is known. */
  readonly kindsOf: (node: Node) => ReadonlySet<ValueKind>;
  /** What the failing cases expect. */
  readonly expected: readonly Json[];
};

export type SceneInput = {
  readonly program: ParsedProgram;
  readonly kinds: ReadonlyMap<Variable, ReadonlySet<ValueKind>>;
  readonly expected: readonly Json[];
};

const none: ReadonlySet<ValueKind> = new Set();

export function sceneOf({ program, kinds, expected }: SceneInput): Scene {
  const nodes = [...descendants(program.tree)].sort((a, b) => a.range[0] - b.range[0]);
  const byFunction = new Map<Node, readonly Name[]>();

  const nameOf = (variable: Variable): Name => ({
    name: variable.name,
    variable,
    kinds: kinds.get(variable) ?? none,
    isFunction: variable.defs.some(({ type, node }) =>
      type === 'FunctionName' || type === 'ClassName'
        ? true
        : node.type === 'VariableDeclarator' && isFunction(node.init),
    ),
    isGlobal: variable.scope.type === 'module' || variable.scope.type === 'global',
  });

  const allNames = (node: Node): readonly Name[] => {
    const owner = scopeOwner(program, node);
    const known = byFunction.get(owner);
    if (known !== undefined) return known;
    const names = variablesFrom(program.scopes.acquire(owner, true)).map(nameOf);
    byFunction.set(owner, names);
    return names;
  };

  const kindsOf = (node: Node): ReadonlySet<ValueKind> => {
    if (node.type === 'Identifier') {
      const variable = variableOf(program, node);
      const seen = variable === undefined ? undefined : kinds.get(variable);
      if (seen !== undefined && seen.size > 0) return seen;
    }
    const kind = kindOfExpression(node, (name) => {
      const variable = variableOf(program, name);
      const [only, ...others] = (variable && kinds.get(variable)) ?? [];
      return others.length === 0 && isPlainKind(only) ? only : undefined;
    });
    return kind === undefined ? none : new Set([kind]);
  };

  return {
    program,
    text: (node) => textOf(program, node),
    nodes,
    namesAt: (node) => allNames(node).filter(({ variable }) => isDeclaredAt(variable, node)),
    kindsOf,
    expected,
  };
}

function isPlainKind(
  kind: ValueKind | undefined,
): kind is 'array' | 'string' | 'number' | 'boolean' | 'object' {
  return kind !== undefined && /^(array|string|number|boolean|object)$/.test(kind);
}

/** The nearest node around a place that has a scope of its own. */
function scopeOwner(program: ParsedProgram, node: Node): Node {
  for (let current: Node | undefined = node; current !== undefined; current = current.parent) {
    if (current !== node && program.scopes.acquire(current, true) !== null) return current;
  }
  return program.tree;
}

function variablesFrom(scope: Scope | null): readonly Variable[] {
  const variables: Variable[] = [];
  const names = new Set<string>();
  for (let current = scope; current !== null; current = current.upper) {
    for (const variable of current.variables) {
      const isValue =
        variable.defs.length > 0 && variable.defs.every(({ type }) => type !== 'Type');
      if (!isValue || names.has(variable.name)) continue;
      names.add(variable.name);
      variables.push(variable);
    }
  }
  return variables;
}

/** Whether a variable has its value where a node stands, as far as the order of the text tells. */
function isDeclaredAt({ defs, scope }: Variable, node: Node): boolean {
  return defs.some((definition) => {
    if (definition.type !== 'Variable') return true;
    const declarator = definition.node;
    const home = scope.variableScope.block;
    const fn = closestAround(node, isFunction);
    const isSameFunction = fn === undefined || fn === home || isInside(home, fn);
    if (!isSameFunction) return true;
    const end = declarator.parent.parent.type.startsWith('For')
      ? declarator.id.range[1]
      : declarator.range[1];
    return node.range[0] >= end;
  });
}

/** The words of the texts that the failing cases expect. */
export function expectedWords(expected: readonly Json[]): readonly string[] {
  const texts: string[] = [];
  const collect = (value: Json): void => {
    if (typeof value === 'string') texts.push(value, ...value.split(/\s+/));
    else if (Array.isArray(value)) value.forEach(collect);
    else if (typeof value === 'object' && value !== null) {
      texts.push(...Object.keys(value));
      Object.values(value).forEach(collect);
    }
  };
  expected.forEach(collect);
  return texts;
}
