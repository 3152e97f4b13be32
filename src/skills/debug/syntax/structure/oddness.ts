import type { Node } from 'acorn';
import { childrenOf, isShape, typeOf, type Shape } from './shape.ts';
import { declareIn, isReference, isVisible, type Scope } from './visible-names.ts';

/** What seldom stands in a program that was meant to be so, and how much it speaks against it. */
const weights = {
  /** A name that is declared elsewhere, but not where it is used. */
  outOfScope: 4,
  /** Two members of one object with the same name. */
  doubledKey: 4,
  /** Statements behind `return`, `throw`, `break` or `continue`. */
  unreachable: 4,
  /** A loop that always ends in its first round. */
  endsAtOnce: 2.5,
  /** A value that nothing uses. */
  unused: 3,
  /** A block of its own, without `if`, loop or function. */
  looseBlock: 4,
  /** `((a + b))`, `(name)`. */
  doubledBrackets: 5,
  /** `if` as the name of a method, `a:` as a label, a text that is called. */
  absurd: 7,
  /** `while (…);`, `{}`. */
  empty: 2,
  /** `f((a, b))`, `list[a, b]`. */
  sequence: 4,
  /** A function declared inside a function. */
  innerFunction: 0.6,
  /** A blank line in the block of an `if` or a loop: such lines stand between blocks. */
  blankLine: 0.8,
  /** Each statement in the block of an `if` beyond the first. */
  longBranch: 0.15,
  /** Only one branch of the `if` that ends a function returns something. */
  halfAnswer: 1,
} as const;

/** A name counts as out of scope at most so often. */
const mostOutOfScope = 3;
/** A branch counts as long up to so many statements. */
const longestBranch = 8;

type Search = {
  readonly source: string;
  odd: number;
  readonly declared: Set<string>;
  readonly used: { readonly name: string; readonly scope: Scope }[];
};

/** How odd a program looks, as a sum of weights: for comparing repairs of the same program. */
export function oddnessOf(tree: Node, source: string): number {
  const search: Search = { source, odd: 0, declared: new Set(), used: [] };
  const scope: Scope = { names: new Set(), outer: undefined, isFunction: true };
  visit(tree as Shape, undefined, scope, search);
  const lost = search.used.filter(
    ({ name, scope: at }) => search.declared.has(name) && !isVisible(name, at),
  );
  return search.odd + Math.min(lost.length, mostOutOfScope) * weights.outOfScope;
}

const opensScope = /^(?:Function|ArrowFunction|BlockStatement|For|CatchClause|Class|SwitchSt)/;

function visit(node: Shape, parent: Shape | undefined, outer: Scope, search: Search): void {
  const isFunction = node.type.includes('Function');
  const scope = opensScope.test(node.type)
    ? { names: new Set<string>(), outer, isFunction }
    : outer;
  declareIn(node, outer, scope, search.declared);
  search.odd += (oddities[node.type]?.(node, parent) ?? 0) + bodyOddness(node);
  if (node.type === 'BlockStatement' && /^(?:If|For|While|DoWhile)/.test(typeOf(parent)))
    search.odd += branchOddness(node, parent, search.source);
  if (node.type === 'Identifier' && isReference(node, parent))
    search.used.push({ name: node.name as string, scope });
  for (const child of childrenOf(node)) visit(child, node, scope, search);
}

const leaves = /^(?:Return|Throw|Break|Continue)Statement$/;

/** What follows a way out in the same block, and loops that a way out ends at once. */
function bodyOddness(node: Shape): number {
  const body = node.type === 'SwitchCase' ? node.consequent : node.body;
  if (!Array.isArray(body)) return loopOddness(node);
  const statements = body as readonly Shape[];
  const wayOut = statements.findIndex(({ type }) => leaves.test(type));
  const rest = wayOut === -1 ? [] : statements.slice(wayOut + 1);
  const isDead = rest.some(
    ({ type }) => type !== 'FunctionDeclaration' && type !== 'EmptyStatement' && !leaves.test(type),
  );
  return isDead || rest.some(({ type }) => leaves.test(type)) ? weights.unreachable : 0;
}

/** Blank lines and many statements in the block of an `if` or a loop. */
function branchOddness(block: Shape, parent: Shape | undefined, source: string): number {
  const body = block.body as readonly Shape[];
  const blanks = body.filter((statement, index) => {
    const before = body[index - 1]?.end ?? block.start + 1;
    return /\n[ \t]*\r?\n/.test(source.slice(before, statement.start));
  });
  const isBranch = typeOf(parent) === 'IfStatement';
  const length = isBranch ? Math.min(longestBranch, Math.max(0, body.length - 1)) : 0;
  return blanks.length * weights.blankLine + length * weights.longBranch;
}

/** A function that ends with an `if` of which one branch returns something and the other ends. */
function halfAnswer(node: Shape): number {
  const body = isShape(node.body) ? node.body.body : undefined;
  const last = Array.isArray(body) ? (body as readonly Shape[]).at(-1) : undefined;
  if (last?.type !== 'IfStatement' || !isShape(last.alternate)) return 0;
  const [first, second] = [last.consequent, last.alternate].map(lastStatement);
  const answers = [first, second].filter((each) => each?.type === 'ReturnStatement');
  const others = [first, second].filter((each) => each !== undefined && !leaves.test(each.type));
  return answers.length === 1 &&
    others.length === 1 &&
    !others.some((each) => each?.type === 'IfStatement')
    ? weights.halfAnswer
    : 0;
}

