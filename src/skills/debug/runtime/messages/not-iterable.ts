import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { textOf, type Node } from '../../tree.ts';
import { reads, suspectsWhere } from '../expressions.ts';
import { nodeAt } from '../nodes-at.ts';
import type { RuntimeMessage, RuntimeSite } from '../runtime-message.ts';
import { nothingSource } from '../sources/nothing.ts';
import { kindInWords, valueKindOf } from '../sources/value-kind.ts';

const texts = (value: string, kind: string | undefined, why: string) => ({
  message:
    kind === undefined
      ? `${value} cannot be walked through: it is not a list`
      : `${value} is ${kind}, and that cannot be walked through like a list`,
  why,
  hints: [
    `Print ${value} on the line before: what kind of value is it?`,
    'Is it an object whose values you want, a promise that is not there yet, or nothing at all?',
    'Where would a list come from here?',
  ] as const,
});

const needsList = 'for...of, spread and list patterns need an array, a text, a Map or a Set';
/** What V8 puts in the place of an expression that it does not show. */
const noExpression =
  /^(?:undefined|null|object|number|boolean|.*\(intermediate value\)|Spread syntax.*)/;

/** The expression that a loop, a spread or a list pattern walks through. */
function walkedBy(node: Node): TSESTree.Expression | undefined {
  switch (node.type) {
    case 'ForOfStatement':
      return node.right;
    case 'SpreadElement':
      return node.argument;
    case 'VariableDeclarator':
      return node.id.type === 'ArrayPattern' ? (node.init ?? undefined) : undefined;
    case 'AssignmentExpression':
      return node.left.type === 'ArrayPattern' ? node.right : undefined;
    case 'NewExpression':
      return isMaker(node.callee) ? expressionOf(node.arguments[0]) : undefined;
    case 'CallExpression':
      return isTaker(node) ? expressionOf(node.arguments[0]) : undefined;
    default:
      return undefined;
  }
}

function expressionOf(node: TSESTree.CallExpressionArgument | undefined) {
  return node === undefined || node.type === 'SpreadElement' ? undefined : node;
}

function isMaker(callee: Node): boolean {
  return callee.type === 'Identifier' && /^(?:Weak)?(?:Set|Map)$/.test(callee.name);
}

function isTaker({ callee }: TSESTree.CallExpression): boolean {
  if (callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier') return false;
  return /^(?:Promise|Array|Object)$/.test(callee.object.name);
}

function nodeFor(site: RuntimeSite, value: string): TSESTree.Expression | undefined {
  const isWalked = (node: Node): node is Node => walkedBy(node) !== undefined;
  const isNamed = (node: Node): node is Node => {
    const walked = walkedBy(node);
    return walked !== undefined && reads(site.program, walked, value);
  };
  const node = nodeAt(site, isNamed) ?? nodeAt(site, isWalked);
  return node && walkedBy(node);
}

/** "scores is not iterable", "Spread syntax requires ...iterable[Symbol.iterator] to be a function". */
export const notIterable: RuntimeMessage = {
  id: 'not-iterable',
  concept: 'array-iteration',
  errorName: 'TypeError',
  pattern: /^(?:(.+?) is not iterable|Spread syntax requires \.\.\.iterable)/,
  examples: [
    {
      source: 'const scores = { ann: 1 };\nfor (const s of scores) console.log(s);',
      message: 'scores is not iterable',
      line: 2,
      says: 'scores is an object',
    },
    {
      source: 'const count = 3;\nconsole.log(Math.max(...count));',
      message: 'Spread syntax requires ...iterable[Symbol.iterator] to be a function',
      line: 2,
      says: 'count is a number',
    },
    {
      source: 'async function load() {\n  return [1];\n}\nfor (const n of load()) console.log(n);',
      message: 'load is not a function or its return value is not iterable',
      line: 4,
      says: 'load() is a promise',
    },
    {
      source: 'const pair = undefined;\nconst [a, b] = pair;',
      message: 'pair is not iterable',
      line: 2,
      says: 'pair',
    },
  ],
  suspects: (report) => {
    const [value = ''] = report.parts;
    const hasName = value !== '' && !noExpression.test(value);
    return suspectsWhere(
      report,
      (node) => {
        const walked = walkedBy(node);
        if (walked === undefined) return false;
        return !hasName || reads(report.program, walked, value);
      },
      (node) => {
        const walked = walkedBy(node);
        if (walked === undefined) return 0;
        const kind = valueKindOf(report.program, walked);
        if (kind === undefined) return nothingSource(report.program, walked).likelihood;
        return /^(?:array|string|map|set)$/.test(kind) ? 2 : 90;
      },
    );
  },
  explain: (site) => {
    const { program, parts } = site;
    const value = parts[0]?.replace(/ is not a function or its return value$/, '') ?? '';
    const node = nodeFor(site, value);
    if (node === undefined) {
      return texts(
        noExpression.test(value) || value === '' ? 'the value' : value,
        undefined,
        needsList,
      );
    }
    const kind = valueKindOf(program, node);
    const isList = kind === 'array' || kind === 'string' || kind === 'map' || kind === 'set';
    const shown = kind === undefined || isList ? undefined : kindInWords[kind];
    const source = shown === undefined ? nothingSource(program, node).says : undefined;
    return { ...texts(textOf(program, node), shown, source ?? needsList), node };
  },
};
