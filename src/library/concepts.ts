import type { Sandbox } from '../ports/sandbox.ts';
import * as skill from '../skills/concepts/explain.ts';
import type { Explanation } from '../skills/concepts/explanation.ts';
import { sharedSandbox } from './sandbox.ts';

export { createSandbox } from '../adapters/sandbox/quickjs.ts';
export type { Sandbox } from '../ports/sandbox.ts';
export { briefText } from '../skills/concepts/brief.ts';
export type { ExplainInput } from '../skills/concepts/explain.ts';
export type { Explanation } from '../skills/concepts/explanation.ts';
export { lessonText } from '../skills/concepts/lesson.ts';

/**
 * Explains a concept: on the learner's own program by running it, else on the smallest example.
 * Never rejects for what the program does; an unknown topic answers with the nearest names.
 *
 * @param sandbox where programs are run; default one that all calls share
 */
export function explain(
  input: skill.ExplainInput,
  sandbox: Sandbox = sharedSandbox(),
): Promise<Explanation> {
  return skill.explain(input, sandbox);
}
