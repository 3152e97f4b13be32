import type { RunResult } from '../../../../ports/sandbox.ts';
import type { Finding } from '../../finding.ts';
import type { TryOut } from '../../trial.ts';
import { descendants, type Node, type ParsedProgram } from '../../tree.ts';
import { instrumented, type Wanted } from './instrumented.ts';
import { notesOf, type Note } from './recorder.ts';
import { told } from './told.ts';
import { watchedFrom } from './watched.ts';

/** Families whose expression can be watched, and the value that it then has. */
const watchable: Readonly<Record<string, Wanted>> = {
  'member-of-nothing': 'nothing',
  'nothing-to-object': 'nothing',
  'not-a-function': 'function',
  'not-iterable': 'list',
};

/** How much surer a finding is once its value was seen in a run. */
const seen = 10;
const mostSure = 97;

/**
 * The finding with what a run showed of its values: "users[3] is undefined: users has 3 elements".
 * Runs the program once more, as a copy that notes the values at the place and where they came
 * from. The finding as it was where the run shows nothing more.
 */
export async function withValues(
  program: ParsedProgram,
  finding: Finding,
  tryOut: TryOut,
): Promise<Finding> {
  const wanted = Object.hasOwn(watchable, finding.rule) ? watchable[finding.rule] : undefined;
  const node = wanted && blamed(program, finding);
  if (wanted === undefined || node === undefined) return finding;
  const watched = watchedFrom(program, node);
  if (watched[0]?.node !== node) return finding;
  const { result } = await tryOut(instrumented(program, watched, wanted));
  const notes = notesIn(result);
  const evidence = notes && told(program, watched, notes);
  if (evidence === undefined) return finding;
  return { ...finding, evidence, confidence: Math.min(mostSure, finding.confidence + seen) };
}

/** The expression at the finding's place, or the argument or owner that its value came from. */
function blamed(program: ParsedProgram, { rule, line, column, end }: Finding): Node | undefined {
  const at = [...descendants(program.tree)].find(
    ({ loc }) =>
      loc.start.line === line &&
      loc.start.column + 1 === column &&
      loc.end.line === end.line &&
      loc.end.column + 1 === end.column,
  );
  if (rule === 'nothing-to-object') {
    return at?.type === 'CallExpression' ? at.arguments[0] : undefined;
  }
  // `a.b` in `a.b()` cannot be wrapped without losing its this: what counts is its owner.
  if (rule === 'not-a-function' && at?.type === 'MemberExpression') return undefined;
  return at?.type === 'ExpressionStatement' ? at.expression : at;
}

function notesIn({ error, calls, tests }: RunResult): Readonly<Record<string, Note>> | undefined {
  const errors = [error, ...calls.map((call) => call.error), ...tests.map((test) => test.error)];
  for (const each of errors) {
    const notes = each && notesOf(each.message);
    if (notes !== undefined) return notes;
  }
  return undefined;
}
