import { textOf, unwrap, type Node } from '../../tree.ts';
import { certainKind } from '../certain-kind.ts';
import { literalOf } from '../conditions.ts';
import { listOfLength } from '../counters.ts';
import { insert, replace } from '../edits.ts';
import { isListLike } from '../lists.ts';
import type { SemanticRule } from '../semantic-rule.ts';
import { shown } from '../shown.ts';

const negativeTexts = (place: string, list: string) => ({
  message: `${list} has no position below 0, so ${place} is undefined`,
  why: 'square brackets count from 0 upwards; they do not count from the end as in some other languages',
  hints: [
    `Print ${place}.`,
    `Which positions does ${list} have when it holds 3 elements?`,
    'How can the last position be worked out from the number of elements?',
  ] as const,
});

const lengthTexts = (place: string, list: string) => ({
  message: `${place} is one past the end, so it is undefined`,
  why: `positions begin at 0, so the last element of ${list} is at ${list}.length - 1`,
  hints: [
    `Print ${place}.`,
    `Which positions does ${list} have when it holds 3 elements?`,
    'How far is the last position from the number of elements?',
  ] as const,
});

/** Whether a member is written, asked for or taken away, rather than read. */
function isOnlyRead(node: Node): boolean {
  const { parent } = node;
  if (parent?.type === 'AssignmentExpression') return parent.left !== node;
  if (parent?.type === 'BinaryExpression') return !/^[!=]==?$/.test(parent.operator);
  return parent?.type !== 'UpdateExpression' && parent?.type !== 'UnaryExpression';
}

/** `list[-1]`, `list[list.length]`. */
export const indexOffTheList: SemanticRule = {
  id: 'index-off-the-list',
  concept: 'arrays',
  misconception: 'arr.length is the last index',
  confidence: 94,
  explains: /of undefined/,
  examples: [
    {
      bad: 'const pets = ["cat", "dog"];\nconst last = pets[pets.length];\nconsole.log(last);',
      good: 'const pets = ["cat", "dog"];\nconst last = pets[pets.length - 1];\nconsole.log(last);',
      line: 2,
    },
    {
      bad: 'function lastOf(list) {\n  return list.length > 0 ? list[-1] : null;\n}',
      good: 'function lastOf(list) {\n  return list.length > 0 ? list.at(-1) : null;\n}',
      line: 2,
    },
    {
      bad: 'const endOf = (word) => word.charAt(word.length);',
      good: 'const list = [1];\nlist[list.length] = 2;',
      line: 1,
    },
  ],
  visitors: ({ program, report }) => ({
    MemberExpression: (node) => {
      const { object, property, computed } = node;
      if (!computed || !isOnlyRead(node)) return;
      const list = listOfLength(property);
      const names = [shown(program, node), shown(program, object)] as const;
      if (list !== undefined && textOf(program, list) === textOf(program, unwrap(object))) {
        const fix = { title: 'take the last position', edits: [insert(property.range[1], ' - 1')] };
        report({ node, ...lengthTexts(...names), fix });
        return;
      }
      const position = property.type === 'UnaryExpression' ? literalOf(program, property) : 0;
      if (
        typeof position !== 'number' ||
        position >= 0 ||
        !(certainKind(program, object) === 'string' || isListLike(program, object))
      )
        return;
      const text = `${textOf(program, object)}.at(${String(position)})`;
      const fix = { title: 'count from the end with at', edits: [replace(node, text)] };
      report({ node, ...negativeTexts(...names), fix });
    },
    CallExpression: (node) => {
      const { callee } = node;
      const [index] = node.arguments;
      if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return;
      if (!/^(charAt|charCodeAt|at)$/.test(callee.property.name) || index === undefined) return;
      const list = listOfLength(index);
      if (list === undefined || textOf(program, list) !== textOf(program, callee.object)) return;
      const fix = { title: 'take the last position', edits: [insert(index.range[1], ' - 1')] };
      report({ node, ...lengthTexts(shown(program, node), shown(program, list)), fix });
    },
  }),
};
