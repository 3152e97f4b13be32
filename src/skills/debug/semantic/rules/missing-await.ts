import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  enclosingFunction,
  initializerOf,
  isCondition,
  isNeverReassigned,
  propertyName,
  textOf,
  variableOf,
  type ParsedProgram,
} from '../../tree.ts';
import { asyncEdits } from '../async-edits.ts';
import { calledFunction, givesPromise } from '../promises.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const promiseMembers = new Set(['then', 'catch', 'finally']);
const arithmetic = new Set([
  '+',
  '-',
  '*',
  '/',
  '%',
  '<',
  '>',
  '<=',
  '>=',
  '===',
  '==',
  '!==',
  '!=',
]);

const texts = (call: string) => ({
  message: `${call} gives a promise, and the code uses it as if it were the result`,
  why: 'an async function returns a promise at once; its result is inside and comes later',
  hints: [
    `Print what ${call} returns: is it the value you expect?`,
    'What does every async function return, whatever its return line says?',
    'Which keyword waits for the value inside a promise?',
  ] as const,
});

function nameOfCallee(callee: TSESTree.Node): string {
  if (callee.type === 'Identifier') return callee.name;
  if (callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier') return '';
  return `${callee.object.name}.${propertyName(callee) ?? ''}`;
}

/** Whether an expression is used in a way that a promise cannot serve. */
function isUsedAsResult(node: TSESTree.Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case 'MemberExpression':
      return parent.object === node && !promiseMembers.has(propertyName(parent) ?? 'then');
    case 'BinaryExpression':
      return arithmetic.has(parent.operator);
    case 'TemplateLiteral':
      return true;
    case 'SpreadElement':
      return (
        parent.parent.type !== 'ObjectExpression' || parent.parent.parent.type !== 'CallExpression'
      );
    case 'AssignmentExpression':
      return (
        parent.right === node && parent.operator !== '=' && !/^(&&|\|\||\?\?)/.test(parent.operator)
      );
    case 'CallExpression':
      return (
        parent.callee !== node &&
        /^(console\.log|JSON\.(stringify|parse)|Object\.(keys|values|entries)|Math\.\w+|Number|String)$/.test(
          nameOfCallee(parent.callee),
        )
      );
    case 'ForOfStatement':
      return parent.right === node && !parent.await;
    default:
      return isCondition(node);
  }
}

/** Whether a function of the program gets it and uses it as if it were the result. */
function isGivenAsResult(program: ParsedProgram, node: TSESTree.Node): boolean {
  const { parent: call } = node;
  if (call?.type !== 'CallExpression' || call.callee === node) return false;
  const index = call.arguments.findIndex((each) => each === node);
  const parameter = calledFunction(program, call)?.params[index];
  const uses = parameter === undefined ? undefined : variableOf(program, parameter)?.references;
  const isWaitedFor = uses?.some(({ identifier }) => identifier.parent.type === 'AwaitExpression');
  return (
    isWaitedFor === false && (uses?.some(({ identifier }) => isUsedAsResult(identifier)) ?? false)
  );
}

/** `const { then } = …`: the names that a promise does have. */
function asksForMethods(pattern: TSESTree.Node): boolean {
  return (
    pattern.type === 'ObjectPattern' &&
    pattern.properties.some(
      (each) =>
        each.type === 'RestElement' ||
        (each.key.type === 'Identifier' && promiseMembers.has(each.key.name)),
    )
  );
}

function isAsyncCall(program: ParsedProgram, node: TSESTree.Node | undefined): boolean {
  if (node?.type !== 'CallExpression') return false;
  const fn = calledFunction(program, node);
  return fn !== undefined && givesPromise(program, fn);
}

/** The result of an async function of this program is used without waiting for it. */
export const missingAwait: SemanticRule = {
  id: 'missing-await',
  concept: 'async-await',
  confidence: 92,
  explains: /is not iterable|is not a function|of undefined|\[object Promise\]/,
  examples: [
    {
      bad: 'async function price() { return 5; }\nasync function total() {\n  const each = price();\n  return each * 2;\n}',
      good: 'async function price() { return 5; }\nasync function total() {\n  const each = await price();\n  return each * 2;\n}',
      line: 3,
    },
    {
      bad: 'const load = async () => ({ name: "Ann" });\nconsole.log(load().name);',
      good: 'const load = async () => ({ name: "Ann" });\nload().then((user) => console.log(user.name));',
      line: 2,
    },
  ],
  visitors: ({ program, report }) => {
    const blame = (call: TSESTree.Node) => {
      const fn = enclosingFunction(call);
      const making = fn === undefined || fn.async ? [] : asyncEdits(program, fn);
      const canAwait = making !== undefined;
      const [start] = call.range;
      // `load().name` needs brackets around the awaited call, `const x = load()` does not.
      const isBare = call.parent?.type !== 'MemberExpression';
      const edits = isBare
        ? [{ start, end: start, text: 'await ' }]
        : [
            { start, end: start, text: '(await ' },
            { start: call.range[1], end: call.range[1], text: ')' },
          ];
      const all = [...(making ?? []), ...edits];
      const fix = canAwait ? { fix: { title: 'wait for the result with await', edits: all } } : {};
      report({ node: call, ...texts(textOf(program, call)), ...fix });
    };
    return {
      CallExpression: (node) => {
        if (!isAsyncCall(program, node)) return;
        if (isUsedAsResult(node) || isGivenAsResult(program, node)) blame(node);
      },
      VariableDeclarator: ({ id, init }) => {
        if (init === null || !isAsyncCall(program, init)) return;
        if (id.type !== 'Identifier') {
          if (!asksForMethods(id)) blame(init);
          return;
        }
        const variable = variableOf(program, id);
        if (variable === undefined || !isNeverReassigned(variable)) return;
        if (initializerOf(variable) !== init) return;
        const isWrong = variable.references.some(
          ({ identifier }) => isUsedAsResult(identifier) || isGivenAsResult(program, identifier),
        );
        if (isWrong) blame(init);
      },
    };
  },
};
