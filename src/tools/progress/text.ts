import { dimensions, type Dimension, type Evidence } from '../../skills/progress/evidence.ts';
import type { Raise } from '../../skills/progress/explain.ts';
import { levelOf } from '../../skills/progress/levels.ts';
import { percent, roundPercent } from '../../skills/progress/percent.ts';
import { thresholds } from '../../skills/progress/thresholds.ts';
import type { Standing } from '../../skills/progress/next.ts';
import { classText } from './class-text.ts';
import type { ProgressFacts } from './facts.ts';
import { counted, dateOf, listed } from './phrases.ts';
import { reportText } from './report-text.ts';

type Facts<Action> = Extract<ProgressFacts, { readonly action: Action }>;

const mostListed = 3;
const ready = roundPercent(thresholds.readyBp);

/** The lines that a model reads. */
export function progressText(facts: ProgressFacts): string {
  return linesOf(facts).join('\n');
}

function linesOf(facts: ProgressFacts): readonly string[] {
  switch (facts.action) {
    case 'report':
      return reportText(facts);
    case 'record':
      return recordText(facts);
    case 'next':
      return nextText(facts);
    case 'class':
      return classText(facts);
    case 'explain':
      return explainText(facts);
  }
}

function recordText({ student, recorded, outcome, conflict, mastery }: Facts<'record'>) {
  const { masteryBp, onceConfirmedBp, onceConfirmedLevel, component } = mastery;
  const figures = `${percent(masteryBp)} now; ${percent(onceConfirmedBp)}, ${onceConfirmedLevel}, once confirmed`;
  const first = `${component} (${student}): ${figures}.`;
  if (outcome === 'repeated') return [first, 'It was recorded before and counts once.'];
  if (outcome === 'conflict') {
    const versions = (conflict?.versions ?? [recorded]).map(versionText);
    return [
      first,
      `The same key came with other content; the first one counts: ${versions.join(' / ')}.`,
    ];
  }
  return [
    first,
    `Kept as claimed: ${scoresText(recorded)}. An exercise, quiz or review checked here confirms it.`,
  ];
}

function versionText(piece: Evidence): string {
  return `${piece.component} ${scoresText(piece)}, ${dateOf(piece.timestamp)}`;
}

function scoresText({ scoresBp }: Evidence): string {
  return dimensions
    .flatMap((dimension) => {
      const score = scoresBp[dimension];
      return score === undefined ? [] : [`${dimension} ${percent(score)}`];
    })
    .join(', ');
}

function nextText({ student, pick, blocked }: Facts<'next'>): readonly string[] {
  const waiting = blocked.slice(0, mostListed).map((each) => {
    const needs = listed(each.missing.slice(0, mostListed).map(neededText));
    return `Weaker but not ready: ${standingText(each)}, needs ${needs}.`;
  });
  const more = blocked.length - waiting.length;
  return [
    pickText(student, pick),
    ...waiting,
    ...(more > 0 ? [`${more} more are not ready.`] : []),
  ];
}

function pickText(student: string, pick: Facts<'next'>['pick']): string {
  if (pick === undefined) return `Next for ${student}: nothing under ${ready} is ready.`;
  const { prerequisites, masteryBp } = pick;
  const shown = prerequisites.slice(0, mostListed).map(knownText).join(', ');
  const reason = shown === '' ? 'it builds on nothing else' : `ready, with ${shown}`;
  const level = masteryBp === undefined ? '' : ` (${levelOf(masteryBp)})`;
  return `Next for ${student}: ${standingText(pick)}${level}; ${reason}.`;
}

function standingText({ component, masteryBp }: Standing): string {
  return `${component} ${masteryBp === undefined ? '(not started)' : percent(masteryBp)}`;
}

function neededText({ component, masteryBp }: Standing): string {
  const now = masteryBp === undefined ? 'not started' : `now ${percent(masteryBp)}`;
  return `${component} at ${ready} (${now})`;
}

/** A ready prerequisite without evidence is one that the learner is said to know. */
function knownText({ component, masteryBp }: Standing): string {
  return masteryBp === undefined ? `${component} (known)` : `${component} ${percent(masteryBp)}`;
}

function explainText(facts: Facts<'explain'>): readonly string[] {
  const { mastery, student } = facts;
  const { component, masteryBp, level, evidenceCount } = mastery;
  const means = dimensions.map((dimension) => {
    const { meanBp, counted: scores } = mastery.dimensions[dimension];
    return `${dimension} ${scores === 0 ? 'none' : percent(meanBp)}`;
  });
  const pieces = counted(evidenceCount, 'different piece');
  const figures = `${percent(masteryBp)}, ${level}; ${pieces} of evidence`;
  return [
    `${component} (${student}): ${figures}${repeatText(facts)}.`,
    `Last 5: ${means.join(', ')}.`,
    ...conflictText(facts),
    ...raiseText(facts),
  ];
}

/** Where claims would raise the number, confirming them comes first. */
function raiseText({ raise, mastery }: Facts<'explain'>): readonly string[] {
  const { claimedCount, onceConfirmedBp, masteryBp } = mastery;
  if (onceConfirmedBp > masteryBp) {
    const claims = counted(claimedCount, 'claim');
    return [`Best next: confirm ${claims} → ${percent(onceConfirmedBp)}.`];
  }
  if (raise === undefined) return [];
  const level = raise.level === mastery.level ? '' : `, ${raise.level}`;
  return [`Best next: ${raiseName(raise)} → ${percent(raise.masteryBp)}${level}.`];
}

function raiseName({ dimension, scoreBp }: Raise): string {
  if (dimension === 'consistency') return 'practice on another day';
  return `${raiseNames[dimension]} at ${roundPercent(scoreBp)}`;
}

const raiseNames: Readonly<Record<Exclude<Dimension, 'consistency'>, string>> = {
  completion: 'an exercise',
  quiz: 'a quiz',
  quality: 'a review',
};

function repeatText({ repeatCount, repeatCountHere }: Facts<'explain'>): string {
  if (repeatCount === 0) return '';
  return `; ${counted(repeatCount, 'repeat')} ignored (${repeatCountHere} here)`;
}

function conflictText({ conflicts }: Facts<'explain'>): readonly string[] {
  if (conflicts.length === 0) return [];
  const shown = conflicts.slice(0, mostListed).map(({ id }) => id);
  const more =
    conflicts.length > shown.length ? ` and ${conflicts.length - shown.length} more` : '';
  return [`Sent with different contents, the first counts: ${shown.join(', ')}${more}.`];
}
