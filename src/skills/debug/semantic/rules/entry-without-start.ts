import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  descendants,
  enclosingFunction,
  initializerOf,
  isNeverReassigned,
  methodCall,
  textOf,
  variableOf,
  type Node,
  type ParsedProgram,
} from '../../tree.ts';
import type { SemanticRule } from '../semantic-rule.ts';
import { isSameCode } from '../shown.ts';

const texts = (entry: string, result: string) => ({
  message: `${entry} does not exist yet when it is first counted up or added to`,
  why: `an entry that was never set is undefined, and that gives ${result}`,
  hints: [
    `Print ${entry} right before this line, the first time.`,
    'What is in an empty object under a key that was never set?',
    'What should happen when a key comes up for the first time?',
  ] as const,
});

/** The empty object that a name stands for, unless something else may fill it. */
function isEmptyObject(program: ParsedProgram, name: TSESTree.Identifier): boolean {
  const variable = variableOf(program, name);
  const init = initializerOf(variable);
  if (variable === undefined || init === undefined || !isNeverReassigned(variable)) return false;
  const isPlain = init.type === 'ObjectExpression' && init.properties.length === 0;
  // A function that gets the object could set its entries.
  return isPlain && !variable.references.some(({ identifier }) => isHandedOn(identifier));
}

function isHandedOn(name: Node): boolean {
  const { parent } = name;
  if (parent?.type === 'MemberExpression') return false;
  if (parent?.type !== 'CallExpression') return parent?.type === 'Property';
  return methodCall(parent)?.object.type !== 'Identifier' || !isLook(parent);
}

/** Whether a call only shows or lists an object. */
function isLook(call: TSESTree.CallExpression): boolean {
  const object = methodCall(call)?.object;
  return object?.type === 'Identifier' && /^(console|JSON)$/.test(object.name)
    ? true
    : object?.type === 'Identifier' &&
        object.name === 'Object' &&
        methodCall(call)?.method !== 'assign';
}

/** Whether the entry gets a value, or is asked for, anywhere around. */
function isPrepared(
  program: ParsedProgram,
  entry: TSESTree.MemberExpression,
  growing: Node,
): boolean {
  const around = enclosingFunction(entry)?.body ?? program.tree;
  const object = textOf(program, entry.object);
  return [...descendants(around)].some((node) => {
    if (node === entry || node === growing) return false;
    if (node.type === 'BinaryExpression' && node.operator === 'in') {
      return textOf(program, node.right) === object;
    }
    const called = node.type === 'CallExpression' ? methodCall(node) : undefined;
    if (called !== undefined && /^has(Own|OwnProperty)$/.test(called.method)) return true;
    if (node.type === 'AssignmentExpression' && /^(=|\?\?=|\|\|=)$/.test(node.operator)) {
      const { left } = node;
      return left.type === 'MemberExpression' && textOf(program, left.object) === object;
    }
    return node.type === 'IfStatement' || node.type === 'LogicalExpression'
      ? [...descendants('test' in node ? node.test : node.left)].some((each) =>
          isSameCode(program, each, entry),
        )
      : false;
  });
}

/** `counts[word]++` and `groups[key].push(x)` in an object that starts empty. */
export const entryWithoutStart: SemanticRule = {
  id: 'entry-without-start',
  concept: 'objects',
  confidence: 93,
  explains: /NaN|of undefined/,
  examples: [
    {
      bad: 'const counts = {};\nfor (const letter of "banana") {\n  counts[letter] += 1;\n}\nconsole.log(counts);',
      good: 'const counts = {};\nfor (const letter of "banana") {\n  counts[letter] = (counts[letter] ?? 0) + 1;\n}\nconsole.log(counts);',
      line: 3,
    },
    {
      bad: 'function byAge(people) {\n  const groups = {};\n  for (const person of people) {\n    groups[person.age].push(person);\n  }\n  return groups;\n}',
      good: 'function byAge(people) {\n  const groups = {};\n  for (const person of people) {\n    groups[person.age] ??= [];\n    groups[person.age].push(person);\n  }\n  return groups;\n}',
      line: 4,
    },
  ],
  visitors: ({ program, report }) => {
    const check = (growing: Node, entry: Node, result: string, mend: (text: string) => string) => {
      if (entry.type !== 'MemberExpression' || !entry.computed) return;
      const { object } = entry;
      if (object.type !== 'Identifier' || !isEmptyObject(program, object)) return;
      if (isPrepared(program, entry, growing)) return;
      const text = textOf(program, entry);
      const [start, end] = growing.range;
      const fix = { title: 'start the entry', edits: [{ start, end, text: mend(text) }] };
      report({ node: growing, ...texts(text, result), fix });
    };
    return {
      UpdateExpression: (node) => {
        const sign = node.operator[0] ?? '+';
        check(node, node.argument, 'NaN', (entry) => `${entry} = (${entry} ?? 0) ${sign} 1`);
      },
      AssignmentExpression: (node) => {
        if (node.operator !== '+=' && node.operator !== '-=') return;
        const sign = node.operator[0] ?? '+';
        const value = textOf(program, node.right);
        check(node, node.left, 'NaN', (entry) => `${entry} = (${entry} ?? 0) ${sign} ${value}`);
      },
      CallExpression: (node) => {
        const called = methodCall(node);
        if (called?.method !== 'push') return;
        const call = textOf(program, node).slice(textOf(program, called.object).length);
        check(node, called.object, 'a TypeError', (entry) => `(${entry} ??= [])${call}`);
      },
    };
  },
};
