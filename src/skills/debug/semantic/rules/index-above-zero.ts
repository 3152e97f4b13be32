import { methodCall, propertyName, textOf, type Node, type ParsedProgram } from '../../tree.ts';
import { certainKind } from '../certain-kind.ts';
import { isComparison, literalOf } from '../conditions.ts';
import { replace } from '../edits.ts';
import { nodesOf } from '../nodes-of.ts';
import type { SemanticRule } from '../semantic-rule.ts';
import { shown } from '../shown.ts';
import { positionCall } from '../positions.ts';

const texts = (test: string) => ({
  message: `${test} leaves out what is found at the very first position, 0`,
  why: 'positions begin at 0, and -1 means not found: 0 is as good an answer as 3',
  hints: [
    'Try it with the first one of all.',
    'Which positions can the answer be, and what stands for not found?',
    `Is position 0 let through by ${test}?`,
  ] as const,
});

/** A searched text that can as well stand at the beginning: a word, not a sign such as @ or a dot. */
const wordLength = 3;

/** Whether something at position 0 is as good as anywhere else. */
function mayStandFirst(program: ParsedProgram, call: Node): boolean {
  const called = methodCall(call);
  if (called === undefined) return false;
  const { object, method } = called;
  if (method === 'findIndex' || method === 'findLastIndex') return true;
  if (certainKind(program, object) === 'array') return true;
  if (certainKind(program, object) === undefined && isUsedAsList(program, object)) return true;
  const [wanted] = called.call.arguments;
  const text = wanted && literalOf(program, wanted);
  return typeof text === 'string' && /^\w+$/.test(text) && text.length >= wordLength;
}

/** Whether something is asked of the object elsewhere that lists have and texts have not. */
function isUsedAsList(program: ParsedProgram, object: Node): boolean {
  const text = textOf(program, object);
  return nodesOf(program)('MemberExpression').some(
    (node) =>
      /^(push|splice|map|filter|forEach|join|pop|shift|some|every)$/.test(
        propertyName(node) ?? '',
      ) && textOf(program, node.object) === text,
  );
}

/** `list.indexOf(x) > 0` where the first position counts too. */
export const indexAboveZero: SemanticRule = {
  id: 'index-above-zero',
  concept: 'arrays',
  misconception: 'The first index is 1',
  confidence: 90,
  examples: [
    {
      bad: 'const pets = ["cat", "dog"];\nconst hasPet = (pet) => pets.indexOf(pet) > 0;\nconsole.log(hasPet("cat"));',
      good: 'const pets = ["cat", "dog"];\nconst hasPet = (pet) => pets.indexOf(pet) >= 0;\nconsole.log(hasPet("cat"));',
      line: 2,
    },
    {
      bad: 'function remove(list, item) {\n  const at = list.indexOf(item);\n  if (at > 0) {\n    list.splice(at, 1);\n  }\n}',
      good: 'function remove(list, item) {\n  const at = list.indexOf(item);\n  if (at !== -1) {\n    list.splice(at, 1);\n  }\n}',
      line: 3,
    },
    {
      bad: 'const isError = (line) => line.indexOf("error") > 0;',
      good: 'const isMail = (text) => text.indexOf("@") > 0;',
      line: 1,
    },
  ],
  visitors: ({ program, report }) => ({
    BinaryExpression: (node) => {
      if (!isComparison(node)) return;
      const { left, right, operator } = node;
      const isAbove =
        (operator === '>' && literalOf(program, right) === 0) ||
        (operator === '>=' && literalOf(program, right) === 1);
      if (!isAbove || right.type !== 'Literal') return;
      const call = positionCall(program, left);
      if (call === undefined || !mayStandFirst(program, call)) return;
      const edits = [replace({ ...right, range: [left.range[1], right.range[1]] }, ' >= 0')];
      const fix = { title: 'let position 0 in', edits };
      report({ node, ...texts(shown(program, node)), fix });
    },
  }),
};
