import { isFunction, isStatement, methodCall, returnsValue, textOf } from '../../tree.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const texts = (list: string) => ({
  message: `forEach gives back nothing, so the result of ${list}.forEach(...) is undefined`,
  why: 'forEach only visits the elements; what its callback returns is thrown away',
  hints: [
    'Print the result of forEach: what is it?',
    'Which array method builds a new list out of what its callback returns?',
    'Do you want a new list, some of the elements, or one value?',
  ] as const,
});

/** The value of `list.forEach(…)` is used. */
export const forEachResult: SemanticRule = {
  id: 'for-each-result',
  concept: 'array-iteration',
  confidence: 94,
  explains: /of undefined|not iterable/,
  examples: [
    {
      bad: 'const doubled = [1, 2].forEach((n) => n * 2);\nconsole.log(doubled.length);',
      good: 'const doubled = [1, 2].map((n) => n * 2);\nconsole.log(doubled.length);',
      line: 1,
    },
    {
      bad: 'function names(users) {\n  return users.forEach((user) => {\n    return user.name;\n  });\n}',
      good: 'function show(users) {\n  return users.forEach((user) => {\n    console.log(user.name);\n  });\n}',
      line: 2,
    },
  ],
  visitors: ({ program, report }) => ({
    CallExpression: (node) => {
      const called = methodCall(node);
      if (called?.method !== 'forEach' || isStatement(node)) return;
      const { parent } = node;
      const [callback] = node.arguments;
      const isHandedOn =
        parent.type === 'ReturnStatement' || parent.type === 'ArrowFunctionExpression';
      // Returning forEach to leave a function is a habit, harmless unless its callback gives values.
      if (isHandedOn && !(isFunction(callback) && returnsBlockValue(callback))) return;
      const isUsed =
        isHandedOn ||
        parent.type === 'VariableDeclarator' ||
        parent.type === 'AssignmentExpression' ||
        parent.type === 'MemberExpression' ||
        parent.type === 'SpreadElement' ||
        parent.type === 'ForOfStatement';
      if (!isUsed) return;
      const { range } = called.member.property;
      report({
        node: called.member.property,
        ...texts(textOf(program, called.object)),
        fix: { title: 'use map', edits: [{ start: range[0], end: range[1], text: 'map' }] },
      });
    },
  }),
};

function returnsBlockValue(callback: Parameters<typeof returnsValue>[0]): boolean {
  return callback.body.type === 'BlockStatement' && returnsValue(callback);
}
