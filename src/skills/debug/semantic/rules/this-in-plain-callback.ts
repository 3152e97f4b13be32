import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { descendants, enclosingFunction, methodCall, textOf } from '../../tree.ts';
import { callbackMethods } from '../callbacks.ts';
import type { SemanticRule } from '../semantic-rule.ts';

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
  ],
  visitors: ({ program, report }) => ({
    FunctionExpression: (fn) => {
      const { parent: call } = fn;
      if (call.type !== 'CallExpression' || call.arguments[0] !== fn) return;
      const name = call.callee.type === 'Identifier' ? call.callee.name : methodCall(call)?.method;
      if (name === undefined || (name !== 'setTimeout' && !callbackMethods.has(name))) return;
      if (call.arguments.length > 1 && !['reduce', 'setTimeout', 'then'].includes(name)) return;
      const outer = enclosingFunction(fn);
      if (outer?.parent.type !== 'MethodDefinition') return;
      const use = [...descendants(fn.body)].find(
        (node): node is TSESTree.ThisExpression =>
          node.type === 'ThisExpression' && closestPlain(node) === fn,
      );
      if (use === undefined) return;
      const shown = use.parent.type === 'MemberExpression' ? use.parent : use;
      report({ node: use, ...texts(textOf(program, shown), name) });
    },
  }),
};

function closestPlain(node: TSESTree.Node): TSESTree.Node | undefined {
  const fn = enclosingFunction(node);
  return fn?.type === 'ArrowFunctionExpression' ? closestPlain(fn) : fn;
}
