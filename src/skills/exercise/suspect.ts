import type { TSESTree } from '@typescript-eslint/typescript-estree';
import type { Case, Program, Sandbox } from '../../ports/sandbox.ts';
import { diagnose } from '../debug/diagnose.ts';
import { parseProgram } from '../language/parse.ts';
import { walk } from '../language/walk.ts';

/** The line that the debug tutor blames, and the rule by which it does. */
export type Suspect = { readonly line: number; readonly message: string; readonly rule: string };

/** Budget of each run in the search for the line to blame, which tries many small changes. */
const searchSteps = 50;

/** The debug tutor's way to say that a test fails, which is known here. */
const knownRule = 'failing-check';

/**
 * The debug tutor's first finding on a submission that fails. Where a call never ends, only a line
 * of a loop can be to blame; the loop itself where there is one alone and nothing better is found.
 */
export async function suspectOf(
  input: {
    readonly source: string;
    readonly filename: string;
    readonly program: Program;
    readonly entry: string;
    readonly cases: readonly Case[];
    readonly isEndless: boolean;
  },
  sandbox: Sandbox,
): Promise<Suspect | undefined> {
  const { source, filename, program, entry, cases, isEndless } = input;
  const { findings } = await diagnose(
    { source, filename, program, tests: { entry, cases }, limits: { steps: searchSteps } },
    sandbox,
  );
  const loops = isEndless ? loopsOf(source, filename) : [];
  const culprit = findings
    .filter(({ rule }) => rule !== knownRule)
    .find(({ line }) => !isEndless || loops.some(({ start, end }) => start <= line && line <= end));
  if (culprit !== undefined) {
    return { line: culprit.line, message: culprit.message, rule: culprit.rule };
  }
  const [loop, ...others] = loops;
  if (loop === undefined || others.length > 0) return undefined;
  const message = 'this loop goes on forever: what should bring it to its end stops changing';
  return { line: loop.start, message, rule: 'endless-loop' };
}

type Lines = { readonly start: number; readonly end: number };

/** Lines of every loop that a condition ends. */
function loopsOf(source: string, filename: string): readonly Lines[] {
  const answer = parseProgram({ source, filename });
  if (!answer.ok) return [];
  const loops: Lines[] = [];
  const add = ({ loc }: TSESTree.Node) => {
    loops.push({ start: loc.start.line, end: loc.end.line });
  };
  walk(answer.program, [{ ForStatement: add, WhileStatement: add, DoWhileStatement: add }]);
  return loops;
}
