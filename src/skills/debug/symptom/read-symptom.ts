import { descendants, functionOf, type Node, type ParsedProgram } from '../tree.ts';
import { lineInWords } from '../runtime/reported-places.ts';
import { kindsIn } from './kinds.ts';
import { literalsUntil } from './literal.ts';
import { observationsIn } from './observations.ts';
import type { Case, Json, Observation, Symptom, SymptomKind } from './symptom.ts';

export type { Observation, Symptom, SymptomKind, Told } from './symptom.ts';

/** Longer complaints are read up to here. */
const longestComplaint = 4_000;

/**
 * What a learner says that a program does, in words: "[] gives undefined, expected 0", "the total is
 * half of what it should be", "add(2, 3) prints 5 instead of 6". Values become cases where their call
 * is named, or where the program leaves no doubt which call it is. Never fails: a text that says
 * nothing gives no kinds and no observations.
 */
export function readSymptom(complaint: string, program: ParsedProgram): Symptom {
  const text = complaint.slice(0, longestComplaint);
  const functions = functionsOf(program);
  const names = functions.map(({ name }) => name);
  const entry = entryOf(program, functions);
  const seen = observationsIn(text, names).map((each) => placed(each, entry, program));
  const tests = testsOf(seen);
  const about = names.find((name) =>
    new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$')}(?![\\w$])`).test(text),
  );
  const line = lineInWords(text);
  return {
    kinds: [...new Set([...kindsIn(text), ...seen.flatMap(kindsOf)])],
    observations: seen,
    ...(tests !== undefined && { tests }),
    ...(about !== undefined && { about }),
    ...(line !== undefined && { line }),
  };
}

type OwnFunction = { readonly name: string; readonly parameters: number; readonly node: Node };

/** The functions at the top level of the program that can be called by name. */
function functionsOf({ tree }: ParsedProgram): readonly OwnFunction[] {
  return tree.body.flatMap((statement): readonly OwnFunction[] => {
    const declared =
      statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration'
        ? statement.declaration
        : statement;
    if (declared?.type === 'FunctionDeclaration' && declared.id !== null) {
      return [{ name: declared.id.name, parameters: declared.params.length, node: declared }];
    }
    if (declared?.type !== 'VariableDeclaration') return [];
    return declared.declarations.flatMap(({ id, init }) => {
      const isFunction =
        init?.type === 'ArrowFunctionExpression' || init?.type === 'FunctionExpression';
      return isFunction && id.type === 'Identifier'
        ? [{ name: id.name, parameters: init.params.length, node: init }]
        : [];
    });
  });
}

/** The function that bare values must be meant for: the only one, or the only one no other function calls. */
function entryOf(
  program: ParsedProgram,
  functions: readonly OwnFunction[],
): OwnFunction | undefined {
  if (functions.length <= 1) return functions[0];
  const called = new Set<Node>();
  for (const { node } of functions) {
    for (const inner of descendants(node)) {
      const callee =
        inner.type === 'CallExpression' ? functionOf(program, inner.callee) : undefined;
      if (callee !== undefined && callee !== node) called.add(callee);
    }
  }
  const outer = functions.filter(({ node }) => !called.has(node));
  return outer.length === 1 ? outer[0] : undefined;
}

/** An observation with its call, where the program leaves no doubt which one it is. */
function placed(
  seen: Observation,
  entry: OwnFunction | undefined,
  program: ParsedProgram,
): Observation {
  if (seen.entry !== undefined) return seen;
  if (seen.args !== undefined) {
    const fits = entry !== undefined && entry.parameters >= seen.args.length;
    return fits ? { ...seen, entry: entry.name } : seen;
  }
  const printed = printedCall(program);
  return printed === undefined ? seen : { ...seen, ...printed };
}

/** The one call that the program prints, where it prints one and its arguments are written out. */
function printedCall(
  program: ParsedProgram,
): { readonly entry: string; readonly args: readonly Json[] } | undefined {
  const printed = program.tree.body.flatMap((statement) => {
    const call = statement.type === 'ExpressionStatement' ? statement.expression : undefined;
    const isPrint =
      call?.type === 'CallExpression' &&
      program.source.slice(...call.callee.range) === 'console.log';
    return isPrint ? [call.arguments] : [];
  });
  const [[only, ...others] = []] = printed;
  if (printed.length !== 1 || others.length > 0 || only?.type !== 'CallExpression')
    return undefined;
  const { callee } = only;
  if (callee.type !== 'Identifier' || functionOf(program, callee) === undefined) return undefined;
  const opening = program.source.indexOf('(', callee.range[1]);
  const read = literalsUntil(program.source, opening + 1, ')');
  const args = read?.items.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const isWhole = args !== undefined && args.length === read?.items.length;
  return isWhole && read.end === only.range[1] ? { entry: callee.name, args } : undefined;
}

/** The cases of the function that most of the observations are about. */
function testsOf(seen: readonly Observation[]): Symptom['tests'] {
  const byEntry = new Map<string, Case[]>();
  for (const { entry, args, expected } of seen) {
    if (entry === undefined || args === undefined || expected?.value === undefined) continue;
    const cases = byEntry.get(entry) ?? [];
    cases.push({ args, expected: expected.value });
    byEntry.set(entry, cases);
  }
  const [most] = [...byEntry].toSorted(([, a], [, b]) => b.length - a.length);
  return most && { entry: most[0], cases: most[1] };
}

/** What the values themselves tell: half, double, one more or less, text instead of a sum. */
function kindsOf({ expected, got }: Observation): readonly SymptomKind[] {
  const [wanted, given] = [expected?.value, got?.value];
  if (got?.text === 'NaN') return ['nan'];
  if (got?.text === 'undefined') return ['undefined'];
  if (given === undefined || wanted === undefined) return [];
  if (typeof wanted === 'number' && typeof given === 'string') return ['joined-text'];
  if (Array.isArray(wanted) && Array.isArray(given)) return ofLists(wanted, given);
  if (typeof wanted !== 'number' || typeof given !== 'number') return [];
  const kinds: SymptomKind[] = [];
  if (given === wanted + 1) kinds.push('off-by-one', 'too-many');
  if (given === wanted - 1) kinds.push('off-by-one', 'too-few');
  if (wanted !== 0 && given === wanted / 2) kinds.push('half');
  if (wanted !== 0 && given === wanted * 2) kinds.push('double');
  if (given !== wanted && Math.abs(given - wanted) < 1e-6) kinds.push('rounding');
  if (given < 0 && wanted >= 0) kinds.push('negative');
  return kinds;
}

function ofLists(wanted: readonly Json[], given: readonly Json[]): readonly SymptomKind[] {
  if (given.length === 0 && wanted.length > 0) return ['empty', 'too-few'];
  if (given.length < wanted.length) return ['too-few'];
  if (given.length > wanted.length) return ['too-many'];
  const inOrder = (list: readonly Json[]) =>
    list
      .map((each) => JSON.stringify(each))
      .sort()
      .join();
  return inOrder(wanted) === inOrder(given) ? ['wrong-order'] : [];
}
