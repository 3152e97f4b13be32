import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  initializerOf,
  isNeverReassigned,
  methodCall,
  propertyName,
  textOf,
  unwrap,
  variableOf,
  type Node,
  type ParsedProgram,
} from '../../tree.ts';
import { awaited, mayAwait, replace } from '../edits.ts';
import type { SemanticMatch, SemanticRule } from '../semantic-rule.ts';

const responseMembers = new Set([
  ...['ok', 'status', 'statusText', 'headers', 'body', 'bodyUsed', 'url', 'type', 'redirected'],
  ...['json', 'text', 'blob', 'arrayBuffer', 'formData', 'bytes', 'clone'],
]);
const readers = new Set(['json', 'text', 'blob', 'arrayBuffer', 'formData']);
const promiseMembers = new Set(['then', 'catch', 'finally']);

const responseTexts = (name: string) => ({
  message: `${name} is the response, not yet what the server sent: its body has to be read first`,
  why: 'fetch gives status and headers; what was sent is in the body, and reading that takes time as well',
  hints: [
    `Print ${name}: do you see what the server sent?`,
    'What does fetch give you, and what do you need?',
    'Which method of a response gives what is in its body?',
  ] as const,
});

const readerTexts = (call: string) => ({
  message: `${call} gives a promise, and the code uses it as if it were what the server sent`,
  why: 'reading the body takes time: the value is inside the promise and comes later',
  hints: [
    `Print what ${call} gives.`,
    'Which lines here wait for something, and which do not?',
    'What makes a line wait for the value inside a promise?',
  ] as const,
});

/** Whether an expression is `fetch(…)` of the language, whatever waits for it. */
function isFetch(program: ParsedProgram, node: Node | null | undefined): boolean {
  if (node == null) return false;
  const call = node.type === 'AwaitExpression' ? node.argument : node;
  return (
    call.type === 'CallExpression' &&
    call.callee.type === 'Identifier' &&
    call.callee.name === 'fetch' &&
    variableOf(program, call.callee) === undefined
  );
}

/** Uses of a variable that a value of this kind cannot serve. */
function wrongUse(
  program: ParsedProgram,
  id: Node,
  allowed: ReadonlySet<string>,
): TSESTree.Identifier | undefined {
  const variable = variableOf(program, id);
  if (variable === undefined || !isNeverReassigned(variable)) return undefined;
  return variable.references
    .map(({ identifier }) => identifier)
    .find((use): use is TSESTree.Identifier => {
      const { parent } = use;
      if (parent.type === 'ForOfStatement') return parent.right === use && !parent.await;
      if (parent.type === 'SpreadElement') return true;
      if (parent.type !== 'MemberExpression' || parent.object !== use) return false;
      const name = propertyName(parent);
      return parent.computed ? name === undefined : !allowed.has(name ?? 'then');
    });
}

/** `const users = await fetch(url); users.map(…)`, `const users = response.json(); users.map(…)`. */
export const responseNotRead: SemanticRule = {
  id: 'response-not-read',
  concept: 'promises',
  confidence: 95,
  explains: /is not a function|not iterable|of undefined/,
  examples: [
    {
      bad: 'async function names(url) {\n  const users = await fetch(url);\n  return users.map((user) => user.name);\n}',
      good: 'async function names(url) {\n  const response = await fetch(url);\n  const users = await response.json();\n  return users.map((user) => user.name);\n}',
      line: 2,
    },
    {
      bad: 'async function names(url) {\n  const response = await fetch(url);\n  const users = response.json();\n  return users.map((user) => user.name);\n}',
      good: 'async function names(url) {\n  const response = await fetch(url);\n  const users = await response.json();\n  return users.map((user) => user.name);\n}',
      line: 3,
    },
    {
      bad: 'fetch("/users").then((users) => {\n  users.forEach((user) => console.log(user.name));\n});',
      good: 'fetch("/users").then((response) => response.json()).then((users) => {\n  users.forEach((user) => console.log(user.name));\n});',
      line: 2,
    },
  ],
  visitors: ({ program, report }) => ({
    VariableDeclarator: ({ id, init }) => {
      if (id.type !== 'Identifier' || init === null) return;
      if (init.type === 'AwaitExpression' && isFetch(program, init)) {
        if (wrongUse(program, id, responseMembers) === undefined) return;
        const fix = readFix(program, init, id.name);
        report({ node: init, ...responseTexts(id.name), ...fix });
        return;
      }
      const call = unwrap(init);
      if (call.type !== 'CallExpression' || !isReaderCall(program, call)) return;
      if (wrongUse(program, id, promiseMembers) === undefined) return;
      const fix = { title: 'wait for the body', edits: awaited(init) };
      report({ node: init, ...readerTexts(textOf(program, call)), ...(mayAwait(init) && { fix }) });
    },
    CallExpression: (node) => {
      const called = methodCall(node);
      const [callback] = node.arguments;
      if (called?.method !== 'then' || !isFetch(program, called.object)) return;
      if (callback?.type !== 'ArrowFunctionExpression') return;
      const [parameter] = callback.params;
      if (parameter?.type !== 'Identifier') return;
      const use = wrongUse(program, parameter, responseMembers);
      if (use === undefined) return;
      const edits = [replace(called.member.property, 'then((response) => response.json()).then')];
      const fix = { title: 'read the body as JSON first', edits };
      report({ node: use, ...responseTexts(parameter.name), fix });
    },
  }),
};

/** `response.json()` where the response is known to come from fetch, and there is nothing to wait for it. */
function isReaderCall(program: ParsedProgram, call: TSESTree.CallExpression): boolean {
  const called = methodCall(call);
  if (called?.object.type !== 'Identifier' || !readers.has(called.method)) return false;
  const variable = variableOf(program, called.object);
  const init = initializerOf(variable);
  return init !== undefined && isFetch(program, init);
}

/** Names the response, and reads the value from it on a line of its own. */
function readFix(
  program: ParsedProgram,
  init: TSESTree.AwaitExpression,
  name: string,
): Pick<SemanticMatch, 'fix'> {
  const declaration = init.parent.parent;
  if (declaration?.type !== 'VariableDeclaration' || declaration.declarations.length > 1) return {};
  if (/\bresponse\b/.test(program.source)) return {};
  const indent = ' '.repeat(declaration.loc.start.column);
  const text = `const response = ${textOf(program, init)};\n${indent}${declaration.kind} ${name} = await response.json();`;
  return { fix: { title: 'read the body as JSON', edits: [replace(declaration, text)] } };
}
