import { applyEdits } from '../../language/edit.ts';
import { positionAt } from '../../language/position.ts';
import type { Finding } from '../finding.ts';
import { descendants, textOf, type ParsedProgram } from '../tree.ts';
import type { Trial, TryOut } from '../trial.ts';
import { changesAt, rank, ranks, type Change } from './changes.ts';

/** Versions that are tried at most; a count, so that the same program gives the same answer. */
const mostVersions = 60;

/**
 * The one-sign change after which every check passes, found by trying. It blames the line and
 * carries the verified fix; undefined where no single change helps, or where equally likely ones
 * of arithmetic or numbers help on more than one line, so that luck must be at work.
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
  let found: Change | undefined;
  for (const change of changes) {
    if (found !== undefined && rank(change) > rank(found)) break;
    if (found !== undefined && lineOf(change) === lineOf(found)) continue;
    const trial = await tryOut(applyEdits(program.source, [change.edit]));
    if (trial.result.verdict === 'cancelled') return undefined;
    if (!hasPassed(trial)) continue;
    if (found !== undefined) return undefined;
    if (rank(change) < ranks.arithmetic) return findingOf(program, change, evidence);
    found = change;
  }
  return found && findingOf(program, found, evidence);
}

function hasPassed({ checks, failures, result }: Trial): boolean {
  return checks > 0 && failures.length === 0 && result.error === undefined;
}

function lineOf({ node }: Change): number {
  return node.loc.start.line;
}

/** What is said about a change, by its kind; `asked` is the last hint. */
type Wording = Pick<Finding, 'rule' | 'message' | 'why' | 'concept' | 'confidence'> & {
  readonly asked: string;
};

function wordingOf(change: Change, shown: string): Wording {
  const { from, to } = change;
  const isBorder = rank(change) === ranks.border && from.startsWith(to.charAt(0));
  if (isBorder) {
    return {
      rule: 'border-case',
      message: `${shown} treats the border the wrong way: ${from} decides what happens when both sides are exactly equal`,
      why: 'with the other comparison every check passes; an off-by-one slip shows only where the border is hit exactly',
      asked: 'What happens when both sides are exactly equal?',
      concept: 'comparison',
      confidence: 90,
    };
  }
  const isOneOff = rank(change) === ranks.oneOff;
  return {
    rule: isOneOff ? 'off-by-one' : 'wrong-sign',
    message: isOneOff
      ? `${from} in ${shown} is one off from what the checks expect`
      : `${from} in ${shown} is not what the checks expect`,
    why: isOneOff
      ? 'with a neighbouring value in its place every check passes'
      : 'with one other sign in its place every check passes',
    asked: isOneOff
      ? `Is ${from} itself meant, or the value before or after it?`
      : `Look at ${from} once more: is it the sign you meant?`,
    concept: 'operators-assignment',
    confidence: 75,
  };
}

function findingOf(program: ParsedProgram, change: Change, evidence: string): Finding {
  const { node, edit, from, to } = change;
  const around = node.type === 'Literal' && node.parent.type !== 'Program' ? node.parent : node;
  const shown = textOf(program, around).replaceAll(/\s+/g, ' ').slice(0, 60);
  const { asked, ...wording } = wordingOf(change, shown);
  return {
    ...wording,
    kind: 'logic',
    ...positionAt(program.lineStarts, edit.start),
    end: positionAt(program.lineStarts, edit.end),
    hints: [
      'Take the failing check and follow its values line by line, on paper.',
      `What does ${shown} give there, and what should it give?`,
      asked,
    ],
    fix: { title: `write ${to} instead of ${from}`, edits: [edit], verified: true },
    evidence,
  };
}
