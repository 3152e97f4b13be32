import { duplicatesOf } from '../metrics/duplicates.ts';
import type { ReviewRule } from '../review-rule.ts';

/** The same statements twice, apart from the names of variables. */
export const duplicatedBlock: ReviewRule = {
  id: 'duplicated-block',
  dimension: 'structure',
  concept: 'functions',
  points: 90,
  cap: 180,
  message: ([{ subject }]) => `duplicated code: ${subject}; move it into one function`,
  why: 'What stands twice has to be corrected twice, and one of the two is forgotten.',
  examples: [
    {
      bad: 'export function score(home, guest, a, b) {\n  home.games += 1;\n  home.scored += a;\n  home.received += b;\n  home.last = [a, b];\n  guest.games += 1;\n  guest.scored += b;\n  guest.received += a;\n  guest.last = [b, a];\n}\n',
      good: 'function add(row, own, other) {\n  row.games += 1;\n  row.scored += own;\n  row.received += other;\n  row.last = [own, other];\n}\nexport function score(home, guest, a, b) {\n  add(home, a, b);\n  add(guest, b, a);\n}\n',
      line: 2,
    },
  ],
  find: (facts) =>
    duplicatesOf(facts).map(({ range, length, line }) => ({
      range,
      subject:
        length === 1
          ? `this block comes again at line ${line}`
          : `these ${length} statements are repeated at line ${line}`,
    })),
};
