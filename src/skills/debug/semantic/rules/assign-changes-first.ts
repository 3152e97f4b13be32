import { enclosingFunction, isStatement, methodCall, textOf, variableOf } from '../../tree.ts';
import { collectionOf } from '../collections.ts';
import { insert } from '../edits.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const texts = (first: string) => ({
  message: `Object.assign writes everything into ${first} itself, so ${first} is changed for good`,
  why: 'it copies into its first argument and gives that very object back; nothing new is made',
  hints: [
    `Print ${first} before and after this line.`,
    'Which of the arguments does Object.assign change?',
    'Which object could be the first argument instead, so that nothing gets lost?',
  ] as const,
});

/** `const options = Object.assign(defaults, given);` where defaults is kept and used again. */
export const assignChangesFirst: SemanticRule = {
  id: 'assign-changes-first',
  concept: 'copying',
  confidence: 90,
  examples: [
    {
      bad: 'const defaults = { size: 1 };\nfunction make(given) {\n  const options = Object.assign(defaults, given);\n  return options;\n}',
      good: 'const defaults = { size: 1 };\nfunction make(given) {\n  const options = Object.assign({}, defaults, given);\n  return options;\n}',
      line: 3,
    },
  ],
  visitors: ({ program, report }) => ({
    CallExpression: (node) => {
      const called = methodCall(node);
      const [first] = node.arguments;
      if (called?.method !== 'assign' || textOf(program, called.object) !== 'Object') return;
      if (first?.type !== 'Identifier' || node.arguments.length < 2 || isStatement(node)) return;
      if (node.parent.type === 'AssignmentExpression') return;
      const variable = variableOf(program, first);
      const [id] = variable?.identifiers ?? [];
      if (variable === undefined || id === undefined || collectionOf(program, first) !== 'object')
        return;
      // A literal of the same function may be meant to be filled; one of the outside serves again.
      const isOuter = enclosingFunction(id) !== enclosingFunction(node);
      const isUsedLater = variable.references.some(
        ({ identifier }) => identifier.range[0] > node.range[1],
      );
      if (!isOuter && !isUsedLater) return;
      const edits = [insert(first.range[0], '{}, ')];
      report({ node, ...texts(first.name), fix: { title: 'gather into a new object', edits } });
    },
  }),
};
