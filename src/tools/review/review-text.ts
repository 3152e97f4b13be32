import type { FinishedReview, Review, ReviewFinding } from '../../skills/review/review.ts';

/** Findings in full, and the rest as one short line, of the brief text. */
const mostFindings = 4;
const mostShort = 2;
/** Places of one finding that are named. */
const mostPlaces = 3;
/** What is said of findings that do not fit; room for it is kept. */
const closingLine = '1 more (detail full)';
/** What the brief text may take in estimated tokens, which are at least 6 % more than real ones: 140. */
const briefLimit = 147;

/** A review as a model reads it: plain lines, what pays most first. */
export function reviewText(review: Review, detail: 'brief' | 'full'): string {
  if (!review.ok) {
    const { line, message } = review.problem;
    return `no score: line ${line} does not parse (${message.replace(/\.$/, '')}); call debug on it`;
  }
  return detail === 'full' ? fullText(review) : briefText(review);
}

function fullText(review: FinishedReview): string {
  const { longestFunction, deepestNesting, highestComplexity, functions } = review.metrics;
  return [
    ...headLines(review),
    ...review.findings.map((finding) => `${findingLine(finding)}. ${finding.why}`),
    ...review.praise.map((praise) => `good: ${praise}`),
    `${functions} functions, longest ${longestFunction} statements, deepest nesting ${deepestNesting}, highest complexity ${highestComplexity}`,
  ].join('\n');
}

/** Adds lines in the order of their worth as long as they fit. */
function briefText(review: FinishedReview): string {
  const { findings, praise } = review;
  const [best] = praise;
  const head = headLines(review);
  if (findings.length === 0) {
    return [
      ...head,
      'nothing to improve found',
      ...(best === undefined ? [] : [`good: ${best}`]),
    ].join('\n');
  }
  const fits = (lines: readonly string[]) => estimatedTokens(lines.join('\n')) <= briefLimit;
  const shown = findings.slice(0, mostFindings).map(findingLine);
  while (shown.length > 1 && !fits([...head, ...shown, closingLine])) shown.pop();
  const further = findings.slice(shown.length);
  const lines = [...head, ...shown];
  if (further.length > 0) {
    const short = shortLine(further.slice(0, mostShort), further.length);
    lines.push(fits([...lines, short]) ? short : `${further.length} more (detail full)`);
  }
  const praiseLine = best === undefined ? [] : [`good: ${best}`];
  return (fits([...lines, ...praiseLine]) ? [...lines, ...praiseLine] : lines).join('\n');
}

function headLines({ score, grade, dimensions, changes }: FinishedReview): readonly string[] {
  const lost = dimensions.filter(({ points, weight }) => points < weight);
  const parts = lost.map(({ name, points, weight }) => `${name} ${weight - points}`);
  const head = `${score} of 1000, grade ${grade}`;
  const lines = [lost.length === 0 ? head : `${head}; lost ${parts.join(', ')}`];
  if (changes === undefined) return lines;
  const { difference, previousScore, gone, added } = changes;
  const since =
    difference === undefined || previousScore === undefined
      ? 'the earlier state does not parse'
      : `${difference < 0 ? '' : '+'}${difference} since ${previousScore}`;
  const named = (label: string, rules: readonly string[]) =>
    rules.length > 0 ? [`${label} ${rules.slice(0, mostPlaces).join(', ')}`] : [];
  return [...lines, [since, ...named('better:', gone), ...named('new:', added)].join('; ')];
}

function findingLine({ places, line, message, gain }: ReviewFinding): string {
  const lines = [...new Set(places.map((place) => place.line))];
  const shown = lines.slice(0, mostPlaces).join(', ');
  const place =
    lines.length > 1 ? `lines ${shown}${lines.length > mostPlaces ? ' …' : ''}` : `line ${line}`;
  return `${place}: ${message} (+${gain})`;
}

/** Further findings by their first words only. */
function shortLine(findings: readonly ReviewFinding[], count: number): string {
  const parts = findings.map(
    ({ line, message }) => `line ${line} ${message.split(/[:;]/)[0] ?? ''}`,
  );
  const unsaid = count - findings.length;
  return `also ${parts.join(', ')}${unsaid > 0 ? `, ${unsaid} more` : ''}`;
}

/**
 * Tokens of a text, rather too many than too few: words by length, digits by three, each sign. The
 * real encoding takes too long to load for one reply.
 */
function estimatedTokens(text: string): number {
  const pieces = / ?[A-Z]?[a-z]{1,7}| ?[A-Z]{1,3}| (?=\d)|\d{1,3}|[^\sA-Za-z\d]|\n/g;
  return (text.match(pieces) ?? []).length;
}
