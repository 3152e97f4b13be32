import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  methodCall,
  propertyName,
  textOf,
  variableOf,
  type MethodCall,
  type ParsedProgram,
} from '../../tree.ts';
import { collectionOf } from '../collections.ts';
import { replace } from '../edits.ts';
import type { SemanticMatch, SemanticRule } from '../semantic-rule.ts';
import { kindOf } from '../value-kinds.ts';

type Kind = 'array' | 'string' | 'Map' | 'Set' | 'object' | 'number';

/** Methods of other kinds of value or other languages; after the colon what is meant, if it is one. */
const notThere: Readonly<Record<Kind, string>> = {
  array:
    'add:push append:push contains:includes has:includes remove: delete: get: set: size: count: isEmpty: first: last: clear: toUpperCase: toLowerCase: trim: split: replace: replaceAll: substring: charAt: startsWith: endsWith: padStart: padEnd: sum: max: min: unique: equals: addAll: extend: insert: pushAll: removeAt: each:forEach select:filter collect:map inject:reduce foreach:forEach',
  string:
    'contains:includes reverse: map: filter: forEach: reduce: join: sort: push: pop: shift: every: some: toUppercase:toUpperCase toLowercase:toLowerCase upper:toUpperCase lower:toLowerCase toUpper:toUpperCase toLower:toLowerCase strip:trim capitalize: equals: isEmpty: size: append: insert: remove: find: len: format: equalsIgnoreCase: startswith:startsWith endswith:endsWith indexof:indexOf',
  Map: 'push: add: put:set map: filter: reduce: find: includes:has contains:has containsKey:has remove:delete sort: isEmpty: some: every: join:',
  Set: 'push:add append:add set: get: includes:has contains:has remove:delete map: filter: reduce: find: some: every: sort: join: indexOf: pop: isEmpty: concat:',
  object:
    'map: filter: forEach: reduce: push: find: some: every: sort: includes: join: indexOf: has: get: set: size: keys: values: entries: slice: concat:',
  number:
    'split: toUpperCase: charAt: slice: includes: padStart: map: reverse: replace: trim: startsWith:',
};

const meanings = new Map(
  Object.entries(notThere).map(([kind, names]) => [
    kind,
    new Map(
      names
        .split(' ')
        .map((each) => each.split(':'))
        .map(([name, meant]) => [name ?? '', meant ?? '']),
    ),
  ]),
);

const kindNames: Readonly<Record<Kind, string>> = {
  array: 'an array',
  string: 'a text',
  Map: 'a Map',
  Set: 'a Set',
  object: 'a plain object',
  number: 'a number',
};

const texts = (object: string, method: string, kind: Kind) => ({
  message: `${object} is ${kindNames[kind]}, and ${kindNames[kind]} has no method ${method}`,
  why: `reading a method that does not exist gives undefined; calling it ends with "is not a function"`,
  hints: [
    `What kind of value is ${object}? Look at where it gets it.`,
    `Print ${object}.${method} without brackets.`,
    `Which methods does ${kindNames[kind]} have for what you want here?`,
  ] as const,
});

/** The kind of a value where it is certain. */
function kindOfValue(program: ParsedProgram, node: TSESTree.Node): Kind | undefined {
  if (isOfImport(program, node)) return undefined;
  const collection = collectionOf(program, node);
  if (collection === 'object') return hasOwnMethods(program, node) ? undefined : 'object';
  const kind = collection ?? kindOf(program, node);
  return kind === 'boolean' || kind === 'object' ? undefined : kind;
}

/** `z.map(…)` of a library gives what the library likes. */
function isOfImport(program: ParsedProgram, node: TSESTree.Node): boolean {
  const called = methodCall(node);
  if (called !== undefined) return isOfImport(program, called.object);
  const variable = node.type === 'Identifier' ? variableOf(program, node) : undefined;
  return variable?.defs.some(({ type }) => type === 'ImportBinding') ?? false;
}

/** An object literal may well have methods of these names, and so may what is added to it. */
function hasOwnMethods(program: ParsedProgram, node: TSESTree.Node): boolean {
  if (node.type !== 'Identifier') return true;
  return new RegExp(`\\b${node.name}(\\.\\w+|\\[.*\\])\\s*=[^=]`).test(program.source);
}

