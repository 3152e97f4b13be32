import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  descendants,
  enclosingFunction,
  methodCall,
  textOf,
  variableOf,
  type FunctionNode,
  type ParsedProgram,
} from '../../tree.ts';
import { callbackMethods } from '../callbacks.ts';
import { methodAround } from '../classes.ts';
import type { SemanticMatch, SemanticRule } from '../semantic-rule.ts';

const texts = (use: string, receiver: string) => ({
  message: `${use} inside function () {} is not the object's: that function has a this of its own`,
  why: `${receiver} calls the function on its own, so this is undefined in it`,
  hints: [
    'Print this inside the callback and outside it.',
    'What decides the value of this in a function written with the word function?',
    'Which kind of function takes this from where it is written?',
  ] as const,
});

/** `this` of a method, used in a `function` callback inside it. */
export const thisInPlainCallback: SemanticRule = {
  id: 'this-in-plain-callback',
  concept: 'this-binding',
  confidence: 94,
  explains: /of undefined/,
  examples: [
    {
      bad: 'class Shop {\n  rate = 2;\n  prices(list) {\n    return list.map(function (n) {\n      return n * this.rate;\n    });\n  }\n}',
      good: 'class Shop {\n  rate = 2;\n  prices(list) {\n    return list.map((n) => {\n      return n * this.rate;\n    });\n  }\n}',
      line: 5,
    },
    {
      bad: 'const till = {\n  sum: 0,\n  add(list) {\n    list.forEach(function (n) {\n      this.sum += n;\n    });\n  },\n};',
      good: 'const till = {\n  sum: 0,\n  add(list) {\n    list.forEach((n) => {\n      this.sum += n;\n    });\n  },\n};',
      line: 5,
    },
  ],
  visitors: ({ program, report }) => ({
    FunctionExpression: (fn) => {
      const { parent: call } = fn;
      if (call.type !== 'CallExpression') return;
      const name = call.callee.type === 'Identifier' ? call.callee.name : methodCall(call)?.method;
      if (name === undefined || !callsAlone(call, fn, name)) return;
      const use = methodAround(call) === undefined ? undefined : ownThis(fn);
      if (use === undefined) return;
      report({ node: use, ...texts(shownAs(program, use), name), ...arrowFix(program, fn) });
    },
    FunctionDeclaration: (fn) => {
      const use = methodAround(fn) === undefined ? undefined : ownThis(fn);
      const variable = fn.id === null ? undefined : variableOf(program, fn.id);
      if (use === undefined || variable === undefined || variable.references.length === 0) return;
      const isCalledAlone = variable.references.every(
        ({ identifier }) =>
          identifier.parent.type === 'CallExpression' && identifier.parent.callee === identifier,
      );
      if (isCalledAlone) report({ node: use, ...texts(shownAs(program, use), 'the code') });
    },
  }),
};

const timers = new Set(['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask']);

/** Whether a call runs its callback without an object, and without a `this` that it was given. */
function callsAlone(call: TSESTree.CallExpression, fn: TSESTree.Node, name: string): boolean {
  const isFirst = call.arguments[0] === fn;
  if (call.callee.type === 'Identifier' && timers.has(name)) return isFirst;
  if (!isFirst || !callbackMethods.has(name)) return false;
  return call.arguments.length === 1 || ['reduce', 'then'].includes(name);
}

function ownThis(fn: FunctionNode): TSESTree.ThisExpression | undefined {
  return [...descendants(fn.body)].find(
    (node): node is TSESTree.ThisExpression =>
      node.type === 'ThisExpression' && closestPlain(node) === fn,
  );
}

function shownAs(program: ParsedProgram, use: TSESTree.ThisExpression): string {
  return textOf(program, use.parent.type === 'MemberExpression' ? use.parent : use);
}

function closestPlain(node: TSESTree.Node): TSESTree.Node | undefined {
  const fn = enclosingFunction(node);
  return fn?.type === 'ArrowFunctionExpression' ? closestPlain(fn) : fn;
}

/** Writes the function as an arrow function, which takes this from around it. */
function arrowFix(
  program: ParsedProgram,
  fn: TSESTree.FunctionExpression,
): Pick<SemanticMatch, 'fix'> {
  const text = textOf(program, fn);
  if (fn.id !== null || fn.generator || /\barguments\b/.test(text)) return {};
  const params = fn.params.map((each) => textOf(program, each)).join(', ');
  const head = `${fn.async ? 'async ' : ''}(${params}) => `;
  const edits = [{ start: fn.range[0], end: fn.body.range[0], text: head }];
  return { fix: { title: 'write it as an arrow function', edits } };
}
