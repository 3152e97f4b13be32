import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  closestAround,
  enclosingFunction,
  isLoop,
  isParameter,
  isStatement,
  methodCall,
  textOf,
  variableOf,
  type FunctionNode,
  type MethodCall,
  type Node,
  type ParsedProgram,
} from '../../tree.ts';
import { replace } from '../edits.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const removing =
  /remove|take|pull|draw|deal|pop|extract|cut|delete|splice|drain|dequeue|shift|pick|discard|drop|move|evict|flush|consume|chunk|batch/i;

/** Names of functions that only tell something. */
const asking =
  /^(get|top|first|last|find|show|list|recent|preview|page|best|latest|print|next|peek|copy)/i;

const takesOut = (list: string) => ({
  message: `splice takes these elements out of ${list} itself; what is left of ${list} is shorter now`,
  why: 'slice copies a part and leaves the list as it is; splice, with a p, removes that part from the list',
  hints: [
    `Print ${list} before and after this line.`,
    `Should ${list} lose these elements, or do you only want a copy of them?`,
    'Two methods have names that differ by one letter: what does each of them do?',
  ] as const,
});

const leavesIn = (list: string) => ({
  message: `slice copies a part of ${list} and leaves ${list} as it is, so nothing is removed here`,
  why: 'slice never changes the list; its result is dropped on this line',
  hints: [
    `Print ${list} before and after this line.`,
    `Should ${list} lose an element here, or do you want a copy of a part?`,
    'Two methods have names that differ by one letter: what does each of them do?',
  ] as const,
});

function nameOf(fn: FunctionNode | undefined): string {
  if (fn?.id != null) return fn.id.name;
  const parent = fn?.parent;
  if (parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier')
    return parent.id.name;
  return parent?.type === 'MethodDefinition' && parent.key.type === 'Identifier'
    ? parent.key.name
    : '';
}

/** Whether the list is still needed whole: it is a parameter, or is looked at again behind the call. */
function isNeededWhole(program: ParsedProgram, { call, object }: MethodCall): boolean {
  const variable = object.type === 'Identifier' ? variableOf(program, object) : undefined;
  if (variable === undefined) {
    return object.type === 'MemberExpression' && asking.test(nameOf(enclosingFunction(call)));
  }
  const around = enclosingFunction(call);
  const later = variable.references.filter(
    ({ identifier }) =>
      identifier.range[0] > call.range[1] && enclosingFunction(identifier) === around,
  );
  if (later.some((use) => use.isWrite())) return false;
  const isChanged = variable.references.some(({ identifier: { parent } }) => {
    const method = parent.parent === undefined ? undefined : methodCall(parent.parent)?.method;
    return method !== undefined && /^(push|pop|shift|unshift)$/.test(method);
  });
  if (isChanged) return false;
  return isParameter(variable)
    ? !later.some(({ identifier }) => isReturned(identifier))
    : later.length > 0;
}

function isReturned(use: Node): boolean {
  return use.parent?.type === 'ReturnStatement';
}

/** `list.slice(i, 1);` on its own, or `list = list.slice(list.indexOf(x), 1)`. */
function isMeantToRemove(program: ParsedProgram, { call, object }: MethodCall): boolean {
  if (isStatement(call)) return true;
  const { parent } = call;
  const isSame =
    parent.type === 'AssignmentExpression' &&
    textOf(program, parent.left) === textOf(program, object);
  return isSame && call.arguments[0]?.type !== 'Literal';
}

/** `splice(0, 3)` and `splice(2)` with a kept result: a part is wanted, at one end of the list. */
function asksForPart({ call }: MethodCall): boolean {
  const [start, count] = call.arguments;
  if (start === undefined || call.arguments.length > 2) return false;
  // One element out of the middle is removing, whatever is done with it.
  return count === undefined || !(count.type === 'Literal' && count.value === 1);
}

function isKept({ parent }: TSESTree.CallExpression): boolean {
  return /^(VariableDeclarator|ReturnStatement|MemberExpression|SpreadElement|ArrowFunctionExpression|ForOfStatement)$/.test(
    parent.type,
  );
}

/** `const top = scores.splice(0, 3)` where a copy is meant; `list.slice(i, 1)` where removing is. */
export const spliceForSlice: SemanticRule = {
  id: 'splice-for-slice',
  concept: 'array-mutation',
  confidence: 86,
  examples: [
    {
      bad: 'function topThree(scores) {\n  return scores.splice(0, 3);\n}',
      good: 'function topThree(scores) {\n  return scores.slice(0, 3);\n}',
      line: 2,
    },
    {
      bad: 'const days = ["Mon", "Tue", "Sat"];\nconst week = days.splice(0, 2);\nconsole.log(week, days);',
      good: 'const days = ["Mon", "Tue", "Sat"];\nconst week = days.slice(0, 2);\nconsole.log(week, days);',
      line: 2,
    },
    {
      bad: 'function removeItem(list, item) {\n  const index = list.indexOf(item);\n  list.slice(index, 1);\n  return list;\n}',
      good: 'function removeItem(list, item) {\n  const index = list.indexOf(item);\n  list.splice(index, 1);\n  return list;\n}',
      line: 3,
    },
  ],
  visitors: ({ program, report }) => ({
    CallExpression: (node) => {
      const called = methodCall(node);
      if (called === undefined) return;
      const { property } = called.member;
      const list = textOf(program, called.object);
      if (called.method === 'slice' && isMeantToRemove(program, called)) {
        const [, count] = node.arguments;
        if (count?.type !== 'Literal' || count.value !== 1) return;
        const edits = [replace(property, 'splice')];
        if (!isStatement(node))
          edits.push({ start: node.parent.range[0], end: node.range[0], text: '' });
        const fix = { title: 'use splice, which removes', edits };
        report({ node, ...leavesIn(list), fix, confidence: 95 });
        return;
      }
      if (called.method !== 'splice' || !isKept(node) || !asksForPart(called)) return;
      if (closestAround(node, isLoop) !== undefined) return;
      const result =
        node.parent.type === 'VariableDeclarator' ? textOf(program, node.parent.id) : '';
      if (
        removing.test(nameOf(enclosingFunction(node))) ||
        /^(removed|taken|deleted|rest)/i.test(result)
      )
        return;
      if (!isNeededWhole(program, called)) return;
      report({ node, ...takesOut(list), ...sliceFix(program, called) });
    },
  }),
};

/** The same part for slice, which takes an end and not a count. */
function sliceFix(program: ParsedProgram, { call, member }: MethodCall) {
  const [start, count] = call.arguments;
  const isFromStart = start?.type === 'Literal' && start.value === 0;
  const edits = [replace(member.property, 'slice')];
  if (count !== undefined && !isFromStart) {
    if (start === undefined) return {};
    edits.push(replace(count, `${textOf(program, start)} + ${textOf(program, count)}`));
  }
  return { fix: { title: 'use slice, which copies', edits } };
}
