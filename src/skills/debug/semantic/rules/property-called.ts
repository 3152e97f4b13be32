import { descendants, methodCall, textOf, type Node, type ParsedProgram } from '../../tree.ts';
import { remove } from '../edits.ts';
import type { SemanticRule } from '../semantic-rule.ts';
import { sourcesOf } from '../sources.ts';

const texts = (object: string, name: string) => ({
  message: `${object}.${name} is a number, not a function, so it cannot be called`,
  why: `round brackets mean "run this", and ${name} is a property that holds a value already`,
  hints: [
    `Print ${object}.${name} without anything behind it.`,
    'Which members of a list are functions, and which one holds a number?',
    `Look at what follows ${name} on this line.`,
  ] as const,
});

/** Whether the program itself gives something a member of that name. */
function isOwnMember(program: ParsedProgram, name: string): boolean {
  return [...descendants(program.tree)].some(
    (node) =>
      (node.type === 'MethodDefinition' || node.type === 'Property') &&
      node.key.type === 'Identifier' &&
      node.key.name === name,
  );
}

/** Whether an object is certainly a Set or a Map, which hold their size as a number. */
function isCollection(program: ParsedProgram, node: Node): boolean {
  return (
    sourcesOf(program, node)?.every(
      ({ node: source }) =>
        source.type === 'NewExpression' &&
        source.callee.type === 'Identifier' &&
        /^(Set|Map)$/.test(source.callee.name),
    ) ?? false
  );
}

/** `list.length()`. */
export const propertyCalled: SemanticRule = {
  id: 'property-called',
  concept: 'arrays',
  confidence: 97,
  explains: /is not a function/,
  examples: [
    {
      bad: 'const names = ["Ann", "Bo"];\nconsole.log(names.length());',
      good: 'const names = ["Ann", "Bo"];\nconsole.log(names.length);',
      line: 2,
    },
    {
      bad: 'const seen = new Set([1, 1, 2]);\nif (seen.size() < 3) console.log("twice");',
      good: 'const seen = new Set([1, 1, 2]);\nif (seen.size < 3) console.log("twice");',
      line: 2,
    },
  ],
  visitors: ({ program, report }) => ({
    CallExpression: (node) => {
      const called = methodCall(node);
      if (called === undefined || node.arguments.length > 0) return;
      const { method, object, member } = called;
      if (method !== 'length' && method !== 'size') return;
      if (method === 'size' && !isCollection(program, object)) return;
      if (isOwnMember(program, method)) return;
      const fix = {
        title: 'read it without brackets',
        edits: [remove(member.range[1], node.range[1])],
      };
      report({ node, ...texts(textOf(program, object), method), fix });
    },
  }),
};
