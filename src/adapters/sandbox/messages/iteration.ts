import type { AnyNode } from 'acorn';
import { callSiteText } from './describe-value.ts';
import { isNullish, knownValue, type KnownValue } from './known-value.ts';
import { callersOf, type MessageContext, type MessageRule } from './message-rule.ts';
import { calledSite, faultOf, patternSites, type PatternSite } from './pattern-sites.ts';
import { placeOf, type ProgramTree } from './program-tree.ts';
import { render, renderIterable } from './render.ts';
import { siteAfter, type Site } from './sites.ts';
import type { Translation } from './thrown.ts';

type Nothing = 'undefined' | 'null';

const NO_ITERATOR = 'is not iterable (cannot read property Symbol(Symbol.iterator))';

/** Going through what is not iterable: for…of, spread, array patterns, `yield*`, natives. */
export const iteration: readonly MessageRule[] = [
  {
    id: 'not-iterable',
    pattern: /^value is not iterable$/,
    render: (context) => translation(context, undefined),
    examples: [
      'const obj = { a: 1 };\nfor (const x of obj) {}',
      'for (const [key, value] of { a: 1 }) {}',
      'const [a, b] = 5',
      'let a, b; [a, b] = 5',
      'const o = {}; const copy = [...o]',
      'function f() {} const o = {}; f(1, ...o)',
      'function first([a]) { return a } first(5)',
      'for (const [a, b] of [1, 2]) {}',
      'new Set(5)',
      'Object.fromEntries({ a: 1 })',
    ],
  },
  {
    id: 'nothing-is-not-iterable',
    pattern: /^cannot read property 'Symbol\.iterator' of (undefined|null)$/,
    render: (context) => translation(context, context.groups[0] as Nothing),
    examples: [
      'let u;\nfor (const x of u) {}',
      'const o = {}; for (const x of o.items) {}',
      'function f() {} for (const x of f()) {}',
      'let u; const [a] = u',
      "const [, digits] = /(x)/.exec('abc')",
      'function f() {} const [x, y] = f()',
      'function first([a]) { return a } first()',
      'let u; const copy = [...u]',
      'let u; Math.max(...u)',
      'Array.from(null)',
    ],
  },
];

type IterationSite = Site & {
  readonly kind: PatternSite['kind'] | 'for' | 'spread' | 'argument' | 'delegate';
};

function translation(
  context: MessageContext,
  nothing: Nothing | undefined,
): string | Translation | undefined {
  const { tree, offset, thrown } = context;
  if (thrown.native !== undefined) return nativeText(context, nothing);
  const sites = iterationSites(context).filter((site) => mayFail(tree, site, nothing));
  const site = siteAfter(tree, offset, sites) as IterationSite | undefined;
  if (site === undefined) return undefined;
  const message = messageFor(tree, site, nothing);
  const isPattern = 'pattern' in site;
  const fault = isPattern ? faultOf(site as PatternSite) : (site.operand ?? site.node).start;
  const place = placeOf(tree.source, fault);
  return { name: thrown.name, message, ...place };
}

function iterationSites(context: MessageContext): readonly IterationSite[] {
  const { tree } = context;
  const sites = tree.nodes.flatMap((node): IterationSite[] => {
    if (node.type === 'ForOfStatement') {
      return [{ kind: 'for', node, operand: node.right, end: node.right.end }];
    }
    if (node.type === 'YieldExpression' && node.delegate && node.argument) {
      return [{ kind: 'delegate', node, operand: node.argument, end: node.argument.end }];
    }
    if (node.type !== 'SpreadElement') return [];
    const parent = tree.parents.get(node)?.type;
    if (parent === 'ObjectExpression') return [];
    const kind = parent === 'ArrayExpression' ? 'spread' : 'argument';
    return [{ kind, node, operand: node.argument, end: node.argument.end }];
  });
  const callers = callersOf(context);
  const patterns = patternSites(tree, 'ArrayPattern');
  return [...sites, ...patterns.map((site) => calledSite(tree, site, callers))];
}

/** Whether the text leaves it open that this site had such a value. */
function mayFail(tree: ProgramTree, site: IterationSite, nothing: Nothing | undefined): boolean {
  if (site.operand === undefined) {
    return site.kind !== 'loop' || site.node.type !== 'ForOfStatement'
      ? true
      : elementsMayFail(tree, site.node.right);
  }
  const value = knownValue(tree, site.operand);
  if (value === undefined) return true;
  if (nothing !== undefined) return value.kind === nothing;
  return !isNullish(value) && !isIterable(value);
}

function isIterable(value: KnownValue): boolean {
  if (value.kind === 'array' || value.kind === 'string') return true;
  return value.kind === 'object' && ['Array', 'Map', 'Set'].includes(value.constructorName);
}

function elementsMayFail(tree: ProgramTree, list: AnyNode): boolean {
  const value = knownValue(tree, list);
  if (value?.kind === 'object') return isIterable(value);
  if (value?.kind !== 'array') return value === undefined;
  return !value.elements.every(
    (element) => element !== null && knownValue(tree, element)?.kind === 'array',
  );
}

function messageFor(tree: ProgramTree, site: IterationSite, nothing: Nothing | undefined): string {
  const { kind, operand } = site;
  if (kind === 'loop') return '.for is not iterable';
  const isNamed =
    kind === 'for' || kind === 'spread' || (kind === 'declaration' && !skipsFirst(site));
  if (operand !== undefined && isNamed) {
    const isMember = operand.type === 'MemberExpression' && nothing !== undefined;
    if (kind !== 'declaration' || !isMember) return `${renderIterable(operand)} is not iterable`;
  }
  if (operand !== undefined && kind === 'argument') {
    return nothing === undefined
      ? 'Spread syntax requires ...iterable[Symbol.iterator] to be a function'
      : `${render(operand)} is not iterable (cannot read property ${nothing})`;
  }
  return `${callSite(tree, operand, nothing)} ${NO_ITERATOR}`;
}

/** `const [, second] = …`: V8 does not name the value then. */
function skipsFirst(site: IterationSite): boolean {
  const { pattern } = site as PatternSite;
  return pattern.type === 'ArrayPattern' && pattern.elements[0] === null;
}

function nativeText(
  { tree, marked, thrown }: MessageContext,
  nothing: Nothing | undefined,
): string {
  if (thrown.native === 'fromEntries' && nothing !== undefined) return `${nothing} is not iterable`;
  const call = marked.find(
    (node) => node.type === 'CallExpression' || node.type === 'NewExpression',
  );
  const isCall = call?.type === 'CallExpression' || call?.type === 'NewExpression';
  return `${callSite(tree, isCall ? call.arguments[0] : undefined, nothing)} ${NO_ITERATOR}`;
}

/** Where the text does not settle the value, an object: most often a plain one is gone through. */
function callSite(
  tree: ProgramTree,
  operand: AnyNode | undefined,
  nothing: Nothing | undefined,
): string {
  if (nothing !== undefined) return callSiteText({ kind: nothing });
  const value: KnownValue | undefined = operand && knownValue(tree, operand);
  return callSiteText(value ?? { kind: 'object', constructorName: 'Object' });
}
