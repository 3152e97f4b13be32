import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  descendants,
  enclosingFunction,
  initializerOf,
  isNeverReassigned,
  methodCall,
  propertyName,
  textOf,
  unwrap,
  variableOf,
  type FunctionNode,
  type Node,
  type ParsedProgram,
} from '../../tree.ts';
import { callbackMethods } from '../callbacks.ts';
import { classOfInstance, keyName, lineageOf, membersOf } from '../classes.ts';
import { remove, replace } from '../edits.ts';
import { calledFunction } from '../promises.ts';
import type { SemanticMatch, SemanticRule } from '../semantic-rule.ts';

const callers = new Set([
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'requestAnimationFrame'],
]);
const handlers = new Set(['addEventListener', 'on', 'once']);

const texts = (member: string, object: string) => ({
  message: `${member} is taken away from ${object} here, so its this is no longer ${object} when it runs`,
  why: 'this is what stands before the dot in the call; a method that is called alone has none',
  hints: [
    `Print this in the first line of the method, for this call.`,
    `Who calls the method in the end, and what stands before the dot there?`,
    `How can the method be handed over so that ${object} still stands before the dot?`,
  ] as const,
});

/** A method that needs `this`, found through the object literal or the class of an object. */
function methodOf(program: ParsedProgram, object: Node, name: string): FunctionNode | undefined {
  const instance = classOfInstance(program, object);
  if (instance !== undefined && object.type !== 'ThisExpression') {
    const members = (lineageOf(program, instance) ?? []).flatMap(membersOf);
    const member = members.find((each) => each.name === name && !each.isStatic);
    const isBound = members.some((each) => each.name === name && each.kind === 'field');
    return isBound || member?.kind !== 'method' ? undefined : needingThis(member.fn);
  }
  const variable = object.type === 'Identifier' ? variableOf(program, object) : undefined;
  if (variable === undefined || !isNeverReassigned(variable)) return undefined;
  const init = initializerOf(variable);
  if (init?.type !== 'ObjectExpression') return undefined;
  const property = init.properties.find(
    (each): each is TSESTree.Property => each.type === 'Property' && keyName(each) === name,
  );
  return property?.value.type === 'FunctionExpression' ? needingThis(property.value) : undefined;
}

function needingThis(fn: FunctionNode | undefined): FunctionNode | undefined {
  if (fn === undefined || fn.type === 'ArrowFunctionExpression') return undefined;
  const uses = [...descendants(fn.body)].some(
    (node) => node.type === 'ThisExpression' && closestPlain(node) === fn,
  );
  return uses ? fn : undefined;
}

function closestPlain(node: Node): FunctionNode | undefined {
  const fn = enclosingFunction(node);
  return fn?.type === 'ArrowFunctionExpression' ? closestPlain(fn) : fn;
}

/** Whether an argument is called on its own by what takes it. */
function isCalledAlone(
  program: ParsedProgram,
  call: TSESTree.CallExpression,
  argument: Node,
): boolean {
  const index = call.arguments.findIndex((each) => each === argument);
  if (isCalledBy(program, call, index)) return true;
  if (call.callee.type === 'Identifier') return index === 0 && callers.has(call.callee.name);
  const method = methodCall(call)?.method ?? '';
  if (handlers.has(method)) return index === 1;
  const takesThis = call.arguments.length > 1 && !['reduce', 'then'].includes(method);
  return callbackMethods.has(method) && !takesThis;
}

/** Whether a function of the program calls what it gets at this place by its bare name. */
function isCalledBy(program: ParsedProgram, call: TSESTree.CallExpression, index: number): boolean {
  const parameter = calledFunction(program, call)?.params[index];
  const uses = parameter === undefined ? undefined : variableOf(program, parameter)?.references;
  return uses?.some(({ identifier }) => isCallee(identifier)) ?? false;
}

function isCallee(use: Node): boolean {
  return use.parent?.type === 'CallExpression' && use.parent.callee === use;
}

