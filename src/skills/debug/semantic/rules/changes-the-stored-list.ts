import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  descendants,
  enclosingFunction,
  isNeverReassigned,
  isParameter,
  methodCall,
  rootOf,
  textOf,
  unwrap,
  variableOf,
} from '../../tree.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const mutators = new Set(['shift', 'pop', 'splice', 'sort', 'reverse']);

const texts = (alias: string, stored: string, method: string) => ({
  message: `${alias} is not a copy: it is the very list ${stored}, and ${alias}.${method}() changes it for everybody`,
  why: `after one call the stored list has lost or moved elements, so the next call works on what is left`,
  hints: [
    `Print ${stored} before and after the function is called twice.`,
    `How many lists are there after the line that makes ${alias}?`,
    `What would have to happen on that line for ${alias} to be a list of its own?`,
  ] as const,
});

/** `const times = line.departures; times.shift(); return times;` in a function that only asks. */
export const changesTheStoredList: SemanticRule = {
  id: 'changes-the-stored-list',
  concept: 'references',
  misconception: 'Assigning an object to another variable copies it',
  confidence: 82,
  explains: /of undefined|of null/,
  examples: [
    {
      bad: 'function left(line, now) {\n  const times = line.departures;\n  while (times.length > 0 && times[0] < now) {\n    times.shift();\n  }\n  return times;\n}',
      good: 'function left(line, now) {\n  const times = [...line.departures];\n  while (times.length > 0 && times[0] < now) {\n    times.shift();\n  }\n  return times;\n}',
      line: 2,
    },
  ],
  visitors: ({ program, report }) => ({
    VariableDeclarator: ({ id, init }) => {
      if (id.type !== 'Identifier' || init === null) return;
      const stored = unwrap(init);
      const around = enclosingFunction(id);
      if (stored.type !== 'MemberExpression' || around === undefined) return;
      const root = rootOf(stored);
      const owner = root && variableOf(program, root);
      const isShared =
        isParameter(owner) ||
        (owner !== undefined &&
          root !== undefined &&
          enclosingFunction(root) !== undefined &&
          owner.scope.type === 'module');
      const variable = variableOf(program, id);
      if (!isShared || variable === undefined || !isNeverReassigned(variable)) return;
      const uses = variable.references.map(({ identifier }) => identifier);
      const change = uses
        .map(({ parent }) => (parent.parent ? methodCall(parent.parent) : undefined))
        .find(
          (called) =>
            called !== undefined &&
            mutators.has(called.method) &&
            uses.some((use) => use === called.object),
        );
      if (change === undefined) return;
      // A function that hands the list back asks for it; one that does not may well mean the change.
      const handsBack = [...descendants(around.body, { intoFunctions: false })].some(
        (node) =>
          node.type === 'ReturnStatement' &&
          node.argument !== null &&
          [...descendants(node.argument)].some(
            (each) => variableOf(program, each) === variable && !isElementRemoval(each),
          ),
      );
      if (!handsBack) return;
      const [start, end] = init.range;
      const text = `[...${textOf(program, init)}]`;
      report({
        node: init,
        ...texts(id.name, textOf(program, init), change.method),
        fix: { title: 'work on a copy', edits: [{ start, end, text }] },
      });
    },
  }),
};

/** `return queue.shift()`: taking an element out is what the function is for. */
function isElementRemoval(reference: TSESTree.Node): boolean {
  const call = reference.parent?.parent;
  const called = call && methodCall(call);
  return called?.object === reference && ['shift', 'pop', 'splice'].includes(called.method);
}
