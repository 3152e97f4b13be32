import type { Node } from '../tree.ts';
import type { Observation } from './judge.ts';

/** How suspicious a node is, 0…1. */
export type Suspicion = (node: Node) => number;

/**
 * Ochiai over statements and branches: failed(s) / √(allFailed · (failed(s) + passed(s))), where
 * failed(s) and passed(s) count the cases that came by s. Abreu, Zoeteweij & van Gemund, "On the
 * Accuracy of Spectrum-based Fault Localization" (2007).
 */
export function suspicionOf({ passed, visited, parts }: Observation): Suspicion {
  const failing = passed.filter((each) => each === false).length;
  const known = passed.filter((each) => each !== undefined).length;
  const scores = new Map<Node, number>();
  for (const part of parts) {
    const came = visited.map((seen) => seen.has(part));
    const failed = came.filter((each, index) => each && passed[index] === false).length;
    const all = came.filter((each) => each).length;
    scores.set(part, all === 0 ? 0 : failed / Math.sqrt(failing * all));
  }
  return (node) => {
    for (let current: Node | undefined = node; current !== undefined; current = current.parent) {
      const score = scores.get(current);
      if (score !== undefined) return score;
    }
    return failing / Math.sqrt(failing * known);
  };
}
