import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { propertyName, textOf } from '../../tree.ts';
import { keyName } from '../classes.ts';
import { collectionOf, objectLiteralOf, type Collection } from '../collections.ts';
import { replace } from '../edits.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const nouns: Readonly<Record<Collection, string>> = {
  Map: 'a Map',
  Set: 'a Set',
  array: 'an array',
  object: 'a plain object',
};

const texts = (object: string, kind: Collection, asked: string) => ({
  message: `${object} is ${nouns[kind]}, and ${nouns[kind]} has no ${asked}: this is undefined`,
  why: 'arrays and texts, Maps and Sets, and objects each have a way of their own to say how many they hold',
  hints: [
    `Print ${object}.${asked}.`,
    `What kind of thing is ${object}? Look at where it is made.`,
    `How does ${nouns[kind]} say how many it holds?`,
  ] as const,
});

/** `user.length` of an object literal, `seen.length` of a Set, `list.size` of an array. */
export const lengthOfObject: SemanticRule = {
  id: 'length-of-object',
  concept: 'objects',
  confidence: 95,
  examples: [
    {
      bad: 'const stock = { apples: 3, pears: 2 };\nconsole.log(stock.length);',
      good: 'const stock = { apples: 3, pears: 2 };\nconsole.log(Object.keys(stock).length);',
      line: 2,
    },
    {
      bad: 'const unique = new Set([1, 1, 2]);\nconst count = unique.length;',
      good: 'const unique = new Set([1, 1, 2]);\nconst count = unique.size;',
      line: 2,
    },
    {
      bad: 'const list = [1, 2];\nconst isEmpty = list.size === 0;',
      good: 'const list = [1, 2];\nconst isEmpty = list.length === 0;',
      line: 2,
    },
  ],
  visitors: ({ program, report }) => {
    const given = new Set<string>();
    return {
      Program: () => {
        for (const [, name] of program.source.matchAll(/(\w+)\.(?:length|size)\s*=[^=]/g)) {
          if (name !== undefined) given.add(name);
        }
      },
      MemberExpression: (node) => {
        const asked = propertyName(node);
        if (asked !== 'length' && asked !== 'size') return;
        if (isCalled(node) || given.has(textOf(program, node.object))) return;
        const kind = collectionOf(program, node.object);
        if (kind === undefined || (kind === 'array') !== (asked === 'size')) return;
        if (asked === 'size' && kind !== 'array') return;
        const literal = kind === 'object' ? objectLiteralOf(program, node.object) : undefined;
        if (kind === 'object' && (literal === undefined || hasKey(literal, asked))) return;
        const object = textOf(program, node.object);
        const text =
          kind === 'object'
            ? `Object.keys(${object}).length`
            : `${object}.${kind === 'array' ? 'length' : 'size'}`;
        const fix = { title: 'ask in the way that fits', edits: [replace(node, text)] };
        report({ node, ...texts(object, kind, asked), fix });
      },
    };
  },
};

function isCalled(node: TSESTree.MemberExpression): boolean {
  return node.parent.type === 'CallExpression' && node.parent.callee === node;
}

function hasKey({ properties }: TSESTree.ObjectExpression, name: string): boolean {
  return properties.some((each) => each.type === 'SpreadElement' || keyName(each) === name);
}
