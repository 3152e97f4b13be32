import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  closestAround,
  descendants,
  enclosingFunction,
  functionOf,
  initializerOf,
  isFunction,
  isLoop,
  isStatement,
  methodCall,
  ownNodes,
  rootOf,
  textOf,
  variableOf,
  type FunctionNode,
  type Node,
  type ParsedProgram,
} from '../../tree.ts';
import { insert } from '../edits.ts';
import type { SemanticMatch, SemanticRule } from '../semantic-rule.ts';

const texts = (call: string) => ({
  message: `the answer of the inner call ${call} is dropped, so it never reaches the first caller`,
  why: 'a return hands its value to the call above only; each level has to hand it on',
  hints: [
    `Print what ${call} gives on this line.`,
    'Who gets the answer of the innermost call, and what does that one do with it?',
    'What happens in this function after the inner call has come back?',
  ] as const,
});

/** Whether a function answers with a value of its own: not with what all its calls share. */
function answersItself(program: ParsedProgram, fn: FunctionNode): boolean {
  const answers = ownNodes(fn).flatMap((node) =>
    node.type === 'ReturnStatement' && node.argument !== null ? [node.argument] : [],
  );
  if (answers.length === 0) return false;
  return answers.every((answer) => {
    if (answer.type === 'ThisExpression') return false;
    return [...descendants(answer)].every((node) => {
      if (node.type !== 'Identifier' && node.type !== 'ThisExpression') return true;
      return node.type === 'Identifier' && !isShared(program, node, fn);
    });
  });
}

/** A value that inner calls may have changed: of the outside, a handed on parameter, or one that is filled. */
function isShared(program: ParsedProgram, node: TSESTree.Identifier, fn: FunctionNode): boolean {
  const { parent } = node;
  if (parent.type === 'MemberExpression' && parent.property === node && !parent.computed)
    return false;
  if (parent.type === 'Property' && parent.key === node && !parent.shorthand) return false;
  const variable = variableOf(program, node);
  if (variable === undefined || functionOf(program, node) === fn) return false;
  const owner = variable.identifiers[0];
  if (
    owner === undefined ||
    (enclosingFunction(owner) !== fn && !fn.params.some((each) => each === owner))
  ) {
    return !variable.defs.some(({ type }) => type === 'FunctionName' || type === 'ImportBinding');
  }
  const isFilled = variable.references.some(({ identifier }) => isFill(identifier));
  const isHandedOn = variable.references.some(
    ({ identifier }) =>
      identifier.parent.type === 'CallExpression' &&
      functionOf(program, identifier.parent.callee) === fn,
  );
  const init = initializerOf(variable);
  const isFresh = init?.type === 'ArrayExpression' || init?.type === 'ObjectExpression';
  return isFilled && (isHandedOn || !isFresh);
}

function isFill(use: Node): boolean {
  const { parent } = use;
  if (parent?.type !== 'MemberExpression' || rootOf(parent) !== use) return false;
  const outer = parent.parent;
  if (outer.type === 'AssignmentExpression') return outer.left === parent;
  if (outer.type === 'UpdateExpression' || outer.type === 'MemberExpression') return true;
  const called = methodCall(outer);
  return (
    called !== undefined &&
    /^(push|add|set|unshift|splice|sort|pop|shift|delete|reverse)$/.test(called.method)
  );
}

/** Where a return makes sense: the last statement of the function, of a branch, or behind an if. */
function canReturn(statement: Node, fn: FunctionNode): boolean {
  if (closestAround(statement, (node) => node === fn || isLoop(node)) !== fn) return false;
  const { parent } = statement;
  return parent?.type !== 'BlockStatement' || parent.body.at(-1) === statement;
}

/** A function that gives back the list it fills takes the elements of the inner list along. */
function listFix(
  program: ParsedProgram,
  call: TSESTree.CallExpression,
  fn: FunctionNode,
): Pick<SemanticMatch, 'fix'> | undefined {
  const answers = ownNodes(fn).flatMap((node) =>
    node.type === 'ReturnStatement' && node.argument?.type === 'Identifier' ? [node.argument] : [],
  );
  const list = answers.find(
    (each) => initializerOf(variableOf(program, each))?.type === 'ArrayExpression',
  );
  if (list === undefined) return undefined;
  const edits = [insert(call.range[0], `${list.name}.push(...`), insert(call.range[1], ')')];
  return { fix: { title: 'take its elements along', edits } };
}

/** In a loop the answer goes up only if there is one: a search that may come back without. */
function loopFix(
  program: ParsedProgram,
  call: TSESTree.CallExpression,
  fn: FunctionNode,
): Pick<SemanticMatch, 'fix'> {
  const statement = call.parent;
  const loop = closestAround(statement, (node) => isFunction(node) || isLoop(node));
  const name = ['found', 'result', 'answer'].find(
    (each) => !new RegExp(`\\b${each}\\b`).test(textOf(program, fn)),
  );
  if (!isLoop(loop) || statement.parent !== loop.body || name === undefined) return {};
  const { source } = program;
  const lineStart = source.lastIndexOf('\n', statement.range[0] - 1) + 1;
  const indent = source.slice(lineStart, statement.range[0]);
  if (indent.trim() !== '') return {};
  const end = source[statement.range[1] - 1] === ';' ? ';' : '';
  const step = indent.includes('\t') ? '\t' : '  ';
  const check = `\n${indent}if (${name}) {\n${indent}${step}return ${name}${end}\n${indent}}`;
  const edits = [insert(call.range[0], `const ${name} = `), insert(statement.range[1], check)];
  return { fix: { title: 'hand its answer on where there is one', edits } };
}

/** `find(child, name);` inside find, whose answer should go up. */
export const recursiveResultDropped: SemanticRule = {
  id: 'recursive-result-dropped',
  concept: 'recursion',
  misconception: 'A call without return still passes the result up',
  confidence: 93,
  explains: /of undefined/,
  examples: [
    {
      bad: 'function sumTo(n, sum = 0) {\n  if (n === 0) return sum;\n  sumTo(n - 1, sum + n);\n}',
      good: 'function sumTo(n, sum = 0) {\n  if (n === 0) return sum;\n  return sumTo(n - 1, sum + n);\n}',
      line: 3,
    },
    {
      bad: 'function search(list, low, high, wanted) {\n  if (low > high) return -1;\n  const middle = Math.floor((low + high) / 2);\n  if (list[middle] === wanted) return middle;\n  if (list[middle] < wanted) {\n    return search(list, middle + 1, high, wanted);\n  }\n  search(list, low, middle - 1, wanted);\n}',
      good: 'function search(list, low, high, wanted) {\n  if (low > high) return -1;\n  const middle = Math.floor((low + high) / 2);\n  if (list[middle] === wanted) return middle;\n  if (list[middle] < wanted) {\n    return search(list, middle + 1, high, wanted);\n  }\n  return search(list, low, middle - 1, wanted);\n}',
      line: 8,
    },
  ],
  visitors: ({ program, report }) => ({
    CallExpression: (node) => {
      if (!isStatement(node)) return;
      const fn = functionOf(program, node.callee);
      if (fn === undefined || enclosingFunction(node) !== fn || fn.generator || fn.async) return;
      if (!isFunction(fn) || !answersItself(program, fn)) return;
      const statement = node.parent;
      const edits = [insert(node.range[0], 'return ')];
      const fix = canReturn(statement, fn)
        ? { fix: { title: 'hand its answer on', edits } }
        : (listFix(program, node, fn) ?? loopFix(program, node, fn));
      report({ node, ...texts(textOf(program, node)), ...fix });
    },
  }),
};
