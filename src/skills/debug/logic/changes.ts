import type { TextEdit } from '../../language/edit.ts';
import { propertyName, textOf, unwrap, type Node, type ParsedProgram } from '../tree.ts';

/** Another text in place of one sign, number or name. */
export type Change = {
  readonly node: Node;
  readonly edit: TextEdit;
  readonly from: string;
  readonly to: string;
};

/** Slips of one sign that beginners make, the likeliest first. */
const otherOperators: Readonly<Record<string, readonly string[]>> = {
  '<=': ['<', '>='],
  '<': ['<=', '>'],
  '>=': ['>', '<='],
  '>': ['>=', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '==': ['!='],
  '!=': ['=='],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '&&': ['||'],
  '||': ['&&'],
  '+=': ['-=', '='],
  '-=': ['+='],
  '%': ['/'],
};

/**
 * `list.length - 1` is right by itself: another number there passes weak checks by luck, as one
 * more position does in a search whose mistake is another one.
 */
function isLastPosition(node: Node | undefined): boolean {
  return (
    node?.type === 'BinaryExpression' &&
    node.operator === '-' &&
    propertyName(unwrap(node.left)) === 'length' &&
    node.right.type === 'Literal' &&
    node.right.value === 1
  );
}

/** `low = middle`, where the number before or after it may be meant. */
function stepsBeside(node: Node): readonly Change[] {
  if (node.type !== 'AssignmentExpression' || node.right.type !== 'Identifier') return [];
  const { name, range } = node.right;
  return node.operator === '='
    ? [`${name} + 1`, `${name} - 1`].map((text) => ({
        node,
        edit: { start: range[0], end: range[1], text },
        from: name,
        to: text,
      }))
    : [];
}

/** The slips of one sign that may have happened at a node. */
export function changesAt(program: ParsedProgram, node: Node): readonly Change[] {
  if (isLastPosition(node) || (node.type === 'Literal' && isLastPosition(node.parent))) return [];
  if (
    node.type === 'BinaryExpression' ||
    node.type === 'LogicalExpression' ||
    node.type === 'AssignmentExpression'
  ) {
    const start = program.source.indexOf(node.operator, node.left.range[1]);
    const end = start + node.operator.length;
    const others = otherOperators[node.operator] ?? [];
    const signs = others.map((text) => ({
      node,
      edit: { start, end, text },
      from: node.operator,
      to: text,
    }));
    return [...signs, ...stepsBeside(node)];
  }
  const [start, end] = node.range;
  if (node.type === 'Literal' && typeof node.value === 'number' && Number.isInteger(node.value)) {
    const from = textOf(program, node);
    return [node.value - 1, node.value + 1]
      .filter((value) => value >= 0)
      .map((value) => ({
        node,
        edit: { start, end, text: String(value) },
        from,
        to: String(value),
      }));
  }
  if (node.type === 'Literal' && typeof node.value === 'boolean') {
    const text = String(!node.value);
    return [{ node, edit: { start, end, text }, from: String(node.value), to: text }];
  }
  return [];
}

/** Comparisons are tried before arithmetic, then what may be one off, numbers last of all. */
export const ranks = { border: 0, truth: 1, arithmetic: 2, oneOff: 3, number: 4 } as const;

export function rank({ from, to }: Change): number {
  if (/^[<>]=?$/.test(from)) return ranks.border;
  if (/^[!=]==?$|^(&&|\|\|)$/.test(from)) return ranks.truth;
  if (to.startsWith(`${from} `)) return ranks.oneOff;
  return /^[\w.]+$/.test(from) ? ranks.number : ranks.arithmetic;
}
