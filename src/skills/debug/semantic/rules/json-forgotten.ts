import {
  isNeverReassigned,
  isStatement,
  methodCall,
  propertyName,
  textOf,
  unwrap,
  variableOf,
  type Node,
  type ParsedProgram,
} from '../../tree.ts';
import { collectionOf, keptInit } from '../collections.ts';
import { insert } from '../edits.ts';
import { calledFunction } from '../promises.ts';
import type { SemanticRule } from '../semantic-rule.ts';
import { shown } from '../shown.ts';

const stores = new Set(['localStorage', 'sessionStorage']);

const storeTexts = (value: string) => ({
  message: `${value} is stored as a text, and an object turns into "[object Object]": what it holds is lost`,
  why: 'the storage of the browser keeps texts only, and turns everything else into one',
  hints: [
    'Print what is in the storage after this line.',
    `What does String(${value}) give?`,
    'Which function turns an object into a text that can be read back?',
  ] as const,
});

const readTexts = (name: string) => ({
  message: `${name} is a text with JSON in it, not the object or list that it stands for`,
  why: 'JSON is a text; its properties can be read once it has been turned into an object',
  hints: [
    `Print typeof ${name}.`,
    'What does the text look like, and what do you want to read from it?',
    'Which function reads such a text and gives the object again?',
  ] as const,
});

const parseTexts = (value: string) => ({
  message: `${value} is an object already, and JSON.parse reads texts only`,
  why: 'the object becomes the text "[object Object]" first, and that is no JSON',
  hints: [
    `Print typeof ${value}.`,
    'What does JSON.parse expect, and what does it give?',
    `Is there still anything to be read here?`,
  ] as const,
});

function isStoreCall(node: Node, method: string): boolean {
  const called = methodCall(node);
  return (
    called?.method === method &&
    called.call === node &&
    called.object.type === 'Identifier' &&
    stores.has(called.object.name)
  );
}

/** What certainly is a text with JSON in it: of the storage, of a file, of a response, as it is written. */
function isJsonText(program: ParsedProgram, node: Node): boolean {
  const inner = unwrap(node.type === 'AwaitExpression' ? node.argument : node);
  if (isStoreCall(inner, 'getItem')) return true;
  if (inner.type === 'Literal')
    return typeof inner.value === 'string' && /^\s*[[{]/.test(inner.value);
  if (inner.type === 'TemplateLiteral') return /^`\s*[[{]/.test(textOf(program, inner));
  if (inner.type !== 'CallExpression') return false;
  const callee = textOf(program, inner.callee);
  if (callee === 'JSON.stringify') return true;
  if (/(^|\.)readFileSync$/.test(callee)) return true;
  return (
    node.type === 'AwaitExpression' &&
    methodCall(inner)?.method === 'text' &&
    inner.arguments.length === 0
  );
}

/** JSON as it is written, also by way of a variable. */
function isKeptJson(program: ParsedProgram, node: Node): boolean {
  if (node.type !== 'Identifier') return isJsonText(program, node);
  const init = keptInit(program, node);
  return init !== undefined && isJsonText(program, init);
}

/** A use that a text cannot serve. */
function isUsedAsObject(use: Node): boolean {
  const { parent } = use;
  if (parent?.type === 'ForOfStatement') return parent.right === use;
  if (parent?.type !== 'MemberExpression' || parent.object !== use || parent.computed) return false;
  const name = propertyName(parent) ?? 'length';
  return !(name in String.prototype);
}

/** `localStorage.setItem('user', user)`, `JSON.parse(user)` of an object. */
export const jsonForgotten: SemanticRule = {
  id: 'json-forgotten',
  concept: 'json',
  misconception: 'JSON is a JS object',
  confidence: 95,
  explains: /is not a function|not valid JSON|of undefined/,
  examples: [
    {
      bad: 'const user = { name: "Ann" };\nlocalStorage.setItem("user", user);',
      good: 'const user = { name: "Ann" };\nlocalStorage.setItem("user", JSON.stringify(user));',
      line: 2,
    },
    {
      bad: 'const cart = localStorage.getItem("cart");\ncart.push("tea");',
      good: 'const cart = JSON.parse(localStorage.getItem("cart"));\ncart.push("tea");',
      line: 1,
    },
    {
      bad: 'const user = { name: "Ann" };\nconst copy = JSON.parse(user);',
      good: 'const user = { name: "Ann" };\nconst copy = JSON.parse(JSON.stringify(user));',
      line: 2,
    },
  ],
  visitors: ({ program, report }) => ({
    CallExpression: (node) => {
      if (isStoreCall(node, 'setItem')) {
        const [, value] = node.arguments;
        const kind = value && collectionOf(program, value);
        if (value === undefined || kind === undefined) return;
        report({
          node: value,
          ...storeTexts(textOf(program, value)),
          fix: { title: 'store it as JSON', edits: wrapped(value, 'JSON.stringify') },
        });
        return;
      }
      node.arguments.forEach((each, index) => {
        const parameter = isKeptJson(program, each)
          ? calledFunction(program, node)?.params[index]
          : undefined;
        const uses =
          parameter === undefined ? undefined : variableOf(program, parameter)?.references;
        if (uses?.some(({ identifier }) => isUsedAsObject(identifier)) !== true) return;
        const fix = { title: 'read it as JSON', edits: wrapped(each, 'JSON.parse') };
        report({ node: each, ...readTexts(shown(program, each)), fix });
      });
      const called = methodCall(node);
      const [argument] = node.arguments;
      if (called === undefined || argument === undefined) return;
      if (textOf(program, called.member) !== 'JSON.parse') return;
      if (collectionOf(program, argument) !== 'object' && !isAnswerOfJson(program, argument))
        return;
      report({ node: argument, ...parseTexts(textOf(program, argument)) });
    },
    VariableDeclarator: ({ id, init }) => {
      const isText = init !== null && isJsonText(program, init);
      const variable = isText ? variableOf(program, id) : undefined;
      if (init === null || variable === undefined || !isNeverReassigned(variable)) return;
      if (!variable.references.some(({ identifier }) => isUsedAsObject(identifier))) return;
      const fix = { title: 'read it as JSON', edits: wrapped(init, 'JSON.parse') };
      report({ node: init, ...readTexts(textOf(program, id)), fix });
    },
    Property: (node) => {
      const call = node.parent.parent;
      if (
        node.key.type !== 'Identifier' ||
        node.key.name !== 'body' ||
        call.type !== 'CallExpression'
      )
        return;
      if (call.callee.type !== 'Identifier' || call.callee.name !== 'fetch' || isStatement(node))
        return;
      const kind = collectionOf(program, node.value);
      if (kind !== 'object' && kind !== 'array') return;
      const fix = { title: 'send it as JSON', edits: wrapped(node.value, 'JSON.stringify') };
      const shown = textOf(program, node.value);
      report({ node: node.value, ...storeTexts(shown.length > 30 ? 'body' : shown), fix });
    },
  }),
};

function wrapped({ range: [start, end] }: Node, name: string) {
  return [insert(start, `${name}(`), insert(end, ')')];
}

/** `await response.json()` has read the text already. */
function isAnswerOfJson(program: ParsedProgram, node: Node): boolean {
  if (node.type === 'AwaitExpression') return methodCall(node.argument)?.method === 'json';
  if (node.type !== 'Identifier') return false;
  const definition = variableOf(program, node)?.defs[0]?.node;
  return (
    definition?.type === 'VariableDeclarator' &&
    definition.init?.type === 'AwaitExpression' &&
    isAnswerOfJson(program, definition.init)
  );
}
