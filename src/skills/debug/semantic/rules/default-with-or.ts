import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  isCondition,
  isNeverReassigned,
  methodCall,
  propertyName,
  textOf,
  variableOf,
  type Node,
  type ParsedProgram,
} from '../../tree.ts';
import { withOperator } from '../conditions.ts';
import type { SemanticRule } from '../semantic-rule.ts';
import { isSameCode, shown } from '../shown.ts';
import { someSourcesOf } from '../sources.ts';

const texts = (value: string, lost: string, fallback: string) => ({
  message: `when ${value} is ${lost}, it is replaced by ${fallback} as well: ${lost} counts as false`,
  why: '0, "" and false are real values, and they count as false in the same way as a missing one',
  hints: [
    `What is the result when ${value} is ${lost}?`,
    'Which values besides undefined and null count as false?',
    'Is there a sign that asks only whether a value is missing?',
  ] as const,
});

/** Names of amounts for which 0 is a value like any other. */
const zeroIsValue =
  /^(volume|discount|score|points|stock|quantity|qty|balance|temperature|opacity|brightness|tip|fee|lives)$/i;

/** A `0` or `false` that comes in and counts as false without being missing. */
function falsyValue(program: ParsedProgram, node: Node): string | undefined {
  const variable = node.type === 'Identifier' ? variableOf(program, node) : undefined;
  // A name that is set again and again starts from 0 without meaning it.
  if (variable !== undefined && !isNeverReassigned(variable)) return undefined;
  if (isRunningTotal(variable)) return undefined;
  const found = someSourcesOf(program, node).find(
    ({ node: source }) =>
      source.type === 'Literal' && (source.value === 0 || source.value === false),
  );
  return found && textOf(program, found.node);
}

/** The first parameter of a reduce, which carries the result on. */
function isRunningTotal(variable: ReturnType<typeof variableOf>): boolean {
  const definition = variable?.defs[0];
  if (definition?.type !== 'Parameter') return false;
  const { parent } = definition.node;
  const isReduce = parent.type === 'CallExpression' && methodCall(parent)?.method === 'reduce';
  return isReduce && 'params' in definition.node && definition.node.params[0] === definition.name;
}

function lastName(node: Node): string {
  return node.type === 'Identifier' ? node.name : (propertyName(node) ?? '');
}

/** The value that gets lost by a fallback; undefined where nothing speaks for that. */
function lostValue(program: ParsedProgram, value: Node, fallback: Node): string | undefined {
  if (value.type !== 'Identifier' && value.type !== 'MemberExpression') return undefined;
  if (fallback.type === 'Literal' && fallback.value === true) return 'false';
  if (fallback.type !== 'Literal' || !fallback.value) return undefined;
  const given = falsyValue(program, value);
  if (given !== undefined) return given;
  return typeof fallback.value === 'number' && zeroIsValue.test(lastName(value)) ? '0' : undefined;
}

/** `volume || 50`, where 0 is a volume too. */
export const defaultWithOr: SemanticRule = {
  id: 'default-with-or',
  concept: 'nullish-ops',
  misconception: '?? and || treat 0 and "" alike',
  confidence: 88,
  examples: [
    {
      bad: 'function setVolume(level) {\n  const volume = level || 50;\n  return volume;\n}\nconsole.log(setVolume(0));',
      good: 'function setVolume(level) {\n  const volume = level ?? 50;\n  return volume;\n}\nconsole.log(setVolume(0));',
      line: 2,
    },
    {
      bad: 'const options = { isOpen: false };\nconst isOpen = options.isOpen || true;',
      good: 'const options = { isOpen: false };\nconst isOpen = options.isOpen ?? true;',
      line: 2,
    },
    {
      bad: 'function pay(price, discount) {\n  discount = discount ? discount : 0.1;\n  return price * (1 - discount);\n}\nconsole.log(pay(10, 0));',
      good: 'function pay(price, discount) {\n  discount = discount ?? 0.1;\n  return price * (1 - discount);\n}\nconsole.log(pay(10, 0));',
      line: 2,
    },
  ],
  visitors: ({ program, report }) => {
    const tell = (
      node: TSESTree.Node,
      parts: readonly [Node, Node],
      edit: { readonly start: number; readonly end: number; readonly text: string },
    ) => {
      const [value, fallback] = parts;
      const lost = lostValue(program, value, fallback);
      if (lost === undefined) return;
      const fix = { title: 'ask only for a missing value', edits: [edit] };
      const isMixed = node.parent?.type === 'LogicalExpression';
      const names = [shown(program, value), lost, shown(program, fallback)] as const;
      report({ node, ...texts(...names), ...(!isMixed && { fix }) });
    };
    return {
      LogicalExpression: (node) => {
        if (node.operator !== '||' || isCondition(node)) return;
        tell(node, [node.left, node.right], withOperator(program, node, '??'));
      },
      AssignmentExpression: (node) => {
        if (node.operator !== '||=') return;
        tell(node, [node.left, node.right], withOperator(program, node, '??='));
      },
      ConditionalExpression: (node) => {
        const { test, consequent, alternate } = node;
        if (!isSameCode(program, test, consequent) || isCondition(node)) return;
        const text = `${textOf(program, test)} ?? ${textOf(program, alternate)}`;
        tell(node, [test, alternate], { start: node.range[0], end: node.range[1], text });
      },
    };
  },
};
