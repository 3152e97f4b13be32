import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  closestAround,
  isFunction,
  isInside,
  variableOf,
  type LoopNode,
  type ParsedProgram,
} from '../../tree.ts';
import { insert, remove } from '../edits.ts';
import type { SemanticMatch, SemanticRule } from '../semantic-rule.ts';

const laterMethods = new Set(['push', 'then', 'addEventListener', 'on', 'once', 'set', 'unshift']);

const texts = (name: string) => ({
  message: `all the functions made in this loop share one ${name}, because var makes only one for the whole function`,
  why: `they run after the loop has ended, and then ${name} has its last value for all of them`,
  hints: [
    `Print ${name} after the loop: what is it, and what do the functions show?`,
    `How many variables called ${name} exist while the loop runs?`,
    'Which kind of declaration makes a new variable for every turn?',
  ] as const,
});

const outerTexts = (name: string) => ({
  ...texts(name),
  message: `all the functions made in this loop share one ${name}, the one that is declared outside of the loop`,
});

/** Whether an object or a list that holds functions outlives the turn in which it is made. */
function isKept(holder: TSESTree.Node): boolean {
  const { parent } = holder;
  if (parent?.type === 'Property') return isKept(parent.parent);
  return runsLater(holder);
}

/** Whether a function made in the loop is kept for later: handed to a timer, stored, returned. */
function runsLater(fn: TSESTree.Node): boolean {
  const { parent } = fn;
  if (parent?.type === 'AssignmentExpression') return parent.left.type === 'MemberExpression';
  // A method or a function of an object that is kept: `menu.push({ open() { … } })`.
  if (parent?.type === 'Property' && parent.value === fn) return isKept(parent.parent);
  if (parent?.type === 'ArrayExpression') return isKept(parent);
  if (parent?.type !== 'CallExpression' || !parent.arguments.some((each) => each === fn)) {
    return false;
  }
  const { callee } = parent;
  if (callee.type === 'Identifier') return /^set(Timeout|Interval|Immediate)$/.test(callee.name);
  return (
    callee.type === 'MemberExpression' &&
    callee.property.type === 'Identifier' &&
    laterMethods.has(callee.property.name)
  );
}

/** `key` of `for (key of keys)`, `i` of `for (i = 0; …)`: a variable that is older than the loop. */
function counterOf(head: TSESTree.Node | null): TSESTree.Identifier | undefined {
  if (head?.type === 'Identifier') return head;
  return head?.type === 'AssignmentExpression' && head.left.type === 'Identifier'
    ? head.left
    : undefined;
}

/** Declares the variable in the head of the loop, where nothing else needs it. */
function headFix(
  program: ParsedProgram,
  { references, defs }: Variable,
  head: TSESTree.Node,
): Pick<SemanticMatch, 'fix'> {
  const declaration = defs[0]?.node.parent;
  const loop = head.parent;
  if (declaration?.type !== 'VariableDeclaration' || declaration.declarations.length > 1) return {};
  if (declaration.declarations[0].init !== null || loop === undefined) return {};
  if (!references.every(({ identifier }) => isInside(identifier, loop))) return {};
  const { source } = program;
  const lineStart = source.lastIndexOf('\n', declaration.range[0] - 1) + 1;
  const lineEnd = source.indexOf('\n', declaration.range[1]) + 1;
  const rest = source.slice(declaration.range[1], lineEnd).trim();
  if (source.slice(lineStart, declaration.range[0]).trim() !== '' || rest !== '') return {};
  const kind = loop.type === 'ForStatement' ? 'let' : 'const';
  const edits = [remove(lineStart, lineEnd), insert(head.range[0], `${kind} `)];
  return { fix: { title: 'declare it in the head of the loop', edits } };
}

/** `for (var i = 0; …) setTimeout(() => console.log(i))`. */
export const varInLoopClosure: SemanticRule = {
  id: 'var-in-loop-closure',
  concept: 'closures',
  misconception: 'A closure stores a snapshot of the value at the time it was created',
  confidence: 94,
  examples: [
    {
      bad: 'for (var i = 0; i < 3; i++) {\n  setTimeout(() => console.log(i), 10);\n}',
      good: 'for (let i = 0; i < 3; i++) {\n  setTimeout(() => console.log(i), 10);\n}',
      line: 1,
    },
    {
      bad: 'const jobs = [];\nfor (var name of ["a", "b"]) {\n  jobs.push(function () { return name; });\n}',
      good: 'for (var i = 0; i < 3; i++) {\n  [1, 2].forEach((n) => console.log(n * i));\n}',
      line: 2,
    },
  ],
  visitors: ({ program, report }) => {
    const check = (loop: LoopNode, head: TSESTree.Node | null) => {
      const isVar = head?.type === 'VariableDeclaration' && head.kind === 'var';
      const id = isVar ? head.declarations[0]?.id : counterOf(head);
      const variable = id?.type === 'Identifier' ? variableOf(program, id) : undefined;
      if (head === null || variable === undefined) return;
      if (!isVar && isInside(variable.identifiers[0] ?? head, loop)) return;
      const isCaptured = variable.references.some(({ identifier }) => {
        const fn = closestAround(identifier, (each) => isFunction(each) && runsLater(each));
        return fn !== undefined && isInside(fn, loop.body);
      });
      if (!isCaptured) return;
      if (!isVar) {
        report({ node: head, ...outerTexts(variable.name), ...headFix(program, variable, head) });
        return;
      }
      const [start] = head.range;
      const fix = { title: 'declare it with let', edits: [{ start, end: start + 3, text: 'let' }] };
      report({ node: head, ...texts(variable.name), fix });
    };
    return {
      ForStatement: (loop) => check(loop, loop.init),
      ForOfStatement: (loop) => check(loop, loop.left),
      ForInStatement: (loop) => check(loop, loop.left),
    };
  },
};
