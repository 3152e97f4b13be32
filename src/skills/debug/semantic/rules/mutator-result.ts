import {
  closestAround,
  isFunction,
  isNeverReassigned,
  methodCall,
  propertyName,
  textOf,
  variableOf,
  type FunctionNode,
  type MethodCall,
  type Node,
  type ParsedProgram,
} from '../../tree.ts';
import { collectionOf } from '../collections.ts';
import { calledFunction } from '../promises.ts';
import { remove, replace } from '../edits.ts';
import type { SemanticMatch, SemanticRule } from '../semantic-rule.ts';

const growing = new Set(['push', 'unshift']);

const texts = (call: string, method: string) => ({
  message: `${call} gives back the new length, a number; the list itself was changed in place`,
  why: `${method} changes the list that stands before the dot, and what it hands back is no list`,
  hints: [
    `Print what ${call} gives back.`,
    `Print the list before and after ${method}: who has the new element?`,
    'Which of the two does the rest of the code need?',
  ] as const,
});

const listMembers = new Set([
  ...['length', 'map', 'filter', 'forEach', 'reduce', 'push', 'join', 'slice', 'sort', 'includes'],
  ...['pop', 'shift', 'concat', 'find', 'some', 'every', 'indexOf'],
]);

/** Whether an expression is used as only a list can be. */
function isUsedAsList(node: Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case 'MemberExpression':
      return (
        parent.object === node && (parent.computed || listMembers.has(propertyName(parent) ?? ''))
      );
    case 'ForOfStatement':
      return parent.right === node;
    case 'SpreadElement':
      return true;
    default:
      return false;
  }
}

/** Whether the length that push gives lands where a list is wanted. */
function isWrong(program: ParsedProgram, { call, object }: MethodCall): boolean {
  const { parent } = call;
  if (isUsedAsList(call)) return true;
  if (parent.type === 'AssignmentExpression' && parent.operator === '=') {
    return textOf(program, parent.left) === textOf(program, object);
  }
  if (parent.type === 'VariableDeclarator' && parent.id.type === 'Identifier') {
    const variable = variableOf(program, parent.id);
    const isList = variable?.references.some(({ identifier }) => isUsedAsList(identifier));
    return isList === true || isListForCallers(program, call);
  }
  return isReduceAnswer(program, call, object) || isListForCallers(program, call);
}

/** `return list.push(x)` of a function whose answer is used as a list. */
function isListForCallers(program: ParsedProgram, call: Node): boolean {
  const fn = closestAround(call, isFunction);
  if (fn === undefined || !isReturned(program, call, fn)) return false;
  const owner = ownerOf(fn);
  const calls = owner === null ? [] : (variableOf(program, owner)?.references ?? []);
  return calls.some(({ identifier: { parent } }) => {
    if (parent.type !== 'CallExpression') return false;
    const target = parent.parent;
    const index =
      target.type === 'CallExpression' ? target.arguments.findIndex((each) => each === parent) : -1;
    const parameter =
      target.type === 'CallExpression' && index >= 0
        ? calledFunction(program, target)?.params[index]
        : undefined;
    const kept =
      parameter !== undefined
        ? variableOf(program, parameter)
        : target.type === 'VariableDeclarator'
          ? variableOf(program, target.id)
          : target.type === 'AssignmentExpression'
            ? variableOf(program, target.left)
            : undefined;
    const isKeptAsList = kept?.references.some(({ identifier }) => isUsedAsList(identifier));
    return isUsedAsList(parent) || isKeptAsList === true;
  });
}

function ownerOf(fn: FunctionNode): Node | null {
  if (fn.type === 'FunctionDeclaration') return fn.id;
  return fn.parent.type === 'VariableDeclarator' ? fn.parent.id : null;
}

/** Whether a value is the answer of its function, also by way of a variable. */
function isReturned(program: ParsedProgram, call: Node, fn: FunctionNode): boolean {
  const { parent } = call;
  if (parent === fn || parent?.type === 'ReturnStatement') return true;
  const kept = parent?.type === 'VariableDeclarator' ? variableOf(program, parent.id) : undefined;
  return (
    kept?.references.some(({ identifier }) => identifier.parent.type === 'ReturnStatement') ?? false
  );
}

/** `reduce((list, x) => list.push(x), [])`: the next round gets a number as its list. */
function isReduceAnswer(program: ParsedProgram, call: Node, object: Node): boolean {
  const { parent } = call;
  const fn = closestAround(call, isFunction);
  if (fn === undefined || (parent !== fn && parent?.type !== 'ReturnStatement')) return false;
  const around = fn.parent;
  if (around.type !== 'CallExpression' || methodCall(around)?.method !== 'reduce') return false;
  const [first] = fn.params;
  return first?.type === 'Identifier' && textOf(program, object) === first.name;
}

/** `list = list.push(x)`, `const longer = list.push(4); longer.map(…)`. */
export const mutatorResult: SemanticRule = {
  id: 'mutator-result',
  concept: 'array-mutation',
  misconception: 'push returns the new array',
  confidence: 96,
  explains: /is not a function|not iterable|of undefined/,
  examples: [
    {
      bad: 'let list = [1];\nlist = list.push(2);\nconsole.log(list);',
      good: 'let list = [1];\nlist.push(2);\nconsole.log(list);',
      line: 2,
    },
    {
      bad: 'const add = (list, item) => {\n  const longer = list.push(item);\n  return longer.map((each) => each + 1);\n};',
      good: 'const add = (list, item) => {\n  const longer = [...list, item];\n  return longer.map((each) => each + 1);\n};',
      line: 2,
    },
    {
      bad: 'const evens = (list) => list.reduce((all, n) => all.push(n), []);',
      good: 'const evens = (list) => list.reduce((all, n) => [...all, n], []);',
      line: 1,
    },
  ],
  visitors: ({ program, report }) => ({
    CallExpression: (node) => {
      const called = methodCall(node);
      if (called === undefined || !growing.has(called.method)) return;
      const { object } = called;
      const other = collectionOf(program, object);
      if (other !== undefined && other !== 'array') return;
      if (!isWrong(program, called)) return;
      const shown = `${textOf(program, object)}.${called.method}(...)`;
      report({ node, ...texts(shown, called.method), ...fixFor(program, called) });
    },
  }),
};

function fixFor(
  program: ParsedProgram,
  { call, object, method }: MethodCall,
): Pick<SemanticMatch, 'fix'> {
  const { parent } = call;
  const list = textOf(program, object);
  const [start] = object.range;
  const isBracketed = program.source[start - 1] === '(';
  if (object.type === 'LogicalExpression' && isBracketed && method === 'push') {
    const given = call.arguments.map((each) => textOf(program, each)).join(', ');
    const edits = [replace(call, `[...(${list}), ${given}]`)];
    return { fix: { title: 'make a new list that holds both', edits } };
  }
  if (parent.type === 'AssignmentExpression') {
    return {
      fix: { title: 'leave the list where it is', edits: [remove(parent.range[0], call.range[0])] },
    };
  }
  const variable = object.type === 'Identifier' ? variableOf(program, object) : undefined;
  if (variable === undefined || !isNeverReassigned(variable)) return {};
  const given = call.arguments.map((each) => textOf(program, each)).join(', ');
  const text = method === 'push' ? `[...${list}, ${given}]` : `[${given}, ...${list}]`;
  return { fix: { title: 'make a new list that holds both', edits: [replace(call, text)] } };
}
