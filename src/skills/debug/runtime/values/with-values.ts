import type { Finding } from '../../finding.ts';
import type { Trial, TryOut } from '../../trial.ts';
import { descendants, propertyName, type Node, type ParsedProgram } from '../../tree.ts';
import { instrumented, type Wanted } from './instrumented.ts';
import { notesOf, type Note } from './recorder.ts';
import { told } from './told.ts';
import { partsOf, watchedFrom, type Watched } from './watched.ts';

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
  const blame = blamed(program, finding);
  if (blame === undefined) return finding;
  const { node, wanted } = blame;
  const watched = watchedAt(program, blame);
  if (watched[0]?.node !== node) return finding;
  const { result } = await tryOut(instrumented(program, watched, wanted));
  const notes = notesIn(result);
  const evidence = notes && told(program, watched, notes);
  if (evidence === undefined) return finding;
  return { ...finding, evidence, confidence: Math.min(mostSure, finding.confidence + seen) };
}

/** The expression whose value is asked for, and what the error says of it. */
type Blame = { readonly node: Node; readonly wanted: Wanted };

/** The expression at the finding's place, or the argument or owner that the error is about. */
function blamed(program: ParsedProgram, finding: Finding): Blame | undefined {
  const node = nodeOf(program, finding);
  const wanted = Object.hasOwn(watchable, finding.rule) ? watchable[finding.rule] : undefined;
  if (node === undefined || wanted === undefined) return undefined;
  if (finding.rule === 'nothing-to-object') {
    const argument = node.type === 'CallExpression' ? node.arguments[0] : undefined;
    return argument && { node: argument, wanted };
  }
  if (finding.rule !== 'not-a-function' || node.type !== 'MemberExpression')
    return { node, wanted };
  const member = propertyName(node);
  return member === undefined
    ? { node, wanted }
    : { node: node.object, wanted: `method:${member}` };
}

/** `ops[op]` in `ops[op]()` is watched by itself: what it came from is its object and its key. */
function watchedAt(program: ParsedProgram, { node, wanted }: Blame): readonly Watched[] {
  const isCallee = wanted === 'function' && node.type === 'MemberExpression';
  if (!isCallee) return watchedFrom(program, node);
  const parts = partsOf(node);
  return parts.length === 0 ? [] : [{ node, parts }];
}

function nodeOf(program: ParsedProgram, { line, column, end }: Finding): Node | undefined {
  const at = [...descendants(program.tree)].find(
    ({ loc }) =>
      loc.start.line === line &&
      loc.start.column + 1 === column &&
      loc.end.line === end.line &&
      loc.end.column + 1 === end.column,
  );
  return at?.type === 'ExpressionStatement' ? at.expression : at;
}

function notesIn({
  error,
  calls,
  tests,
}: Trial['result']): Readonly<Record<string, Note>> | undefined {
  const errors = [error, ...calls.map((call) => call.error), ...tests.map((test) => test.error)];
  for (const each of errors) {
    const notes = each && notesOf(each.message);
    if (notes !== undefined) return notes;
  }
  return undefined;
}