/** `setTimeout(dog.bark, 100)`, `const bark = dog.bark; bark();`, `const { bark } = dog; bark();` */
export const detachedMethod: SemanticRule = {
  id: 'detached-method',
  concept: 'this-binding',
  misconception: 'A method keeps this when stored in a variable',
  confidence: 95,
  explains: /of undefined|is not a function/,
  examples: [
    {
      bad: 'const dog = {\n  name: "Rex",\n  bark() { console.log(this.name); },\n};\nsetTimeout(dog.bark, 10);',
      good: 'const dog = {\n  name: "Rex",\n  bark() { console.log(this.name); },\n};\nsetTimeout(() => dog.bark(), 10);',
      line: 5,
    },
    {
      bad: 'class Lamp {\n  on = false;\n  flip() { this.on = !this.on; }\n}\nconst lamp = new Lamp();\nconst flip = lamp.flip;\nflip();',
      good: 'class Lamp {\n  on = false;\n  flip() { this.on = !this.on; }\n}\nconst lamp = new Lamp();\nconst flip = lamp.flip.bind(lamp);\nflip();',
      line: 6,
    },
    {
      bad: 'const pot = {\n  cups: 0,\n  add(n) { this.cups += n; },\n};\nconst { add } = pot;\nadd(2);',
      good: 'const pot = {\n  cups: 0,\n  add(n) { this.cups += n; },\n};\npot.add(2);',
      line: 5,
    },
  ],
  visitors: ({ program, report }) => {
    const blame = (node: Node, object: Node, name: string, fix: Pick<SemanticMatch, 'fix'>) => {
      if (methodOf(program, unwrap(object), name) === undefined) return;
      const owner = textOf(program, object);
      report({ node, ...texts(`${owner}.${name}`, owner), ...fix });
    };
    return {
      CallExpression: (call) => {
        for (const argument of call.arguments) {
          if (argument.type !== 'MemberExpression') continue;
          const name = propertyName(argument);
          if (name === undefined || !isCalledAlone(program, call, argument)) continue;
          const fn = methodOf(program, unwrap(argument.object), name);
          const names = (fn?.params ?? []).map((each) =>
            each.type === 'Identifier' ? each.name : '...args',
          );
          const list = names.includes('...args') ? '...args' : names.join(', ');
          const edits = [replace(argument, `(${list}) => ${textOf(program, argument)}(${list})`)];
          blame(argument, argument.object, name, {
            fix: { title: 'call it through its object', edits },
          });
        }
      },
      VariableDeclarator: ({ id, init }) => {
        if (init === null) return;
        if (id.type === 'Identifier' && init.type === 'MemberExpression') {
          const name = propertyName(init);
          if (name === undefined || !isCalled(program, id)) return;
          const text = `${textOf(program, init)}.bind(${textOf(program, init.object)})`;
          blame(init, init.object, name, {
            fix: { title: 'tie it to its object with bind', edits: [replace(init, text)] },
          });
        }
        if (id.type !== 'ObjectPattern' || init.type !== 'Identifier') return;
        for (const property of id.properties) {
          if (property.type !== 'Property' || property.value.type !== 'Identifier') continue;
          const name = keyName(property);
          if (name !== undefined && isCalled(program, property.value))
            blame(property, init, name, throughObject(program, id, property.value, init, name));
        }
      },
    };
  },
};

/** Calls the method through its object, and takes the line away that took it out alone. */
function throughObject(
  program: ParsedProgram,
  pattern: TSESTree.ObjectPattern,
  taken: TSESTree.Identifier,
  object: TSESTree.Identifier,
  name: string,
): Pick<SemanticMatch, 'fix'> {
  const declaration = pattern.parent.parent;
  const uses = (variableOf(program, taken)?.references ?? []).filter((use) => use.init !== true);
  if (declaration?.type !== 'VariableDeclaration' || declaration.declarations.length > 1) return {};
  if (pattern.properties.length > 1 || !uses.every(({ identifier }) => isCallee(identifier)))
    return {};
  const { source } = program;
  const lineStart = source.lastIndexOf('\n', declaration.range[0] - 1) + 1;
  const lineEnd = source.indexOf('\n', declaration.range[1]) + 1;
  const rest = source.slice(declaration.range[1], lineEnd).trim();
  if (source.slice(lineStart, declaration.range[0]).trim() !== '' || rest !== '') return {};
  const calls = uses.map(({ identifier }) => replace(identifier, `${object.name}.${name}`));
  const edits = [remove(lineStart, lineEnd), ...calls];
  return { fix: { title: `call it through ${object.name}`, edits } };
}

/** Whether a variable is called by its bare name, here or by what it is handed to. */
function isCalled(program: ParsedProgram, id: Node): boolean {
  const uses = variableOf(program, id)?.references ?? [];
  return uses.some(
    ({ identifier, identifier: { parent } }) =>
      isCallee(identifier) ||
      (parent.type === 'CallExpression' && isCalledAlone(program, parent, identifier)),
  );
}
