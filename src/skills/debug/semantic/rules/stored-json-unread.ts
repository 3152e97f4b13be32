import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  enclosingFunction,
  isFunction,
  isStatement,
  methodCall,
  propertyName,
  textOf,
  variableOf,
  type Node,
  type ParsedProgram,
} from '../../tree.ts';
import { keptInit } from '../collections.ts';
import { insert, replace, type TextEdit } from '../edits.ts';
import { nodesOf } from '../nodes-of.ts';
import { calledFunction } from '../promises.ts';
import type { SemanticRule } from '../semantic-rule.ts';
import { shown } from '../shown.ts';

const texts = (value: string) => ({
  message: `${value} was stored as a text with JSON in it, and it comes back here as that text`,
  why: 'JSON is a text; its properties can be read once it has been turned into an object',
  hints: [
    'Print typeof the value that comes back.',
    'What was done to the object when it was stored?',
    'Which function undoes that?',
  ] as const,
});

function isStringify(node: Node | undefined): node is TSESTree.CallExpression {
  const called = node && methodCall(node);
  return (
    called?.method === 'stringify' &&
    called.object.type === 'Identifier' &&
    called.object.name === 'JSON'
  );
}

/** The places that a program puts JSON into: `storage.game = JSON.stringify(…)`, `saved.set(k, …)`. */
function storesIn(program: ParsedProgram): ReadonlySet<string> {
  const stores = new Set<string>();
  for (const { left, right } of nodesOf(program)('AssignmentExpression')) {
    if (left.type === 'MemberExpression' && isStringify(right)) stores.add(textOf(program, left));
  }
  for (const node of nodesOf(program)('CallExpression')) {
    const called = methodCall(node);
    if (called?.method === 'set' && isStringify(node.arguments[1]))
      stores.add(`${textOf(program, called.object)}.get`);
  }
  return stores;
}

/** Whether an expression reads what such a place holds. */
function readsStore(program: ParsedProgram, stores: ReadonlySet<string>, node: Node): boolean {
  if (node.type === 'Identifier') {
    const init = keptInit(program, node);
    return init !== undefined && readsStore(program, stores, init);
  }
  if (node.type === 'MemberExpression') return stores.has(textOf(program, node));
  const called = methodCall(node);
  return called?.method === 'get' && stores.has(textOf(program, called.member));
}

/** A use that a text cannot serve. */
function isUsedAsObject(use: Node): boolean {
  const { parent } = use;
  if (parent?.type === 'VariableDeclarator') return parent.id.type === 'ObjectPattern';
  if (parent?.type !== 'MemberExpression' || parent.object !== use || parent.computed) return false;
  return !((propertyName(parent) ?? 'length') in String.prototype);
}

/** Whether a caller of the function around reads properties of what it gets. */
function isReadByCallers(program: ParsedProgram, answer: Node): boolean {
  const fn = enclosingFunction(answer);
  if (!isFunction(fn) || fn.async) return false;
  return nodesOf(program)('CallExpression').some((call) => {
    if (isStatement(call) || calledFunction(program, call) !== fn) return false;
    if (isUsedAsObject(call)) return true;
    const kept = call.parent.type === 'VariableDeclarator' ? call.parent.id : undefined;
    const uses = kept === undefined ? [] : (variableOf(program, kept)?.references ?? []);
    return uses.some(({ identifier }) => isUsedAsObject(identifier));
  });
}

/** `return storage.get('game')` of what was stored with `JSON.stringify`, in a program without `JSON.parse`. */
export const storedJsonUnread: SemanticRule = {
  id: 'stored-json-unread',
  concept: 'json',
  misconception: 'JSON is a JS object',
  confidence: 92,
  explains: /of undefined|is not a function/,
  examples: [
    {
      bad: 'const store = new Map();\nfunction save(user) {\n  store.set("user", JSON.stringify(user));\n}\nfunction load() {\n  return store.get("user");\n}\nsave({ name: "Ann" });\nconst user = load();\nconsole.log(user.name);',
      good: 'const store = new Map();\nfunction save(user) {\n  store.set("user", JSON.stringify(user));\n}\nfunction load() {\n  return JSON.parse(store.get("user"));\n}\nsave({ name: "Ann" });\nconst user = load();\nconsole.log(user.name);',
      line: 6,
    },
  ],
  visitors: ({ program, report }) => ({
    Program: () => {
      if (!program.source.includes('JSON.stringify') || program.source.includes('JSON.parse'))
        return;
      const stores = storesIn(program);
      if (stores.size === 0) return;
      for (const { argument } of nodesOf(program)('ReturnStatement')) {
        if (argument === null) continue;
        const value = isStringify(argument) ? argument.arguments[0] : argument;
        if (value === undefined || !readsStore(program, stores, value)) continue;
        if (!isReadByCallers(program, argument)) continue;
        const edits = parsed(argument);
        const fix = { title: 'turn the text into an object again', edits };
        report({ node: argument, ...texts(shown(program, value)), fix });
      }
    },
  }),
};

function parsed(answer: TSESTree.Expression): readonly TextEdit[] {
  if (isStringify(answer)) return [replace(answer.callee, 'JSON.parse')];
  return [insert(answer.range[0], 'JSON.parse('), insert(answer.range[1], ')')];
}
