import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { functionOf, ownNodes, variableOf, type Node, type ParsedProgram } from '../../tree.ts';
import { classNamed } from '../classes.ts';
import { insert } from '../edits.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const builtIn = new Set(['Map', 'Set', 'WeakMap', 'WeakSet', 'Promise', 'Proxy', 'URL', 'Worker']);

const texts = (name: string) => ({
  message: `${name} is called like an ordinary function, so no new ${name} is made`,
  why: `what makes objects needs a word before its name; without it nothing is built and this is not an object`,
  hints: [
    `What should this line give you: an answer, or an object of the class?`,
    `Compare with another place where you make an object of a class.`,
    `Which word before ${name} makes an object?`,
  ] as const,
});

/** A function that is written to build objects: a capital letter and `this.x = …`. */
function buildsObjects(program: ParsedProgram, callee: TSESTree.Identifier): boolean {
  const fn = functionOf(program, callee);
  if (fn === undefined || fn.type === 'ArrowFunctionExpression') return false;
  if (!/^[A-Z]/.test(callee.name)) return false;
  const nodes: readonly Node[] = ownNodes(fn);
  const fills = nodes.some(
    (node) =>
      node.type === 'AssignmentExpression' &&
      node.left.type === 'MemberExpression' &&
      node.left.object.type === 'ThisExpression',
  );
  const guards = nodes.some(
    (node) =>
      node.type === 'MetaProperty' ||
      (node.type === 'BinaryExpression' && node.operator === 'instanceof'),
  );
  return fills && !guards && !nodes.some(({ type }) => type === 'ReturnStatement');
}

/** `const ann = User('Ann')` where User is a class, or a function that fills `this`. */
export const classWithoutNew: SemanticRule = {
  id: 'class-without-new',
  concept: 'classes',
  misconception: 'Calling a class without new works',
  confidence: 97,
  explains: /cannot be invoked without 'new'|requires 'new'|of undefined/,
  examples: [
    {
      bad: 'class User {\n  constructor(name) { this.name = name; }\n}\nconst ann = User("Ann");',
      good: 'class User {\n  constructor(name) { this.name = name; }\n}\nconst ann = new User("Ann");',
      line: 4,
    },
    {
      bad: 'const seen = Set([1, 2]);\nconsole.log(seen);',
      good: 'const seen = new Set([1, 2]);\nconsole.log(seen);',
      line: 1,
    },
    {
      bad: 'function Car(make) {\n  this.make = make;\n}\nconst car = Car("Fiat");',
      good: 'function Car(make) {\n  this.make = make;\n}\nconst car = new Car("Fiat");',
      line: 4,
    },
  ],
  visitors: ({ program, report }) => ({
    CallExpression: ({ callee, range: [start] }) => {
      if (callee.type !== 'Identifier') return;
      const isOne =
        classNamed(program, callee) !== undefined ||
        (builtIn.has(callee.name) && variableOf(program, callee) === undefined) ||
        buildsObjects(program, callee);
      if (!isOne) return;
      report({
        node: callee,
        ...texts(callee.name),
        fix: { title: 'make the object with new', edits: [insert(start, 'new ')] },
      });
    },
  }),
};
