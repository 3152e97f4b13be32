import { positionAt } from '../../language/position.ts';
import type { Finding } from '../finding.ts';
import { textOf, type Node, type ParsedProgram } from '../tree.ts';
import { placeOf } from './edits.ts';
import type { Candidate } from './search.ts';

const longestShown = 40;
const longestTitle = 90;

/** Whether the checks are tests, or made of what the learner said they saw. */
export type Origin = 'tests' | 'symptom';

export type Told = {
  readonly program: ParsedProgram;
  readonly repair: Candidate;
  /** Changes at the same line after which everything passes too, this one counted. */
  readonly alternatives: number;
  readonly evidence: string;
  readonly confidence: number;
  readonly origin: Origin;
};

/** A change that makes everything pass, as a finding in the words of its kind. */
export function findingOfRepair(told: Told): Finding {
  const { program, repair, evidence, confidence } = told;
  const { kind, change } = repair;
  const from = shown(change.from);
  const { message, hints } = kind.texts({ ...change, from }, aroundOf(program, change.node));
  const place = placeOf(program, change);
  const end = positionAt(program.lineStarts, change.node.range[1]);
  return {
    rule: kind.id,
    kind: 'logic',
    ...place,
    end: end.line < place.line ? place : end,
    message,
    why: whyOf(told),
    hints,
    concept: kind.concept,
    ...(kind.misconception !== undefined && { misconception: kind.misconception }),
    fix: { title: titleOf(change), edits: change.edits, verified: true },
    evidence,
    confidence,
  };
}

function whyOf({ alternatives, origin }: Told): string {
  const holds =
    origin === 'tests' ? 'all checks pass' : 'the case that you describe comes out right';
  return alternatives > 1
    ? `with any of ${alternatives} small changes here ${holds}; this is the likeliest of them`
    : `with one small change here ${holds}`;
}

function titleOf({ title, from, to }: Candidate['change']): string {
  return clipped(
    title ?? (to === '' ? `leave ${from} out` : `write ${to} instead of ${from}`),
    longestTitle,
  );
}

/** The code that a change stands in, on one line and short enough to be shown. */
function aroundOf(program: ParsedProgram, node: Node): string {
  const isSmall = /^(Literal|Identifier|Member|Unary|Update|Spread)/.test(node.type);
  const { parent } = node;
  const isShowable = /(Expression|Declarator|Element|Return)/.test(parent?.type ?? '');
  const wide = parent === undefined ? '' : onOneLine(textOf(program, parent));
  if (isSmall && isShowable && wide.length <= longestShown) return wide;
  return shown(textOf(program, node));
}

function shown(text: string): string {
  return clipped(onOneLine(text), longestShown);
}

function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replace(/;$/, '');
}

function clipped(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