/** `names.contains('Ann')`, `word.reverse()`, `seen.push(x)` of a Set. */
export const foreignMethod: SemanticRule = {
  id: 'foreign-method',
  concept: 'arrays',
  confidence: 95,
  explains: /is not a function/,
  examples: [
    {
      bad: 'const names = ["Ann"];\nnames.add("Bob");',
      good: 'const names = ["Ann"];\nnames.push("Bob");',
      line: 2,
    },
    {
      bad: 'const word = "level";\nconst back = word.reverse();',
      good: 'const word = "level";\nconst back = word.split("").reverse().join("");',
      line: 2,
    },
    {
      bad: 'const seen = new Set();\nif (!seen.includes(3)) seen.add(3);',
      good: 'const seen = new Set();\nif (!seen.has(3)) seen.add(3);',
      line: 2,
    },
    {
      bad: 'const ages = { ann: 9, bob: 7 };\nages.forEach((age) => console.log(age));',
      good: 'const ages = { ann: 9, bob: 7 };\nObject.values(ages).forEach((age) => console.log(age));',
      line: 2,
    },
  ],
  visitors: ({ program, report }) => ({
    CallExpression: (node) => {
      const called = methodCall(node);
      if (called === undefined || called.member.optional) return;
      if (![...meanings.values()].some((names) => names.has(called.method))) return;
      const kind = kindOfValue(program, called.object);
      const meant = kind && meanings.get(kind)?.get(called.method);
      if (kind === undefined || meant === undefined) return;
      if (kind === 'object' && definesMethod(program, called)) return;
      report({
        node: called.member.property,
        ...texts(textOf(program, called.object), called.method, kind),
        ...fixFor(program, called, kind, meant),
      });
    },
  }),
};

function definesMethod(program: ParsedProgram, { object, method }: MethodCall): boolean {
  return (
    object.type !== 'Identifier' ||
    new RegExp(`\\b${method}\\b\\s*(:|\\(\\w*\\)\\s*\\{|,|\\})`).test(program.source)
  );
}

function fixFor(
  program: ParsedProgram,
  { call, object, method, member }: MethodCall,
  kind: Kind,
  meant: string,
): Pick<SemanticMatch, 'fix'> {
  const subject = textOf(program, object);
  if (meant !== '') {
    return { fix: { title: `use ${meant}`, edits: [replace(member.property, meant)] } };
  }
  if (kind === 'string' && method === 'reverse') {
    const text = `${subject}.split("").reverse().join("")`;
    return { fix: { title: 'go through a list of its letters', edits: [replace(call, text)] } };
  }
  const isLetters =
    kind === 'string' && /^(map|filter|forEach|reduce|every|some|find)$/.test(method);
  if (isLetters) {
    return {
      fix: {
        title: 'spread the text into a list of letters',
        edits: [replace(object, `[...${subject}]`)],
      },
    };
  }
  const isWalk = /^(map|filter|reduce|find|some|every|sort|join)$/.test(method);
  if (kind === 'Set' && isWalk) {
    return {
      fix: { title: 'spread the Set into a list', edits: [replace(object, `[...${subject}]`)] },
    };
  }
  if (
    kind === 'object' &&
    /^(map|filter|forEach|reduce|find|some|every|includes|join)$/.test(method)
  ) {
    return {
      fix: {
        title: 'ask for the list of its values',
        edits: [replace(object, `Object.values(${subject})`)],
      },
    };
  }
  if (kind === 'object' && /^(keys|values|entries)$/.test(method)) {
    return {
      fix: {
        title: `use Object.${method}`,
        edits: [replace(call, `Object.${method}(${subject})`)],
      },
    };
  }
  const isSize = /^(size|length)$/.test(method) && call.arguments.length === 0;
  if (isSize && (kind === 'Map' || kind === 'Set')) {
    return { fix: { title: 'read size', edits: [replace(call, `${subject}.size`)] } };
  }
  if (isSize && (kind === 'array' || kind === 'string')) {
    return { fix: { title: 'read length', edits: [replace(call, `${subject}.length`)] } };
  }
  if (propertyName(member) === 'isEmpty' && (kind === 'array' || kind === 'string')) {
    return {
      fix: {
        title: 'compare the length with 0',
        edits: [replace(call, `${subject}.length === 0`)],
      },
    };
  }
  return {};
}
