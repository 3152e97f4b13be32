import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  closestAround,
  descendants,
  methodCall,
  propertyName,
  textOf,
  variableOf,
  type ParsedProgram,
} from '../../tree.ts';
import { callbackMethods } from '../callbacks.ts';
import { calledFunction } from '../promises.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const oneArgument = new Set(['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask']);
const handlerMethods = new Set(['addEventListener', 'on', 'once']);

const texts = (method: string, receiver: string) => ({
  message: `${method} is handed to ${receiver} without its object, so this is undefined inside it`,
  why: `this is decided by how a function is called; ${receiver} calls it on its own, not through the object`,
  hints: [
    `Print this in the first line of ${method}.`,
    `Who calls ${method} here, and what stands before the dot in that call?`,
    `How could ${receiver} get a function that calls ${method} on the object itself?`,
  ] as const,
});

/** The method of the class around a node, if it is an ordinary one that uses `this` and is not bound. */
function unboundMethod(node: TSESTree.Node, name: string): TSESTree.MethodDefinition | undefined {
  const body = closestAround(node, ({ type }) => type === 'ClassBody');
  if (body === undefined) return undefined;
  const nodes = [...descendants(body)];
  const method = nodes.find(
    (each): each is TSESTree.MethodDefinition =>
      each.type === 'MethodDefinition' &&
      each.kind === 'method' &&
      !each.static &&
      each.key.type === 'Identifier' &&
      each.key.name === name,
  );
  if (method === undefined) return undefined;
  const usesThis = [...descendants(method.value)].some(({ type }) => type === 'ThisExpression');
  const isBound = nodes.some(
    (each) =>
      each.type === 'AssignmentExpression' &&
      each.left.type === 'MemberExpression' &&
      each.left.object.type === 'ThisExpression' &&
      propertyName(each.left) === name,
  );
  return usesThis && !isBound ? method : undefined;
}

/** What calls back: `map`, `setTimeout`; undefined where `this` is handed along as well. */
function receiverOf(call: TSESTree.CallExpression, index: number): string | undefined {
  if (call.callee.type === 'Identifier') {
    return index === 0 && oneArgument.has(call.callee.name) ? call.callee.name : undefined;
  }
  const method = methodCall(call)?.method;
  if (method === undefined) return undefined;
  if (!callbackMethods.has(method) && !handlerMethods.has(method)) return undefined;
  const takesThis =
    index === 0 && call.arguments.length > 1 && !['reduce', 'then'].includes(method);
  return takesThis ? undefined : method;
}

/** A function of the program that calls what it gets at this place by its bare name. */
function ownCaller(
  program: ParsedProgram,
  call: TSESTree.CallExpression,
  index: number,
): string | undefined {
  const parameter = calledFunction(program, call)?.params[index];
  const uses = parameter === undefined ? [] : (variableOf(program, parameter)?.references ?? []);
  const isCalled = uses.some(
    ({ identifier: use }) => use.parent.type === 'CallExpression' && use.parent.callee === use,
  );
  return isCalled ? textOf(program, call.callee) : undefined;
}

/** `tickets.map(this.feeFor)`, `setTimeout(this.tick, 100)`. */
export const lostThis: SemanticRule = {
  id: 'lost-this',
  concept: 'this-binding',
  confidence: 96,
  explains: /of undefined|is not a function/,
  examples: [
    {
      bad: 'class Garage {\n  rate = 2;\n  fee(hours) { return hours * this.rate; }\n  all(list) {\n    return list.map(this.fee);\n  }\n}',
      good: 'class Garage {\n  rate = 2;\n  fee(hours) { return hours * this.rate; }\n  all(list) {\n    return list.map((hours) => this.fee(hours));\n  }\n}',
      line: 5,
    },
    {
      bad: 'class Timer {\n  count = 0;\n  tick() { this.count += 1; }\n  start() {\n    setInterval(this.tick, 100);\n  }\n}',
      good: 'class Timer {\n  count = 0;\n  tick = () => { this.count += 1; };\n  start() {\n    setInterval(this.tick, 100);\n  }\n}',
      line: 5,
    },
  ],
  visitors: ({ program, report }) => ({
    CallExpression: (call) => {
      call.arguments.forEach((argument, index) => {
        if (argument.type !== 'MemberExpression') return;
        if (argument.object.type !== 'ThisExpression') return;
        const name = propertyName(argument);
        const receiver = receiverOf(call, index) ?? ownCaller(program, call, index);
        if (name === undefined || receiver === undefined) return;
        const method = unboundMethod(call, name);
        if (method === undefined) return;
        const { params } = method.value;
        const isPlain = params.every(({ type }) => type === 'Identifier');
        const names = isPlain
          ? params.map((each) => (each.type === 'Identifier' ? each.name : ''))
          : ['...args'];
        const list = names.join(', ');
        const text = `(${list}) => ${textOf(program, argument)}(${list})`;
        const [start, end] = argument.range;
        const fix = { title: 'call it through the object', edits: [{ start, end, text }] };
        report({ node: argument, ...texts(textOf(program, argument), receiver), fix });
      });
    },
  }),
};
