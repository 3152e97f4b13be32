import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  closestAround,
  descendants,
  enclosingFunction,
  functionOf,
  methodCall,
  ownNodes,
  rootOf,
  textOf,
  variableOf,
  type FunctionNode,
  type Node,
  type ParsedProgram,
} from '../../tree.ts';
import { replace } from '../edits.ts';
import type { SemanticMatch, SemanticRule } from '../semantic-rule.ts';

const texts = (call: string) => ({
  message: `${call} calls itself with the very same values, so it comes back to this line for ever`,
  why: 'each call must bring the values nearer to the case that ends it; the same values lead to the same call',
  hints: [
    'Write down the values of the first three calls.',
    'Which of the values has to change from call to call, so that the end comes nearer?',
    `What does ${call} hand to the next call for it?`,
  ] as const,
});

/** Whether something may differ next time although the values are the same. */
function dependsOnOthers(program: ParsedProgram, fn: FunctionNode): boolean {
  return [...descendants(fn.body)].some((node) => {
    if (node.type === 'AwaitExpression' || node.type === 'YieldExpression') return true;
    if (node.type === 'AssignmentExpression' || node.type === 'UpdateExpression') {
      const target = node.type === 'AssignmentExpression' ? node.left : node.argument;
      if (target.type !== 'Identifier') return true;
      const owner = variableOf(program, target)?.identifiers[0];
      return (
        owner === undefined ||
        fn.params.some((each) => each === owner) ||
        enclosingFunction(owner) !== fn
      );
    }
    const called = methodCall(node);
    if (called === undefined) {
      return node.type === 'CallExpression' && functionOf(program, node.callee) === undefined;
    }
    const root = rootOf(called.object);
    if (/^(random|now|push|pop|shift|unshift|splice|set|add|delete|next)$/.test(called.method))
      return true;
    return root !== undefined && /^(console|Math|Number|String|Object|Array|JSON)$/.test(root.name)
      ? false
      : !isReading(called.method);
  });
}

function isReading(method: string): boolean {
  return /^(slice|includes|indexOf|map|filter|join|concat|charAt|at|substring|toUpperCase|toLowerCase|split|trim|reduce|some|every|find|startsWith|endsWith|reverse|log)$/.test(
    method,
  );
}

/** `n--` hands the old value over, and changes n afterwards. */
function lateStep(argument: Node): TSESTree.UpdateExpression | undefined {
  return argument.type === 'UpdateExpression' && !argument.prefix ? argument : undefined;
}

/** `sum(list)` inside sum, with the list as it came; `count(n--)`. */
export const recursionNotSmaller: SemanticRule = {
  id: 'recursion-not-smaller',
  concept: 'recursion',
  confidence: 95,
  explains: /Maximum call stack/,
  examples: [
    {
      bad: 'function sum(list) {\n  if (list.length === 0) return 0;\n  return list[0] + sum(list);\n}',
      good: 'function sum(list) {\n  if (list.length === 0) return 0;\n  return list[0] + sum(list.slice(1));\n}',
      line: 3,
    },
    {
      bad: 'function countdown(n) {\n  if (n < 0) return;\n  console.log(n);\n  countdown(n--);\n}',
      good: 'function countdown(n) {\n  if (n < 0) return;\n  console.log(n);\n  countdown(n - 1);\n}',
      line: 4,
    },
  ],
  visitors: ({ program, report }) => ({
    CallExpression: (node) => {
      const fn = functionOf(program, node.callee);
      if (fn === undefined || enclosingFunction(node) !== fn || fn.generator) return;
      if (node.arguments.length === 0 || node.arguments.length > fn.params.length) return;
      const late = node.arguments.map(lateStep).find((each) => each !== undefined);
      const isSame = node.arguments.every((argument, index) => {
        const name = lateStep(argument)?.argument ?? argument;
        const parameter = fn.params[index];
        return (
          name.type === 'Identifier' &&
          parameter?.type === 'Identifier' &&
          name.name === parameter.name &&
          variableOf(program, name)?.identifiers[0] === parameter
        );
      });
      if (!isSame || (late === undefined && dependsOnOthers(program, fn))) return;
      // Without any branch the missing end is the slip, not the values.
      const branches = ownNodes(fn).some(({ type }) =>
        /^(If|Conditional|Logical|Switch)/.test(type),
      );
      const turn = unusedTurn(program, node);
      if (!branches && turn === undefined) return;
      const fix = turn === undefined ? stepFix(program, late) : turnFix(node, turn);
      report({ node, ...texts(textOf(program, node.callee)), ...fix });
    },
  }),
};

/** The element of the loop around a call that nothing uses: it will be what the call is meant for. */
function unusedTurn(
  program: ParsedProgram,
  node: TSESTree.CallExpression,
): TSESTree.Identifier | undefined {
  const loop = closestAround(node, ({ type }) => type === 'ForOfStatement');
  if (loop?.type !== 'ForOfStatement' || loop.left.type !== 'VariableDeclaration') return undefined;
  const { id } = loop.left.declarations[0];
  if (id.type !== 'Identifier') return undefined;
  return variableOf(program, id)?.references.some((use) => use.init !== true) === false
    ? id
    : undefined;
}

function turnFix(
  { arguments: [first] }: TSESTree.CallExpression,
  turn: TSESTree.Identifier,
): Pick<SemanticMatch, 'fix'> {
  if (first === undefined) return {};
  return { fix: { title: `hand over ${turn.name}`, edits: [replace(first, turn.name)] } };
}

function stepFix(
  program: ParsedProgram,
  late: TSESTree.UpdateExpression | undefined,
): Pick<SemanticMatch, 'fix'> {
  if (late === undefined) return {};
  const text = `${textOf(program, late.argument)} ${late.operator.slice(1)} 1`;
  return { fix: { title: 'hand over the new value', edits: [replace(late, text)] } };
}
