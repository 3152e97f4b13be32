import type { AnyNode } from 'acorn';
import { isNullish, knownValue, likelyNullish } from './known-value.ts';
import { callersOf, type MessageContext, type MessageRule } from './message-rule.ts';
import { calledSite, faultOf, patternSites, type PatternSite } from './pattern-sites.ts';
import { placeOf, type ProgramTree } from './program-tree.ts';
import { render } from './render.ts';
import { siteAfter } from './sites.ts';
import type { Translation } from './thrown.ts';

/**
 * Taking undefined or null apart with `{ … }`. QuickJS says neither which of the two it was nor
 * where: the place is the next pattern in the program, the value is what the text tells.
 */
export const destructuring: readonly MessageRule[] = [
  {
    id: 'destructure-nothing',
    pattern: /^cannot convert to object$/,
    render: (context) => {
      if (context.thrown.native !== undefined) return undefined;
      const { tree, offset } = context;
      const candidates = patternSites(tree, 'ObjectPattern')
        .map((site) => calledSite(tree, site, callersOf(context)))
        .filter((site) => mayBeNothing(context, site));
      const site = siteAfter(tree, offset, candidates) as PatternSite | undefined;
      return site && translation(context, site);
    },
    examples: [
      'let u;\nconst { name } = u;',
      "const found = 'abc'.match(/x/);\nconst { index } = found;",
      'function greet({ name }) { return name }\ngreet()',
      'function greet({ name }) { return name }\ngreet(null)',
      'const o = {};\nconst { a, b } = o.missing;',
      'const { a: { b } } = {};',
      'const o = { a: { c: 1 } };\nconst { a: { b: { d } } } = o;',
      'let u; const { x = 1 } = u;',
      'for (const { a } of [undefined]) {}',
      'let u; const { ...rest } = u;',
      'class A { constructor({ name }) {} } new A()',
    ],
  },
];

const isTold = ({ kind }: PatternSite) => kind === 'declaration' || kind === 'assignment';

function mayBeNothing({ tree, thrown }: MessageContext, site: PatternSite): boolean {
  if (isTold(site) && thrown.taken === 'other') return false;
  const { operand } = site;
  if (operand === undefined) return true;
  const value = knownValue(tree, operand);
  return value === undefined || isNullish(value);
}

function translation({ tree, thrown }: MessageContext, site: PatternSite): Translation {
  const place = placeOf(tree.source, faultOf(site));
  const told = isTold(site) && thrown.taken !== 'other' ? thrown.taken : undefined;
  const value = told ?? valueOf(tree, site);
  return { name: thrown.name, message: messageFor(site, value), ...place };
}

function valueOf(tree: ProgramTree, { operand, kind, node }: PatternSite): 'undefined' | 'null' {
  if (operand !== undefined) return likelyNullish(tree, operand);
  if (kind === 'loop' && node.type === 'ForOfStatement') return nullishElement(tree, node.right);
  return 'undefined';
}

function nullishElement(tree: ProgramTree, list: AnyNode): 'undefined' | 'null' {
  const known = knownValue(tree, list);
  if (known?.kind !== 'array') return 'undefined';
  for (const element of known.elements) {
    const value = element === null ? undefined : knownValue(tree, element);
    if (isNullish(value)) return value.kind;
  }
  return 'undefined';
}

function messageFor(site: PatternSite, value: 'undefined' | 'null'): string {
  const key = firstKey(site.pattern);
  if ((site.kind === 'nested' || hasDefault(site.pattern)) && key !== undefined) {
    return `Cannot read properties of ${value} (reading '${key}')`;
  }
  const source = sourceText(site, value);
  return key === undefined
    ? `Cannot destructure '${source}' as it is ${value}.`
    : `Cannot destructure property '${key}' of '${source}' as it is ${value}.`;
}

function sourceText({ kind, operand }: PatternSite, value: 'undefined' | 'null'): string {
  switch (kind) {
    case 'loop':
      return '.for';
    case 'defaulted-parameter':
      return '(intermediate value)(intermediate value)(intermediate value)';
    case 'declaration':
    case 'assignment':
      return operand === undefined ? value : render(operand);
    default:
      return value === 'null' ? 'object null' : 'undefined';
  }
}

/** V8 reads a property with a default value like any other property. */
function hasDefault(pattern: PatternSite['pattern']): boolean {
  const [first] = pattern.type === 'ObjectPattern' ? pattern.properties : [];
  return first?.type === 'Property' && first.value.type === 'AssignmentPattern';
}

function firstKey(pattern: PatternSite['pattern']): string | undefined {
  if (pattern.type !== 'ObjectPattern') return undefined;
  const [first] = pattern.properties;
  if (first?.type !== 'Property' || first.computed) return undefined;
  if (first.key.type === 'Identifier') return first.key.name;
  return first.key.type === 'Literal' ? String(first.key.value) : undefined;
}
