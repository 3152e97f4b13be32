import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  closestAround,
  functionOf,
  isCondition,
  isFunction,
  isNullish,
  propertyName,
  textOf,
  variableOf,
  type FunctionNode,
  type Node,
  type ParsedProgram,
} from '../../tree.ts';
import { classNamed, isClass } from '../classes.ts';
import { nodesOf } from '../nodes-of.ts';
import { calledFunction } from '../promises.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const tooFew = (call: string, name: string, wanted: number, given: number) => ({
  message: `${call} is called with ${counted(given)}, but it needs ${wanted}: ${name} is undefined in it`,
  why: `a parameter that gets nothing is undefined, without any complaint`,
  hints: [
    `Print the parameters in the first line of ${call}.`,
    `How many values does ${call} expect, and how many does this call hand over?`,
    `Which of the parameters gets nothing here?`,
  ] as const,
});

const tooMany = (call: string, wanted: number, given: number) => ({
  message: `${call} takes ${counted(wanted)}, but ${given} are given here: the rest is dropped`,
  why: `values without a parameter are not used at all, without any complaint`,
  hints: [
    `How many values does ${call} expect, and how many does this call hand over?`,
    `Which of the values here does ${call} really use?`,
    `Look at the line where ${call} is defined: is a parameter missing there, or is one too many here?`,
  ] as const,
});

function counted(count: number): string {
  if (count === 0) return 'no value';
  return count === 1 ? 'one value' : `${count} values`;
}

/** A use that goes wrong with undefined: calculated with, asked for a member, called, put into a text. */
function needsValue(use: Node): boolean {
  const { parent } = use;
  if (parent === undefined || isCondition(use)) return false;
  switch (parent.type) {
    case 'MemberExpression':
      return parent.object === use && !parent.optional;
    case 'BinaryExpression':
      return !/^([!=]==?|in|instanceof)$/.test(parent.operator);
    case 'CallExpression':
      return parent.callee === use && !parent.optional;
    case 'ForOfStatement':
      return parent.right === use;
    case 'TemplateLiteral':
      return true;
    case 'AssignmentExpression':
      return parent.right === use && /^([-*/%+]|\*\*)=$/.test(parent.operator);
    default:
      return false;
  }
}

/** A use that expects that the value may be missing. */
function asksWhetherThere(use: Node): boolean {
  const { parent } = use;
  if (isCondition(use)) return true;
  if (parent?.type === 'UnaryExpression') return parent.operator === 'typeof';
  if (parent?.type === 'LogicalExpression') return true;
  if (parent?.type === 'MemberExpression') return parent.optional;
  if (parent?.type === 'AssignmentExpression') return parent.left === use;
  return (
    parent?.type === 'BinaryExpression' &&
    [parent.left, parent.right].some((side) => isNullish(side))
  );
}

/** `this.height = height`, where the program calculates with `this.height` and never asks for it. */
function isNeededField(program: ParsedProgram, { parent }: Node): boolean {
  if (parent?.type !== 'AssignmentExpression' || parent.operator !== '=') return false;
  const { left } = parent;
  const name = propertyName(left);
  if (left.type !== 'MemberExpression' || left.object.type !== 'ThisExpression') return false;
  if (name === undefined || parent.right.type !== 'Identifier') return false;
  const all = nodesOf(program)('MemberExpression').filter((each) => propertyName(each) === name);
  const isWritten = (use: Node) =>
    use.parent?.type === 'AssignmentExpression' && use.parent.left === use;
  const isCalculated = ({ parent: around }: Node) =>
    around?.type === 'BinaryExpression' && /^[-*/%]$/.test(around.operator);
  if (all.some((use) => use !== left && isWritten(use))) return false;
  return all.some(isCalculated) && !all.some((use) => use !== left && asksWhetherThere(use));
}

/** The constructor that `super(…)` runs. */
function constructorAbove(program: ParsedProgram, node: Node): FunctionNode | undefined {
  const own = closestAround(node, isClass);
  const above = own?.superClass ? classNamed(program, own.superClass) : undefined;
  const found = above?.body.body.find(
    (each) => each.type === 'MethodDefinition' && each.kind === 'constructor',
  );
  return found?.type === 'MethodDefinition' && isFunction(found.value) ? found.value : undefined;
}

/** The first parameter that must have a value and gets none. */
function missingParameter(
  program: ParsedProgram,
  fn: FunctionNode,
  given: number,
): TSESTree.Identifier | undefined {
  for (const parameter of fn.params.slice(given)) {
    if (parameter.type !== 'Identifier' || parameter.optional) continue;
    const uses =
      variableOf(program, parameter)?.references.map(({ identifier }) => identifier) ?? [];
    if (uses.some(asksWhetherThere)) continue;
    if (uses.some(needsValue) || uses.some((use) => isNeededField(program, use))) return parameter;
  }
  return undefined;
}

function isOpen(program: ParsedProgram, fn: FunctionNode): boolean {
  const isRest = fn.params.some(({ type }) => type === 'RestElement');
  return isRest || /\barguments\b/.test(textOf(program, fn));
}

/** `area(3)` for `function area(width, height)`, `half(8, 2)` for `function half(n)`. */
export const wrongArgumentCount: SemanticRule = {
  id: 'wrong-argument-count',
  concept: 'functions',
  confidence: 92,
  explains: /of undefined|is not a function|not iterable/,
  examples: [
    {
      bad: 'function area(width, height) {\n  return width * height;\n}\nconsole.log(area(3));',
      good: 'function area(width, height) {\n  return width * height;\n}\nconsole.log(area(3, 4));',
      line: 4,
    },
    {
      bad: 'const half = (n) => n / 2;\nconsole.log(half(8, 4));',
      good: 'const half = (n) => n / 2;\nconsole.log(half(8));',
      line: 2,
    },
    {
      bad: 'class Pet {\n  constructor(name, kind) { this.label = `${name} (${kind})`; }\n}\nconst rex = new Pet("Rex");',
      good: 'class Pet {\n  constructor(name, kind) { this.label = `${name} (${kind})`; }\n}\nconst rex = new Pet("Rex", "dog");',
      line: 4,
    },
  ],
  visitors: ({ program, report }) => {
    const check = (
      node: TSESTree.CallExpression | TSESTree.NewExpression,
      fn: FunctionNode | undefined,
    ) => {
      if (fn === undefined || isOpen(program, fn)) return;
      const { arguments: given, callee } = node;
      if (given.some(({ type }) => type === 'SpreadElement')) return;
      const call = textOf(program, callee);
      if (given.length > fn.params.length) {
        report({ node, ...tooMany(call, fn.params.length, given.length), confidence: 80 });
        return;
      }
      const missing = missingParameter(program, fn, given.length);
      if (missing === undefined) return;
      const wanted = fn.params.filter(({ type }) => type !== 'AssignmentPattern').length;
      report({ node, ...tooFew(call, missing.name, wanted, given.length) });
    };
    return {
      CallExpression: (node) => {
        const fn =
          node.callee.type === 'Super'
            ? constructorAbove(program, node)
            : (calledFunction(program, node) ?? functionOf(program, node.callee));
        check(node, fn);
      },
      NewExpression: (node) => {
        const definition = classNamed(program, node.callee)?.body.body.find(
          (each) => each.type === 'MethodDefinition' && each.kind === 'constructor',
        );
        const value = definition?.type === 'MethodDefinition' ? definition.value : undefined;
        check(node, value?.type === 'FunctionExpression' ? value : undefined);
      },
    };
  },
};
