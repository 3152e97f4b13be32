import type { Diagnosis, Finding } from '../../skills/debug/diagnose.ts';
import { changedLines } from './changed-lines.ts';

export type TextOptions = { readonly reveal: 'hint' | 'cause' | 'fix'; readonly step: number };

/** Findings that are told; the rest is counted. */
const mostTold = 5;
/** Characters, so that a reply stays within its tokens whatever names a program has. */
const longest = { message: 170, why: 125, further: 120, change: 100, ran: 70 } as const;
/** Changed lines that are shown of one fix. */
const mostLines = 3;

/** The reply in plain lines: the culprit, what to do, and what was run. */
export function diagnosisText(
  diagnosis: Diagnosis & { readonly source: string },
  { reveal, step }: TextOptions,
): string {
  const [culprit, ...further] = diagnosis.findings;
  if (culprit === undefined) return `no mistake found; ${ranText(diagnosis)}`;
  if (reveal === 'hint') {
    return `hint ${step} of ${culprit.hints.length}: ${culprit.hints[step - 1] ?? culprit.hints[0]}`;
  }
  const told = further.slice(0, mostTold - 1);
  const left = further.length - told.length;
  return [
    `line ${culprit.line}: ${clip(withoutOwnLine(culprit), longest.message)}`,
    `why: ${clip(culprit.why, longest.why)}`,
    ...(reveal === 'fix' ? fixLines(culprit, diagnosis.source) : [tryLine(culprit)]),
    `concept: ${culprit.concept}; ${ranText(diagnosis)}`,
    ...told.flatMap((finding) => furtherLines(finding, diagnosis.source, reveal)),
    ...(left > 0 ? [`and ${left} more`] : []),
  ].join('\n');
}

function tryLine({ fix, hints }: Finding): string {
  return `try: ${clip(fix === undefined ? hints[1] : fix.title, longest.change)}`;
}

function fixLines(finding: Finding, source: string): readonly string[] {
  const { fix } = finding;
  if (fix === undefined) return [tryLine(finding)];
  const changes = changedLines(source, fix.edits);
  const shown = changes
    .slice(0, mostLines)
    .map(({ line, text }) =>
      text === ''
        ? `delete line ${line}`
        : `line ${line} new: ${clip(text.trim(), longest.change)}`,
    );
  const left = changes.length - shown.length;
  const proof = fix.verified ? ' (verified)' : '';
  return [
    `fix${proof}: ${clip(fix.title, longest.change)}`,
    ...shown,
    ...(left > 0 ? [`and ${left} more changed lines`] : []),
  ];
}

function furtherLines(
  finding: Finding,
  source: string,
  reveal: 'cause' | 'fix',
): readonly string[] {
  const line = `line ${finding.line}: ${clip(withoutOwnLine(finding), longest.further)}`;
  const [change] =
    reveal === 'fix' && finding.fix !== undefined ? changedLines(source, finding.fix.edits) : [];
  if (change === undefined) return [line];
  return [
    `line ${finding.line}: ${clip(withoutOwnLine(finding), 70)}; new: ${clip(change.text.trim(), 50)}`,
  ];
}

/** What was run and how it ended. */
function ranText({ ran, repaired, findings, isLong }: Diagnosis): string {
  if (ran === undefined) {
    if (isLong === true) return 'not run: too long for more than reading it';
    if (findings[0]?.kind !== 'syntax') return 'not run: JSX is only read here';
    return repaired === undefined
      ? 'not run: it cannot be read yet'
      : 'not run; with the fix it can be read';
  }
  if (ran.checks > 0) {
    const passed = ran.checks - ran.failed;
    return ran.failed === 0
      ? `ran: all ${ran.checks} checks pass`
      : `ran: ${passed} of ${ran.checks} checks pass`;
  }
  const partly = isLong === true ? '; too long to be looked through, so it was only run' : '';
  return `ran: ${endings[ran.verdict](ran)}${partly}`;
}

type Ran = NonNullable<Diagnosis['ran']>;

const endings: Readonly<Record<Ran['verdict'], (ran: Ran) => string>> = {
  finished: ({ output }) =>
    output.length === 0
      ? 'ended well, printed nothing'
      : `ended well, printed ${counted(output.length, 'line')}`,
  threw: ({ error }) => clip(error ?? 'an error', longest.ran),
  'syntax-error': ({ error }) => clip(error ?? 'a file it imports cannot be read', longest.ran),
  timeout: () => 'stopped, it did not end in time',
  'out-of-memory': () => 'stopped, it used up its memory',
  'never-settled': () => 'it ended while still waiting for a promise that never settles',
  cancelled: () => 'cancelled',
};

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** The message stands behind its line's number: it need not say it again. */
function withoutOwnLine({ line, message }: Finding): string {
  return message.replaceAll(new RegExp(` on line ${line}(?!\\d)`, 'g'), '');
}

function clip(text: string, most: number): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length <= most ? line : `${line.slice(0, most - 1)}…`;
}
