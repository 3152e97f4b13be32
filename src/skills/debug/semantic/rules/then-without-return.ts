import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { isFunction, methodCall, returnsValue, variableOf } from '../../tree.ts';
import { insert } from '../edits.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const texts = (name: string) => ({
  message: `this then callback returns nothing, so ${name} of the next then is undefined`,
  why: 'each then hands on what its callback returns; inside { } that takes a return line',
  hints: [
    `Print ${name} in the first line of the next callback.`,
    'Where does the next then get its value from?',
    'What does a function with { } give back when it has no return line?',
  ] as const,
});

/** `.then((response) => { response.json(); }).then((users) => …users…)` */
export const thenWithoutReturn: SemanticRule = {
  id: 'then-without-return',
  concept: 'promises',
  confidence: 95,
  explains: /of undefined|not iterable|is not a function/,
  examples: [
    {
      bad: 'fetch("/users")\n  .then((response) => {\n    response.json();\n  })\n  .then((users) => {\n    console.log(users.length);\n  });',
      good: 'fetch("/users")\n  .then((response) => {\n    return response.json();\n  })\n  .then((users) => {\n    console.log(users.length);\n  });',
      line: 2,
    },
  ],
  visitors: ({ program, report }) => ({
    CallExpression: (node) => {
      const next = methodCall(node);
      if (next?.method !== 'then') return;
      const first = methodCall(next.object);
      const [callback] = first?.call.arguments ?? [];
      const [following] = node.arguments;
      if (first?.method !== 'then' || !isFunction(callback) || !isFunction(following)) return;
      if (callback.body.type !== 'BlockStatement' || returnsValue(callback)) return;
      const [parameter] = following.params;
      if (parameter === undefined || callback.async) return;
      const isUsed =
        parameter.type !== 'Identifier' ||
        (variableOf(program, parameter)?.references.length ?? 0) > 0;
      if (!isUsed) return;
      const last = callback.body.body.at(-1);
      const at = last?.type === 'ExpressionStatement' ? lastValue(last) : undefined;
      const fix = at !== undefined && {
        fix: { title: 'return what the next then needs', edits: [insert(at, 'return ')] },
      };
      const name = parameter.type === 'Identifier' ? parameter.name : 'the parameter';
      report({ node: callback, ...texts(name), ...fix });
    },
  }),
};

/** Where the value of the last line begins, if it can be what the next step needs. */
function lastValue({ expression, range }: TSESTree.ExpressionStatement): number | undefined {
  if (expression.type === 'AssignmentExpression') return undefined;
  const called = methodCall(expression);
  if (called?.object.type === 'Identifier' && called.object.name === 'console') return undefined;
  return range[0];
}
