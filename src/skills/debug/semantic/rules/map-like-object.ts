import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { methodCall, propertyName, textOf, type ParsedProgram } from '../../tree.ts';
import { collectionOf } from '../collections.ts';
import { replace } from '../edits.ts';
import type { SemanticMatch, SemanticRule } from '../semantic-rule.ts';

const texts = (object: string, use: string) => ({
  message: `${object} is a Map: ${use} does not reach its entries, only properties of the Map itself`,
  why: 'a Map keeps its entries apart from its properties; they are written with set and read with get',
  hints: [
    `Print ${object} and ${object}.size after this line.`,
    `What kind of thing is ${object}? Look at where it is made.`,
    'How are entries put into such a thing, and how are they asked for?',
  ] as const,
});

const listTexts = (object: string, kind: string, call: string) => ({
  message: `${call} finds nothing: what ${object} holds are entries of a ${kind}, not properties`,
  why: `to such a call a ${kind} looks like an empty object, whatever it holds`,
  hints: [
    `Print what ${call} gives.`,
    `What kind of thing is ${object}? Look at where it is made.`,
    `Which methods does a ${kind} itself have for going through it?`,
  ] as const,
});

const mapMembers = new Set([
  ...['get', 'set', 'has', 'delete', 'clear', 'size', 'forEach', 'keys', 'values', 'entries'],
  ...['constructor', 'toString', 'hasOwnProperty', 'prototype', 'groupBy', 'length', 'getOrInsert'],
  ...['map', 'filter', 'push', 'add', 'includes', 'getOrInsertComputed', 'reduce', 'sort', 'find'],
]);

/** `ages[name]` and `ages.ann` of a Map, `Object.keys(ages)`, `for (const x in ages)`. */
export const mapLikeObject: SemanticRule = {
  id: 'map-like-object',
  concept: 'sets-maps',
  misconception: 'map.key reads an entry',
  confidence: 96,
  explains: /of undefined/,
  examples: [
    {
      bad: 'const ages = new Map();\nages["ann"] = 9;\nconsole.log(ages.get("ann"));',
      good: 'const ages = new Map();\nages.set("ann", 9);\nconsole.log(ages.get("ann"));',
      line: 2,
    },
    {
      bad: 'const seen = new Map([["a", 1]]);\nfor (const key of Object.keys(seen)) console.log(key);',
      good: 'const seen = new Map([["a", 1]]);\nfor (const key of seen.keys()) console.log(key);',
      line: 2,
    },
    {
      bad: 'const tags = new Set(["a"]);\nconsole.log(JSON.stringify(tags));',
      good: 'const tags = new Set(["a"]);\nconsole.log(JSON.stringify([...tags]));',
      line: 2,
    },
  ],
  visitors: ({ program, report }) => ({
    MemberExpression: (node) => {
      const name = propertyName(node);
      if (name !== undefined && mapMembers.has(name)) return;
      if (!node.computed && node.property.type !== 'Identifier') return;
      if (node.computed && textOf(program, node.property).startsWith('Symbol')) return;
      if (collectionOf(program, node.object) !== 'Map') return;
      const use = textOf(program, node);
      report({ node, ...texts(textOf(program, node.object), use), ...entryFix(program, node) });
    },
    ForInStatement: ({ right }) => {
      const kind = collectionOf(program, right);
      if (kind !== 'Map' && kind !== 'Set') return;
      const name = textOf(program, right);
      report({ node: right, ...listTexts(name, kind, 'for...in') });
    },
    CallExpression: (node) => {
      const called = methodCall(node);
      const [argument] = node.arguments;
      if (called?.object.type !== 'Identifier' || argument === undefined) return;
      const { name } = called.object;
      const isList = name === 'Object' && /^(keys|values|entries)$/.test(called.method);
      const isText = name === 'JSON' && called.method === 'stringify';
      if ((!isList && !isText) || (isText && node.arguments[1] !== undefined)) return;
      const kind = collectionOf(program, argument);
      if (kind !== 'Map' && kind !== 'Set') return;
      const object = textOf(program, argument);
      const list = isList ? `[...${object}.${called.method}()]` : `[...${object}]`;
      const isLooped = node.parent.type === 'ForOfStatement';
      const text = isText
        ? `JSON.stringify(${list})`
        : isLooped
          ? `${object}.${called.method}()`
          : list;
      const fix = { title: `ask the ${kind} itself`, edits: [replace(node, text)] };
      report({ node, ...listTexts(object, kind, textOf(program, node)), fix });
    },
  }),
};

/** `ages[name] = 3` becomes `ages.set(name, 3)`, a read `ages.get(name)`. */
function entryFix(
  program: ParsedProgram,
  node: TSESTree.MemberExpression,
): Pick<SemanticMatch, 'fix'> {
  const { parent } = node;
  const property = textOf(program, node.property);
  const key = node.computed ? property : `"${property}"`;
  const object = textOf(program, node.object);
  const read = `${object}.get(${key})`;
  const isTarget = parent.type === 'AssignmentExpression' && parent.left === node;
  if (!isTarget) {
    if (parent.type === 'UpdateExpression' || parent.type === 'UnaryExpression') return {};
    if (parent.type === 'CallExpression' && parent.callee === node) return {};
    return { fix: { title: 'read the entry with get', edits: [replace(node, read)] } };
  }
  if (parent.parent.type !== 'ExpressionStatement') return {};
  const value = textOf(program, parent.right).replaceAll(textOf(program, node), read);
  const operator = parent.operator.slice(0, -1);
  const text = operator === '' ? value : `${read} ${operator} ${value}`;
  const edits = [replace(parent, `${object}.set(${key}, ${text})`)];
  return { fix: { title: 'write the entry with set', edits } };
}
