import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { closestAround, isFunction, isInside, variableOf, type LoopNode } from '../../tree.ts';
import type { SemanticRule } from '../semantic-rule.ts';

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

/** Whether a function made in the loop is kept for later: handed to a timer, stored, returned. */
function runsLater(fn: TSESTree.Node): boolean {
  const { parent } = fn;
  if (parent?.type === 'AssignmentExpression') return parent.left.type === 'MemberExpression';
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
      if (head?.type !== 'VariableDeclaration' || head.kind !== 'var') return;
      const id = head.declarations[0]?.id;
      const variable = id?.type === 'Identifier' ? variableOf(program, id) : undefined;
      if (variable === undefined) return;
      const isCaptured = variable.references.some(({ identifier }) => {
        const fn = closestAround(identifier, (each) => isFunction(each) && runsLater(each));
        return fn !== undefined && isInside(fn, loop.body);
      });
      if (!isCaptured) return;
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
