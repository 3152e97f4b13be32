import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  closestAround,
  descendants,
  functionOf,
  isFunction,
  propertyName,
  returnsValue,
  textOf,
  type Node,
  type ParsedProgram,
} from '../../tree.ts';
import { nodeAt } from '../nodes-at.ts';
import type { RuntimeMessage, RuntimeReport, RuntimeSite } from '../runtime-message.ts';

const texts = (name: string) => ({
  message: `${name} calls itself again and again and never comes to an end`,
  why: 'every call waits for the next one; after some ten thousand there is no room for more',
  hints: [
    `Print the arguments at the start of ${name}: do they come closer to an end?`,
    `For which input should ${name} answer without calling itself?`,
    'Does every path reach that question before the next call, with a smaller input?',
  ] as const,
});

const accessor = (name: string) => ({
  message: `the ${name} accessor uses this.${name} and so calls itself without an end`,
  why: 'inside a get or set, this.name runs the same accessor once more',
  hints: [
    `What does this.${name} run, when a get or set of that name exists?`,
    `Does the accessor of ${name} use its own name inside?`,
    'Under which other name could the value be kept?',
  ] as const,
});

/** Whether a call stands inside the function that it calls, or calls one that leads back to it. */
function isRecursive(program: ParsedProgram, call: TSESTree.CallExpression): boolean {
  const fn = functionOf(program, call.callee);
  const around = closestAround(call, isFunction);
  if (fn === undefined || around === undefined) return isOwnMethod(call);
  if (closestAround(call, (node) => node === fn) !== undefined) return true;
  return [...descendants(fn)].some(
    (node) => node.type === 'CallExpression' && functionOf(program, node.callee) === around,
  );
}

function isOwnMethod(call: TSESTree.CallExpression): boolean {
  const method = closestAround(call, ({ type }) => type === 'MethodDefinition');
  if (method?.type !== 'MethodDefinition' || method.key.type !== 'Identifier') return false;
  return propertyName(call.callee) === method.key.name;
}

/** `this.age` inside `get age()` or `set age(…)`. */
function isOwnAccessor(node: Node): node is TSESTree.MemberExpression {
  if (node.type !== 'MemberExpression' || node.object.type !== 'ThisExpression') return false;
  const around = closestAround(
    node,
    (each) =>
      (each.type === 'MethodDefinition' || each.type === 'Property') && each.kind !== 'init',
  );
  if (around?.type !== 'MethodDefinition' && around?.type !== 'Property') return false;
  const isAccessor = around.kind === 'get' || around.kind === 'set';
  return isAccessor && around.key.type === 'Identifier' && propertyName(node) === around.key.name;
}

function recursions({ program }: RuntimeReport): readonly TSESTree.CallExpression[] {
  return [...descendants(program.tree)].filter(
    (node): node is TSESTree.CallExpression =>
      node.type === 'CallExpression' && isRecursive(program, node),
  );
}

/** A recursion without a way out before it is likelier than one with. */
function likelihoodOf(call: TSESTree.CallExpression): number {
  const fn = closestAround(call, isFunction);
  if (fn === undefined) return 20;
  const isGuarded =
    closestAround(
      call,
      ({ type }) => type === 'IfStatement' || type === 'ConditionalExpression',
    ) !== undefined || [...descendants(fn.body)].some(({ type }) => type === 'IfStatement');
  return isGuarded ? 45 : returnsValue(fn) ? 85 : 70;
}

function nodeFor(site: RuntimeSite) {
  const isCall = (node: Node): node is TSESTree.CallExpression => node.type === 'CallExpression';
  return (
    nodeAt(
      site,
      (node): node is TSESTree.CallExpression => isCall(node) && isRecursive(site.program, node),
    ) ?? nodeAt(site, isCall)
  );
}

/** "Maximum call stack size exceeded". */
export const callStack: RuntimeMessage = {
  id: 'call-stack',
  concept: 'recursion',
  errorName: 'RangeError',
  pattern: /^Maximum call stack size exceeded/,
  examples: [
    {
      source: 'function f(n) {\n  if (n === 0) return 0;\n  return f(n - 2);\n}\nf(5);',
      message: 'Maximum call stack size exceeded',
      line: 3,
      says: 'f calls itself',
    },
    {
      source: 'class Pet {\n  set age(years) {\n    this.age = years;\n  }\n}\nnew Pet().age = 3;',
      message: 'Maximum call stack size exceeded',
      line: 3,
      says: 'the age accessor uses this.age',
    },
  ],
  suspects: (report) => [
    ...recursions(report).map((node) => ({ node, likelihood: likelihoodOf(node) })),
    ...[...descendants(report.program.tree)]
      .filter((node) => isOwnAccessor(node))
      .map((node) => ({ node, likelihood: 95 })),
  ],
  explain: (site) => {
    const own = nodeAt(site, isOwnAccessor);
    if (own !== undefined) return { ...accessor(propertyName(own) ?? 'value'), node: own };
    const call = nodeFor(site);
    if (call !== undefined) return { ...texts(textOf(site.program, call.callee)), node: call };
    // V8 blames the line on which the last call began; the recursion is then further down.
    const [other] = recursions(site);
    return texts(other === undefined ? 'a function' : textOf(site.program, other.callee));
  },
};
