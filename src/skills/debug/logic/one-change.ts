import { AST_NODE_TYPES as Type, type TSESTree } from '@typescript-eslint/typescript-estree';
import { applyEdits, type TextEdit } from '../../language/edit.ts';
import type { ParsedProgram } from '../../language/parse.ts';
import { textOf } from '../../language/walk.ts';
import { positionAt } from '../../language/position.ts';
import type { Finding } from '../finding.ts';
import { descendants } from '../semantic/nodes.ts';
import type { TryOut } from './trial.ts';

/** Versions that are tried at most; a count, so that the same program gives the same answer. */
const mostVersions = 60;

type Change = {
  readonly node: TSESTree.Node;
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

function changesAt(program: ParsedProgram, node: TSESTree.Node): readonly Change[] {
  if (
    node.type === Type.BinaryExpression ||
    node.type === Type.LogicalExpression ||
    node.type === Type.AssignmentExpression
  ) {
    const start = program.source.indexOf(node.operator, node.left.range[1]);
    const end = start + node.operator.length;
    const others = otherOperators[node.operator] ?? [];
    return others.map((text) => ({
      node,
      edit: { start, end, text },
      from: node.operator,
      to: text,
    }));
  }
  const [start, end] = node.range;
  if (
    node.type === Type.Literal &&
    typeof node.value === 'number' &&
    Number.isInteger(node.value)
  ) {
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
  if (node.type === Type.Literal && typeof node.value === 'boolean') {
    const text = String(!node.value);
    return [{ node, edit: { start, end, text }, from: String(node.value), to: text }];
  }
  return [];
}

/** The order in which changes are tried: comparisons before arithmetic before numbers. */
function rank({ from }: Change): number {
  if (/^[<>]=?$/.test(from)) return 0;
  if (/^[!=]==?$|^(&&|\|\|)$/.test(from)) return 1;
  return /^[\w.]+$/.test(from) ? 3 : 2;
}

/**
 * The one-sign change after which every check passes, found by trying. It blames the line and
 * carries the verified fix; undefined where no single change helps.
 */
export async function oneChange(
  program: ParsedProgram,
  evidence: string,
  tryOut: TryOut,
): Promise<Finding | undefined> {
  const changes = [...descendants(program.tree)]
    .flatMap((node) => changesAt(program, node))
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, mostVersions);
  for (const change of changes) {
    const { failures, checks, result } = await tryOut(applyEdits(program.source, [change.edit]));
    if (result.verdict === 'cancelled') return undefined;
    if (checks === 0 || failures.length > 0 || result.error !== undefined) continue;
    return findingOf(program, change, evidence);
  }
  return undefined;
}

const boundTexts = (shown: string, from: string) => ({
  message: `${shown} treats the border the wrong way: ${from} decides what happens when both sides are exactly equal`,
  why: 'with the other comparison every check passes; an off-by-one slip shows only where the border is hit exactly',
});

const signTexts = (shown: string, from: string) => ({
  message: `${from} in ${shown} is not what the checks expect`,
  why: 'with one other sign in its place every check passes',
});

function findingOf(
  program: ParsedProgram,
  { node, edit, from, to }: Change,
  evidence: string,
): Finding {
  const around =
    node.type === Type.Literal && node.parent.type !== Type.Program ? node.parent : node;
  const shown = textOf(program, around).replaceAll(/\s+/g, ' ').slice(0, 60);
  const isBorder = /^[<>]=?$/.test(from) && from.startsWith(to.charAt(0));
  return {
    rule: isBorder ? 'border-case' : 'wrong-sign',
    kind: 'logic',
    ...positionAt(program.lineStarts, edit.start),
    end: positionAt(program.lineStarts, edit.end),
    ...(isBorder ? boundTexts(shown, from) : signTexts(shown, from)),
    hints: [
      'Take the failing check and follow its values line by line, on paper.',
      `What does ${shown} give there, and what should it give?`,
      isBorder
        ? 'What happens when both sides are exactly equal?'
        : `Look at ${from} once more: is it the sign you meant?`,
    ],
    concept: isBorder ? 'comparison' : 'operators-assignment',
    fix: { title: `write ${to} instead of ${from}`, edits: [edit], verified: true },
    evidence,
    confidence: isBorder ? 90 : 75,
  };
}
