import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  enclosingFunction,
  functionOf,
  isFunction,
  methodCall,
  returnsValue,
  textOf,
  variableOf,
  type ParsedProgram,
} from '../../tree.ts';
import { insert } from '../edits.ts';
import { isPromise } from '../promises.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const texts = (name: string) => ({
  message: `this then callback returns nothing, so ${name} behind it is undefined`,
  why: 'each then hands on what its callback returns; inside { } that takes a return line',
  hints: [
    `Print ${name} where it arrives.`,
    'Where does the next then get its value from?',
    'What does a function with { } give back when nothing in it says what?',
  ] as const,
});

const stepTexts = {
  message:
    'this then callback starts something that takes time, and the next step does not wait for it',
  why: 'a then waits for a promise only if its callback returns it',
  hints: [
    'Print a line when each step begins and when it ends: what is the order?',
    'What does the callback hand to the then behind it?',
    'How does a then get to know of the promise that is made inside of its callback?',
  ] as const,
};

/** A last line that starts something and drops its promise, with another `then` behind. */
function isStep(
  program: ParsedProgram,
  last: TSESTree.Statement,
  { parent }: TSESTree.CallExpression,
): boolean {
  const next = parent.type === 'MemberExpression' ? methodCall(parent.parent) : undefined;
  return (
    next?.method === 'then' &&
    last.type === 'ExpressionStatement' &&
    isPromise(program, last.expression)
  );
}

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
      line: 3,
    },
  ],
  visitors: ({ program, report }) => ({
    CallExpression: (node) => {
      const called = methodCall(node);
      const [callback] = node.arguments;
      if (called?.method !== 'then' || !isFunction(callback) || callback.async) return;
      if (callback.body.type !== 'BlockStatement' || returnsValue(callback)) return;
      const last = callback.body.body.at(-1);
      const at = last?.type === 'ExpressionStatement' ? lastValue(last) : undefined;
      const name =
        nameOfUse(program, node) ?? (isPureValue(program, last) ? handedOn(node) : undefined);
      const isWaitedFor = name === undefined && last !== undefined && isStep(program, last, node);
      if (name === undefined && !isWaitedFor) return;
      const fix = at !== undefined && {
        fix: { title: 'return what is needed behind this then', edits: [insert(at, 'return ')] },
      };
      const blamed = at === undefined ? callback : (last ?? callback);
      report({ node: blamed, ...(name === undefined ? stepTexts : texts(name)), ...fix });
    },
  }),
};

/** Who needs the value of this `then`: the parameter of the next one, or a variable that waits for it. */
function nameOfUse(program: ParsedProgram, node: TSESTree.CallExpression): string | undefined {
  const { parent } = node;
  const next = parent.type === 'MemberExpression' ? methodCall(parent.parent) : undefined;
  if (next?.object === node && next.method === 'then') {
    const [following] = next.call.arguments;
    const fn = following === undefined ? undefined : functionOf(program, following);
    const parameter = fn?.params[0];
    if (parameter === undefined) {
      return following !== undefined && textOf(program, following).startsWith('console.')
        ? 'what is printed'
        : undefined;
    }
    if (parameter.type !== 'Identifier') return 'the parameter';
    const isUsed = (variableOf(program, parameter)?.references.length ?? 0) > 0;
    return isUsed ? parameter.name : undefined;
  }
  if (parent.type !== 'AwaitExpression' || parent.parent.type !== 'VariableDeclarator')
    return undefined;
  const { id } = parent.parent;
  if (id.type !== 'Identifier') return 'the value';
  const uses = variableOf(program, id)?.references ?? [];
  return uses.some((use) => use.isRead()) ? id.name : undefined;
}

/** A last line that works something out and keeps it nowhere: it can only have been meant as the answer. */
function isPureValue(program: ParsedProgram, last: TSESTree.Statement | undefined): boolean {
  if (last?.type !== 'ExpressionStatement') return false;
  const { expression } = last;
  if (isPromise(program, expression)) return true;
  const method = methodCall(expression)?.method ?? '';
  const reads =
    /^(json|text|map|filter|slice|join|find|reduce|trim|toUpperCase|toLowerCase|split)$/;
  return (
    reads.test(method) ||
    /^(Identifier|BinaryExpression|TemplateLiteral|MemberExpression)$/.test(expression.type)
  );
}

/** Whether a function hands the promise on to its callers. */
function handedOn(node: TSESTree.CallExpression): string | undefined {
  const { parent } = node;
  const isAnswer = parent.type === 'ReturnStatement' || parent.type === 'ArrowFunctionExpression';
  const fn = isAnswer ? enclosingFunction(node) : undefined;
  return fn === undefined ? undefined : 'the value';
}

/** Where the value of the last line begins, if it can be what the next step needs. */
function lastValue({ expression, range }: TSESTree.ExpressionStatement): number | undefined {
  if (expression.type === 'AssignmentExpression') return undefined;
  const called = methodCall(expression);
  if (called?.object.type === 'Identifier' && called.object.name === 'console') return undefined;
  return range[0];
}
