import type { Finding } from './finding.ts';
import { semanticRules } from './semantic/table.ts';

/** From here on a rule that explains the error is sure enough to stand for it. */
const sureEnough = 80;

/** Whether a finding is of a rule that leads to such an error. */
export function explains(finding: Finding, message: string): boolean {
  const rule = semanticRules.find(({ id }) => id === finding.rule);
  return rule?.explains?.test(message) ?? false;
}

/**
 * The culprit first. `shown` is an error and where it shows, with its message: what explains the error (the place where it shows is then its evidence), else
 * the place itself, then everything else by how sure it is.
 */
export function ranked(
  semantic: readonly Finding[],
  shown?: { readonly finding: Finding; readonly message: string },
): readonly Finding[] {
  const bySureness = semantic.toSorted((a, b) => score(b) - score(a) || a.line - b.line);
  if (shown === undefined) return bySureness;
  const { finding: symptom, message } = shown;
  const cause = bySureness.find(
    (finding) =>
      finding.fix?.verified === true ||
      (finding.confidence >= sureEnough &&
        (explains(finding, message) ||
          (finding.line === symptom.line && symptom.rule !== 'uncaught-error'))),
  );
  if (cause === undefined) return [symptom, ...bySureness];
  const place = `line ${symptom.line}${symptom.evidence === undefined ? '' : `: ${symptom.evidence}`}`;
  const others = bySureness.filter((finding) => finding !== cause);
  return [{ ...cause, evidence: cause.evidence ?? place }, ...others];
}

/** A fix that was run and holds outweighs any rule's own sureness. */
function score({ confidence, fix }: Finding): number {
  return confidence + (fix?.verified === true ? 100 : 0);
}
