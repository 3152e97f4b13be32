import type { AnyNode } from 'acorn';
import { knownValue } from './known-value.ts';
import type { MessageContext } from './message-rule.ts';
import { EMPTY_TREE, offsetOf, programTree, type ProgramTree } from './program-tree.ts';
import { messageRules } from './table.ts';
import type { Thrown, Translation } from './thrown.ts';

const NATIVE_ERRORS = new Set([
  'TypeError',
  'RangeError',
  'ReferenceError',
  'SyntaxError',
  'URIError',
  'InternalError',
  'EvalError',
  'Error',
]);

/**
 * V8's name and message for an error that QuickJS worded; undefined where nothing is to be changed:
 * V8 words it alike, the text is not the engine's, or a value that only the run knew is needed.
 *
 * Assumes that `line` and `column` are those of the innermost frame in the learner's code, in
 * `source`, and that `native` names the native frame above it, if any. An error that the program
 * made itself is told by the `new TypeError(…)` (or `super(…)`) at that place. Same input, same
 * answer; never throws. The answer's `line` and `column`, where given, are nearer to the fault.
 */
export function translateMessage(thrown: Thrown): Translation | undefined {
  if (!NATIVE_ERRORS.has(thrown.name)) return undefined;
  const rules = messageRules.filter(({ pattern }) => pattern.test(thrown.message));
  if (rules.length === 0) return undefined;
  const tree = programTree(thrown.source) ?? EMPTY_TREE;
  const offset = offsetOf(thrown.source, thrown.line, thrown.column);
  const marked = tree.marked.get(offset) ?? [];
  if (marked.some((node) => makesThisError(tree, node, thrown.message))) return undefined;
  for (const { pattern, render } of rules) {
    const groups = (pattern.exec(thrown.message) ?? []).slice(1);
    const context: MessageContext = { thrown, tree, offset, marked, groups };
    const answer = render(context);
    if (answer === undefined || answer === '') continue;
    return typeof answer === 'string' ? { name: thrown.name, message: answer } : answer;
  }
  return undefined;
}

/** Whether a call makes an error whose message is this one, or may be. */
function makesThisError(tree: ProgramTree, node: AnyNode, message: string): boolean {
  if (node.type !== 'NewExpression' && node.type !== 'CallExpression') return false;
  const { callee } = node;
  const name = callee.type === 'Identifier' ? callee.name : '';
  if (callee.type !== 'Super' && !name.endsWith('Error')) return false;
  const [first] = node.arguments;
  if (first === undefined) return false;
  const text = knownValue(tree, first);
  return text?.kind === 'string' ? text.value === message : true;
}
