import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  methodCall,
  propertyName,
  textOf,
  variableOf,
  type MethodCall,
  type Node,
} from '../../tree.ts';
import { replace } from '../edits.ts';
import type { SemanticMatch, SemanticRule } from '../semantic-rule.ts';

const texts = (call: string, name: string, use: string) => ({
  message: `${call} gives a list, and ${use} asks that list, not the element in it`,
  why: `even with one element in it ${name} is a list, and a list has no such property`,
  hints: [
    `Print ${name}: which brackets stand around it?`,
    `How many results can ${call} give, and in what does it hand them over?`,
    `Which element of ${name} do you mean, or which method gives one element instead of a list?`,
  ] as const,
});

const arrayMembers: ReadonlySet<string> = new Set([
  ...Object.getOwnPropertyNames(Array.prototype),
  ...['hasOwnProperty', 'index', 'input', 'groups'],
]);

/** A read of a property that no list has. */
function readOfItem(use: Node): TSESTree.MemberExpression | undefined {
  const { parent } = use;
  if (parent?.type !== 'MemberExpression' || parent.object !== use || parent.computed)
    return undefined;
  const name = propertyName(parent);
  return name === undefined || arrayMembers.has(name) ? undefined : parent;
}

function fixFor({ call, method, member }: MethodCall): Pick<SemanticMatch, 'fix'> {
  if (method === 'filter') {
    return {
      fix: {
        title: 'use find, which gives one element',
        edits: [replace(member.property, 'find')],
      },
    };
  }
  const [, end] = call.range;
  return {
    fix: { title: 'take the element out of the list', edits: [{ start: end, end, text: '[0]' }] },
  };
}

/** `const user = users.filter(…); user.name`, `const taken = list.splice(0, 1); taken.name`. */
export const listAsItem: SemanticRule = {
  id: 'list-as-item',
  concept: 'array-map-filter',
  confidence: 94,
  explains: /of undefined|is not a function/,
  examples: [
    {
      bad: 'function nameOf(users, id) {\n  const user = users.filter((each) => each.id === id);\n  return user.name;\n}',
      good: 'function nameOf(users, id) {\n  const user = users.find((each) => each.id === id);\n  return user.name;\n}',
      line: 2,
    },
    {
      bad: 'function serve(queue) {\n  const guest = queue.splice(0, 1);\n  console.log(guest.name);\n}',
      good: 'function serve(queue) {\n  const guest = queue.splice(0, 1)[0];\n  console.log(guest.name);\n}',
      line: 2,
    },
  ],
  visitors: ({ program, report }) => {
    const blame = (called: MethodCall, use: Node, name: string) => {
      const shown = `${called.method}(...)`;
      report({
        node: called.member.property,
        ...texts(shown, name, textOf(program, use)),
        ...fixFor(called),
      });
    };
    return {
      CallExpression: (node) => {
        const called = methodCall(node);
        if (called === undefined || (called.method !== 'filter' && called.method !== 'splice'))
          return;
        if (called.method === 'filter' && node.arguments[0]?.type !== 'ArrowFunctionExpression')
          return;
        const direct = readOfItem(node);
        // jQuery and other libraries have a filter of their own with a chain behind it.
        if (direct !== undefined && direct.parent.type !== 'CallExpression') {
          blame(called, direct.property, `${called.method}(...)`);
          return;
        }
        const { parent } = node;
        if (parent.type !== 'VariableDeclarator' || parent.id.type !== 'Identifier') return;
        const uses = variableOf(program, parent.id)?.references ?? [];
        if (uses.some((each) => each.isWrite() && each.init !== true)) return;
        const use = uses
          .map(({ identifier }) => readOfItem(identifier))
          .find((each) => each !== undefined);
        const isList = uses.some(({ identifier }) => isUsedAsList(identifier));
        if (use !== undefined && !isList) blame(called, use, parent.id.name);
      },
    };
  },
};

/** A variable that is also indexed or walked is a list on purpose. */
function isUsedAsList(use: Node): boolean {
  const { parent } = use;
  if (parent?.type === 'ForOfStatement') return parent.right === use;
  return parent?.type === 'MemberExpression' && parent.object === use && parent.computed;
}
