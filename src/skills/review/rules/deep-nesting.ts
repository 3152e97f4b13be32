import type { Node } from '../../language/nodes.ts';
import { limits, unitsAbove } from '../limits.ts';
import { levelsOf } from '../metrics/control.ts';
import { functionName } from '../tree/functions.ts';
import type { ReviewRule } from '../review-rule.ts';
import { named } from '../wording.ts';

/** Control statements inside each other, deeper than a reader can hold in mind. */
export const deepNesting: ReviewRule = {
  id: 'deep-nesting',
  dimension: 'clarity',
  concept: 'conditionals',
  points: 90,
  cap: 180,
  message: ([{ subject }]) => `deep nesting, ${subject}: guard clauses flatten it`,
  why: 'Every level is one more condition that the reader has to remember.',
  examples: [
    {
      bad: 'export function fare(rider) {\n  if (rider) {\n    if (rider.ticket) {\n      if (rider.ticket.isValid) {\n        if (rider.age > 6) {\n          return "full";\n        }\n      }\n    }\n  }\n  return "none";\n}\n',
      good: 'export function fare(rider) {\n  if (!rider?.ticket?.isValid) return "none";\n  return rider.age > 6 ? "full" : "none"; // children up to school age ride free\n}\n',
      line: 2,
    },
  ],
  find: (facts) => {
    const deepest = new Map<Node, { depth: number; owner: string }>();
    for (const { depth, outermost, owner } of levelsOf(facts)) {
      const known = deepest.get(outermost)?.depth ?? 0;
      const name = owner === undefined ? '' : functionName(owner);
      if (depth > Math.max(known, limits.nesting)) deepest.set(outermost, { depth, owner: name });
    }
    return [...deepest].map(([node, { depth, owner }]) => ({
      range: node.range,
      subject: owner === '' ? `${depth} levels` : `${depth} levels in ${named(owner)}`,
      units: unitsAbove(depth, limits.nesting),
    }));
  },
};
