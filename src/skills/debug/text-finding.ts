import type { TextEdit } from '../language/edit.ts';
import type { ParsedProgram } from '../language/parse.ts';
import { positionAt } from '../language/position.ts';
import type { Finding, Texts } from './finding.ts';

/** What a finding has from its rule. */
type Rule = Pick<Finding, 'concept' | 'misconception' | 'confidence'> & { readonly id: string };

/** What a rule says of one place. */
type Match = Texts & {
  readonly fix?: { readonly title: string; readonly edits: readonly TextEdit[] };
  /** Where this place is surer, or less sure, than the rule in general. */
  readonly confidence?: number;
};

/** The finding of a rule that looked at the text alone: nothing was run, so its fix is not verified. */
export function textFinding(
  { lineStarts }: ParsedProgram,
  rule: Rule,
  { message, why, hints, fix, confidence }: Match,
  { start, end }: { readonly start: number; readonly end: number },
): Finding {
  return {
    rule: rule.id,
    kind: 'semantic',
    ...positionAt(lineStarts, start),
    end: positionAt(lineStarts, end),
    ...{ message, why, hints },
    concept: rule.concept,
    ...(rule.misconception !== undefined && { misconception: rule.misconception }),
    ...(fix !== undefined && { fix: { ...fix, verified: false } }),
    confidence: confidence ?? rule.confidence,
  };
}
