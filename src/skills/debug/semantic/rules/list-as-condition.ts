import {
  isCondition,
  isParameter,
  methodCall,
  textOf,
  unwrap,
  variableOf,
  type Node,
  type ParsedProgram,
} from '../../tree.ts';
import { insert, replace } from '../edits.ts';
import type { SemanticMatch, SemanticRule } from '../semantic-rule.ts';
import { kindOf } from '../value-kinds.ts';

const texts = (list: string) => ({
  message: `${list} is a list, and a list always counts as true, even with nothing in it`,
  why: 'only 0, "", null, undefined, NaN and false count as false; an empty list is none of them',
  hints: [
    `Print Boolean([]) and Boolean([1]).`,
    `What should this condition ask: whether there is a list, or whether something is in it?`,
    `What does ${list} have that tells how much is in it?`,
  ] as const,
});

/** Whether a list is certain: made on this very line, or in a variable that always has one. */
function isCertainList(program: ParsedProgram, node: Node): boolean {
  const inner = unwrap(node);
  if (inner.type === 'ArrayExpression' || inner.type === 'NewExpression') return false;
  if (kindOf(program, inner) !== 'array') return false;
  if (inner.type === 'LogicalExpression' || inner.type === 'ConditionalExpression') return false;
  if (inner.type !== 'Identifier') {
    // A method of the learner's own may be called filter or flat as well.
    const called = methodCall(inner);
    return (
      called !== undefined && called.object.type !== 'ThisExpression' && !called.member.optional
    );
  }
  // A parameter may be missing, whatever its type says.
  return !isParameter(variableOf(program, inner));
}

/** `if (list.filter(…))`, `while (rest)` with a list. */
export const listAsCondition: SemanticRule = {
  id: 'list-as-condition',
  concept: 'truthiness',
  misconception: '[] and {} are falsy',
  confidence: 95,
  examples: [
    {
      bad: 'function hasAdults(people) {\n  if (people.filter((person) => person.age > 17)) return true;\n  return false;\n}',
      good: 'function hasAdults(people) {\n  if (people.filter((person) => person.age > 17).length > 0) return true;\n  return false;\n}',
      line: 2,
    },
    {
      bad: 'const errors = [];\nif (!errors) console.log("all is well");',
      good: 'const errors = [];\nif (errors.length === 0) console.log("all is well");',
      line: 2,
    },
  ],
  visitors: ({ program, report }) => {
    const visit = (node: Node) => {
      if (!isCondition(node) || !isCertainList(program, node) || isGuard(program, node)) return;
      report({ node, ...texts(shown(program, node)), ...fixFor(program, node) });
    };
    return { CallExpression: visit, Identifier: visit };
  },
};

/** `list && list.length > 0` asks for the length as well. */
function isGuard(program: ParsedProgram, node: Node): boolean {
  const { parent } = node;
  return (
    parent?.type === 'LogicalExpression' &&
    parent.left === node &&
    textOf(program, parent.right).includes(`${textOf(program, node)}.length`)
  );
}

function shown(program: ParsedProgram, node: Node): string {
  const called = methodCall(node);
  return called === undefined ? textOf(program, node) : `${textOf(program, called.member)}(...)`;
}

/** Asks for the length; `!list` as a whole, so that the sign is not left behind. */
function fixFor(program: ParsedProgram, node: Node): Pick<SemanticMatch, 'fix'> {
  const { parent } = node;
  const isNegated = parent?.type === 'UnaryExpression';
  const edits = isNegated
    ? [replace(parent, `${textOf(program, node)}.length === 0`)]
    : [insert(node.range[1], '.length > 0')];
  return { fix: { title: 'ask how many are in it', edits } };
}
