import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  descendants,
  functionOf,
  isFunction,
  methodCall,
  ownNodes,
  propertyName,
  returnsValue,
  textOf,
  variableOf,
  type FunctionNode,
  type Node,
  type ParsedProgram,
} from '../../tree.ts';
import { callbackMethods } from '../callbacks.ts';
import { calledFunction } from '../promises.ts';
import { replace } from '../edits.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const timers = new Set([
  'setTimeout',
  'setInterval',
  'setImmediate',
  'requestAnimationFrame',
  'queueMicrotask',
]);
const handlers = new Set(['addEventListener', 'on', 'once', 'removeEventListener']);
/** Calls that give nothing, whoever writes the program. */
const silent = /^(console\.(log|error|warn|info)|alert)$/;

const texts = (call: string, receiver: string) => ({
  message: `${call} runs right here, and ${receiver} only gets what it gives back, which is no function`,
  why: `${receiver} needs the function itself, so that it can call it when the time has come`,
  hints: [
    `When does ${call} run: now, or when ${receiver} wants it to?`,
    `Print what ${receiver} gets here.`,
    'What do the brackets behind a function name do, and are they wanted here?',
  ] as const,
});

/** Whether the answer of a call certainly is no function. */
function givesNoFunction(program: ParsedProgram, call: TSESTree.CallExpression): boolean {
  if (silent.test(textOf(program, call.callee))) return true;
  const fn = calledFunction(program, call);
  if (fn === undefined) return false;
  if (fn.generator) return false;
  if (fn.async) return true;
  return !returnsValue(fn) || returnsPlainValue(program, fn);
}

function returnsPlainValue(program: ParsedProgram, fn: FunctionNode): boolean {
  const values: readonly (Node | null)[] =
    fn.body.type === 'BlockStatement'
      ? ownNodes(fn).flatMap((node) => (node.type === 'ReturnStatement' ? [node.argument] : []))
      : [fn.body];
  return values.every(
    (value) =>
      value === null ||
      ['Literal', 'TemplateLiteral', 'BinaryExpression', 'UpdateExpression'].includes(value.type) ||
      (value.type === 'AssignmentExpression' && value.operator !== '=') ||
      (value.type === 'CallExpression' && silent.test(textOf(program, value.callee))),
  );
}

/** What takes the argument as a function: `setTimeout`, `then`, `addEventListener`, `map`. */
function receiverOf(call: TSESTree.CallExpression, index: number): string | undefined {
  if (call.callee.type === 'Identifier') {
    return index === 0 && timers.has(call.callee.name) ? call.callee.name : undefined;
  }
  const method = methodCall(call)?.method;
  if (method === undefined) return undefined;
  if (handlers.has(method)) return index === 1 ? method : undefined;
  return index === 0 && callbackMethods.has(method) ? method : undefined;
}

/** What a parameter is called that holds a function. */
const functionNames =
  /^(callback|cb|fn|func|handler|listener|action|on[A-Z]\w*|\w+(Callback|Handler|Listener|Fn))$/;

/** A function of the program that calls what it gets at this place, or hands it to such a one. */
function ownReceiver(
  program: ParsedProgram,
  call: TSESTree.CallExpression,
  index: number,
): string | undefined {
  const parameter = calledFunction(program, call)?.params[index];
  const uses = parameter === undefined ? undefined : variableOf(program, parameter)?.references;
  const isCalled = uses?.some(({ identifier, identifier: { parent } }) => {
    if (parent.type !== 'CallExpression') return false;
    const place = parent.arguments.findIndex((each) => each === identifier);
    return parent.callee === identifier || receiverOf(parent, place) !== undefined;
  });
  const isNamedSo = parameter?.type === 'Identifier' && functionNames.test(parameter.name);
  return isCalled === true || isNamedSo ? textOf(program, call.callee) : undefined;
}

/** `setTimeout(save(), 100)`, `.then(show())`, `button.onclick = save()`. */
export const callsInsteadOfPassing: SemanticRule = {
  id: 'calls-instead-of-passing',
  concept: 'callbacks',
  misconception: 'f() and f mean the same when passed',
  confidence: 96,
  explains: /is not a function|must be of type function|Received undefined/,
  examples: [
    {
      bad: 'function greet() {\n  console.log("hi");\n}\nsetTimeout(greet(), 1000);',
      good: 'function greet() {\n  console.log("hi");\n}\nsetTimeout(greet, 1000);',
      line: 4,
    },
    {
      bad: 'const show = (n) => {\n  console.log(n);\n};\n[1, 2].forEach(show(3));',
      good: 'const show = (n) => {\n  console.log(n);\n};\n[1, 2].forEach(() => show(3));',
      line: 4,
    },
    {
      bad: 'const save = () => {\n  localStorage.clear();\n};\ndocument.querySelector("button").onclick = save();',
      good: 'const save = () => {\n  localStorage.clear();\n};\ndocument.querySelector("button").onclick = save;',
      line: 4,
    },
  ],
  visitors: ({ program, report }) => {
    const check = (argument: Node | null | undefined, receiver: string) => {
      if (argument?.type !== 'CallExpression' || !givesNoFunction(program, argument)) return;
      const callee = textOf(program, argument.callee);
      const isBare =
        argument.arguments.length === 0 && functionOf(program, argument.callee) !== undefined;
      const text = isBare ? callee : `() => ${textOf(program, argument)}`;
      const fix = { title: 'hand the function over', edits: [replace(argument, text)] };
      report({ node: argument, ...texts(textOf(program, argument), receiver), fix });
    };
    return {
      CallExpression: (call) => {
        call.arguments.forEach((argument, index) => {
          const receiver = receiverOf(call, index) ?? ownReceiver(program, call, index);
          if (receiver !== undefined) check(argument, receiver);
        });
      },
      AssignmentExpression: ({ left, right }) => {
        const name = propertyName(left) ?? '';
        if (/^on[a-z]+$/.test(name) && !isFunction(right)) check(right, name);
      },
      JSXAttribute: ({ name, value }) => {
        if (name.type !== 'JSXIdentifier' || !/^on[A-Z]/.test(name.name)) return;
        if (value?.type !== 'JSXExpressionContainer') return;
        check([...descendants(value)][1], name.name);
      },
    };
  },
};