function lastStatement(branch: unknown): Shape | undefined {
  if (!isShape(branch)) return undefined;
  return branch.type === 'BlockStatement' ? (branch.body as readonly Shape[]).at(-1) : branch;
}

function loopOddness(node: Shape): number {
  if (!/^(?:For|While|DoWhile)/.test(node.type) || !isShape(node.body)) return 0;
  const body = node.body.body;
  if (!Array.isArray(body)) return leaves.test(node.body.type) ? weights.endsAtOnce : 0;
  return (body as readonly Shape[]).some(({ type }) => /^(Return|Break)St/.test(type))
    ? weights.endsAtOnce
    : 0;
}

const simple =
  /^(?:Identifier|Literal|MemberExpression|CallExpression|ParenthesizedExpression|ArrayExpression|TemplateLiteral|ThisExpression|NewExpression)$/;
const plainValue =
  /^(?:Identifier|Literal|MemberExpression|BinaryExpression|ArrayExpression|ObjectExpression|SequenceExpression|ParenthesizedExpression|ArrowFunctionExpression|TemplateLiteral|LogicalExpression|UnaryExpression|ThisExpression)$/;
const keywords = /^(?:if|for|while|switch|catch|return|else|do|try|function|const|let|var|new)$/;

const memberOddness = (node: Shape): number =>
  isShape(node.key) && node.computed !== true && keywords.test(String(node.key.name))
    ? weights.absurd
    : 0;

const loopOrBranch = (node: Shape): number =>
  typeOf(node.body ?? node.consequent) === 'EmptyStatement' ? 2 * weights.empty : 0;

/** Whether brackets stand directly inside those of a call, a condition or an index. */
function isWhole(node: Shape, parent: Shape | undefined): boolean {
  if (parent === undefined) return false;
  if (/^(?:Call|New)Expression$/.test(parent.type)) return parent.callee !== node;
  if (/^(?:If|While|DoWhile|Switch)Statement$/.test(parent.type)) return true;
  return parent.type === 'MemberExpression' && parent.property === node;
}

const oddities: Readonly<Record<string, (node: Shape, parent: Shape | undefined) => number>> = {
  BlockStatement: (node, parent) => {
    const isEmpty = (node.body as readonly unknown[]).length === 0;
    const isLoose = /^(?:Program|BlockStatement|StaticBlock)$/.test(typeOf(parent));
    return (isEmpty ? weights.empty / 2 : 0) + (isLoose ? weights.looseBlock : 0);
  },
  ExpressionStatement: (node) =>
    node.directive === undefined && plainValue.test(typeOf(node.expression)) ? weights.unused : 0,
  ParenthesizedExpression: (node, parent) =>
    simple.test(typeOf(node.expression)) || isWhole(node, parent) ? weights.doubledBrackets : 0,
  ArrayExpression: (node) => {
    const elements = node.elements as readonly unknown[];
    if (elements.includes(null)) return weights.absurd;
    return elements.length === 1 && typeOf(elements[0]) === 'ArrayExpression'
      ? weights.doubledBrackets / 2
      : 0;
  },
  ObjectExpression: (node) => {
    const keys = (node.properties as readonly Shape[]).flatMap(({ key, ...property }) =>
      isShape(key) && property.computed !== true && property.kind === 'init'
        ? [String(key.name ?? key.value)]
        : [],
    );
    return new Set(keys).size < keys.length ? weights.doubledKey : 0;
  },
  MemberExpression: (node) =>
    node.computed === true && /^(?:Array|Object)Expression$/.test(typeOf(node.property))
      ? weights.doubledBrackets
      : 0,
  SequenceExpression: (_, parent) => (typeOf(parent).startsWith('For') ? 0 : weights.sequence),
  LabeledStatement: (node) =>
    /^(?:For|While|DoWhile)/.test(typeOf(node.body)) ? 0 : weights.absurd,
  CallExpression: (node) => calledOddness(node.callee),
  NewExpression: (node) =>
    calledOddness(node.callee) +
    (isShape(node.callee) && node.callee.computed === true ? weights.doubledBrackets : 0),
  MethodDefinition: memberOddness,
  PropertyDefinition: memberOddness,
  Property: (node) => (node.method === true ? memberOddness(node) : 0),
  IfStatement: loopOrBranch,
  ForStatement: loopOrBranch,
  ForOfStatement: loopOrBranch,
  ForInStatement: loopOrBranch,
  WhileStatement: loopOrBranch,
  FunctionDeclaration: (node, parent) =>
    (/^(?:Program|Export)/.test(typeOf(parent)) ? 0 : weights.innerFunction) + halfAnswer(node),
  FunctionExpression: halfAnswer,
  ArrowFunctionExpression: halfAnswer,
};

function calledOddness(callee: unknown): number {
  return /^(?:Literal|ArrayExpression|ObjectExpression|TemplateLiteral|BinaryExpression)$/.test(
    typeOf(callee),
  )
    ? weights.absurd
    : 0;
}
