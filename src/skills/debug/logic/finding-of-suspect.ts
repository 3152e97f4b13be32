import { positionAt } from '../../language/position.ts';
import type { Finding } from '../finding.ts';
import type { ParsedProgram } from '../tree.ts';
import type { SearchResult, Suspect } from './search.ts';

/** Sureness of the first suspect, and what each further one has less. */
const sureness = { first: 50, step: 12 } as const;

/** A line that the failing checks make suspicious, where no small change makes all of them pass. */
export function findingOfSuspect(
  program: ParsedProgram,
  { line, node }: Suspect,
  rank: number,
  { result, evidence }: { readonly result: SearchResult; readonly evidence: string },
): Finding {
  return {
    rule: 'suspicious-line',
    kind: 'logic',
    line,
    column: node.loc.start.column + 1,
    end: positionAt(program.lineStarts, node.range[1]),
    message: 'the failing checks run through this line, and the mistake is likely here',
    why: whyOf(result),
    hints: [
      'Take the failing check: what should happen with its input, step by step?',
      'Print the variables of this function: where do they first differ from your steps?',
      `Look at line ${line}: which values does it get, and what does it make of them?`,
    ],
    concept: 'debugging',
    evidence,
    confidence: sureness.first - rank * sureness.step,
  };
}

function whyOf({ tried, endedBy }: SearchResult): string {
  return endedBy === 'clock'
    ? 'the clock ended the search for a change that makes all checks pass; the runs point at this line'
    : `none of ${tried} small changes makes all checks pass; the runs point at this line`;
}
