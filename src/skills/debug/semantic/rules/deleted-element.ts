import { textOf } from '../../tree.ts';
import { certainKind } from '../certain-kind.ts';
import { replace } from '../edits.ts';
import { isListLike } from '../lists.ts';
import type { SemanticRule } from '../semantic-rule.ts';
import { shown } from '../shown.ts';

const texts = (place: string, list: string) => ({
  message: `delete leaves a hole at ${place}; ${list} keeps its length, and the rest does not move up`,
  why: 'delete takes properties off an object; a position of a list stays and reads as undefined',
  hints: [
    `Print ${list} and its length before and after this line.`,
    'What should happen to the elements behind the one that goes?',
    'Which method of lists takes elements out and closes the gap?',
  ] as const,
});

/** `delete list[i]`. */
export const deletedElement: SemanticRule = {
  id: 'deleted-element',
  concept: 'array-mutation',
  confidence: 94,
  examples: [
    {
      bad: 'const pets = ["cat", "dog"];\ndelete pets[0];\nconsole.log(pets.length);',
      good: 'const pets = ["cat", "dog"];\npets.splice(0, 1);\nconsole.log(pets.length);',
      line: 2,
    },
    {
      bad: 'function removeItem(list, item) {\n  const at = list.indexOf(item);\n  delete list[at];\n  return list;\n}',
      good: 'function removeItem(list, item) {\n  const at = list.indexOf(item);\n  list.splice(at, 1);\n  return list;\n}',
      line: 3,
    },
  ],
  visitors: ({ program, report }) => ({
    UnaryExpression: (node) => {
      const { argument, operator } = node;
      if (operator !== 'delete' || argument.type !== 'MemberExpression') return;
      if (!argument.computed || !isListLike(program, argument.object)) return;
      const { property, object } = argument;
      if (certainKind(program, property) === 'string') return;
      const text = `${textOf(program, object)}.splice(${textOf(program, property)}, 1)`;
      const fix = { title: 'take it out with splice', edits: [replace(node, text)] };
      report({ node, ...texts(shown(program, argument), shown(program, object)), fix });
    },
  }),
};
