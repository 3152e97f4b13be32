import { dayOf, type Evidence } from '../../skills/progress/evidence.ts';
import { report, type LearnerReport, type ReportInput } from '../../skills/progress/report.ts';

type Remembered = Pick<ReportInput, 'observations'> & {
  readonly moment: string;
  readonly answer: LearnerReport;
};

/** The last report on each learner's evidence; the store hands out the same list until it changes. */
const remembered = new WeakMap<readonly Evidence[], Remembered>();

/** The report on a learner, made anew only where the evidence or what counts of it has changed. */
export function rememberedReport(input: ReportInput): LearnerReport {
  const { evidence, observations } = input;
  const moment = momentOf(input);
  const last = remembered.get(evidence);
  if (last?.moment === moment && last.observations === observations) return last.answer;
  const answer = report(input);
  remembered.set(evidence, { moment, observations, answer });
  return answer;
}

/** All that a report reads of its times: how much lies before them, and the UTC day of a streak. */
function momentOf({ evidence, observations, since, now, component }: ReportInput): string {
  let [before, until, seen] = [0, 0, 0];
  for (const { timestamp } of evidence) {
    if (timestamp <= since) before += 1;
    if (timestamp <= now) until += 1;
  }
  for (const { at } of observations) if (at <= now) seen += 1;
  return `${before} ${until} ${seen} ${dayOf(now)} ${component ?? ''}`;
}
