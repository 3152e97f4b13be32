import type { TSESTree } from '@typescript-eslint/typescript-estree';
import type { TextEdit } from '../../language/edit.ts';
import {
  initializerOf,
  isNeverReassigned,
  unwrap,
  variableOf,
  type Node,
  type ParsedProgram,
} from '../tree.ts';
import { isSteady } from './shown.ts';

export type { TextEdit } from '../../language/edit.ts';

export type Infix =
  TSESTree.BinaryExpression | TSESTree.LogicalExpression | TSESTree.AssignmentExpression;

const mirrored = new Map([
  ['<', '>'],
  ['<=', '>='],
  ['>', '<'],
  ['>=', '<='],
]);

/** Whether an expression compares two values. */
export function isComparison(node: Node): node is TSESTree.BinaryExpression {
  return node.type === 'BinaryExpression' && /^([!=]==?|[<>]=?)$/.test(node.operator);
}

/** The parts of `a || b || c`, in their order. */
export function operandsOf(node: Node, operator: '&&' | '||'): readonly Node[] {
  return node.type === 'LogicalExpression' && node.operator === operator
    ? [...operandsOf(node.left, operator), ...operandsOf(node.right, operator)]
    : [node];
}

/** The edit that writes another operator between two operands. */
export function withOperator(program: ParsedProgram, node: Infix, operator: string): TextEdit {
  const start = program.source.indexOf(node.operator, node.left.range[1]);
  return { start, end: start + node.operator.length, text: operator };
}

/** The number or text that an expression is, through constants; undefined where it is no literal. */
export function literalOf(program: ParsedProgram, node: Node): number | string | undefined {
  const expression = unwrap(node);
  if (expression.type === 'Literal') {
    const { value } = expression;
    return typeof value === 'number' || typeof value === 'string' ? value : undefined;
  }
  if (expression.type === 'UnaryExpression' && expression.operator === '-') {
    const value = literalOf(program, expression.argument);
    return typeof value === 'number' ? -value : undefined;
  }
  if (expression.type !== 'Identifier') return undefined;
  const variable = variableOf(program, expression);
  if (variable === undefined || !isNeverReassigned(variable)) return undefined;
  const init = initializerOf(variable);
  return init?.type === 'Literal' || init?.type === 'UnaryExpression'
    ? literalOf(program, init)
    : undefined;
}

/** A question about one value: `subject < 3`, whichever side it is written on. */
export type Question = {
  readonly subject: Node;
  readonly operator: '<' | '<=' | '>' | '>=' | '===' | '!==';
  readonly value: number | string;
};

/** Reads a comparison with a literal; undefined for anything else. */
export function questionOf(program: ParsedProgram, node: Node): Question | undefined {
  if (!isComparison(node)) return undefined;
  const right = literalOf(program, node.right);
  const left = right === undefined ? literalOf(program, node.left) : undefined;
  const value = right ?? left;
  const subject = right === undefined ? node.right : node.left;
  if (value === undefined || !isSteady(subject)) return undefined;
  const turned =
    right === undefined ? (mirrored.get(node.operator) ?? node.operator) : node.operator;
  const operator = /^[!=]==?$/.test(turned) ? `${turned[0] ?? ''}==` : turned;
  return isOperator(operator) ? { subject, operator, value } : undefined;
}

function isOperator(text: string): text is Question['operator'] {
  return ['<', '<=', '>', '>=', '===', '!=='].includes(text);
}

/** Whether a value answers a question with yes. */
export function answers({ operator, value }: Question, candidate: number | string): boolean {
  switch (operator) {
    case '<':
      return candidate < value;
    case '<=':
      return candidate <= value;
    case '>':
      return candidate > value;
    case '>=':
      return candidate >= value;
    case '===':
      return candidate === value;
    case '!==':
      return candidate !== value;
  }
}

/** Values that tell apart any two questions about the same subject: each bound, beside it, between. */
export function probes(questions: readonly Question[]): readonly (number | string)[] {
  const texts = questions.map(({ value }) => value).filter((each) => typeof each === 'string');
  const bounds = questions.map(({ value }) => value).filter((each) => typeof each === 'number');
  const ordered = bounds.toSorted((a, b) => a - b);
  const between = ordered.slice(1).map((bound, at) => (bound + (ordered[at] ?? bound)) / 2);
  const around = ordered.flatMap((bound) => [bound - 1, bound, bound + 1]);
  return [...around, ...between, ...texts, '\u{0}another text'];
}
