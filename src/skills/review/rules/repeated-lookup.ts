import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  ancestors,
  isFunction,
  isInside,
  isLoop,
  methodCall,
  rootOf,
  type Node,
} from '../../language/nodes.ts';
import { initializerOf, isParameter } from '../../language/variables.ts';
import type { ProgramFacts } from '../facts.ts';
import { isCallback } from '../tree/functions.ts';
import { onlyStatement, startsAtZero } from '../tree/nodes.ts';
import { isDeclaredIn, mentions } from '../tree/variables.ts';
import type { ReviewRule, Violation } from '../review-rule.ts';
import { listed, subjects } from '../wording.ts';

/** A whole list is searched again for every item of another one. */
export const repeatedLookup: ReviewRule = {
  id: 'repeated-lookup',
  dimension: 'structure',
  concept: 'complexity',
  points: 80,
  cap: 160,
  message: (violations) =>
    `${listed(subjects(violations), 2)} searches the whole list each round (quadratic): build a Map once`,
  why: 'A thousand items searched a thousand times are a million steps; a Map or Set answers each at once.',
  examples: [
    {
      bad: 'export function names(orders, people) {\n  return orders.map((order) => people.find((person) => person.id === order.personId).name);\n}\n',
      good: 'export function names(orders, people) {\n  const nameById = new Map(people.map((person) => [person.id, person.name]));\n  return orders.map((order) => nameById.get(order.personId));\n}\n',
      line: 2,
    },
    {
      bad: 'export function count(words) {\n  const counts = [];\n  for (const word of words) {\n    for (const entry of counts) {\n      if (entry.word === word) entry.times++;\n    }\n  }\n  return counts;\n}\n',
      good: 'export function count(words) {\n  const counts = new Map();\n  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);\n  return counts;\n}\n',
      line: 4,
    },
  ],
  find: (facts) => [
    ...facts.nodes('CallExpression').flatMap((node) => searchByMethod(facts, node)),
    ...facts.nodes('ForOfStatement').flatMap((loop) => searchByLoop(facts, loop, loop.right)),
    ...facts.nodes('ForStatement').flatMap((loop) => {
      const end = loop.test?.type === 'BinaryExpression' ? loop.test.right : undefined;
      const list = end?.type === 'MemberExpression' ? end.object : undefined;
      return list === undefined ? [] : searchByLoop(facts, loop, list);
    }),
  ],
};

const searches = new Set(['find', 'findIndex', 'filter', 'some']);
const rounds = new Set(['map', 'forEach', 'filter', 'flatMap', 'some', 'every', 'reduce']);

/** `list.find((x) => x.key === item.key)` in a round over other items. */
function searchByMethod(facts: ProgramFacts, node: TSESTree.CallExpression): readonly Violation[] {
  const called = methodCall(node);
  const [callback] = node.arguments;
  if (called === undefined || !searches.has(called.method) || !isFunction(callback)) return [];
  const round = roundAround(node);
  if (round === undefined || !isFromOutside(facts, called.object, round)) return [];
  if (!asksForEqual(facts, callback, round)) return [];
  return [{ range: node.range, subject: `${facts.textOf(called.object)}.${called.method}()` }];
}

/** The innermost loop over a list, or callback of a list's method, around a node. */
function roundAround(node: Node): Node | undefined {
  for (const around of ancestors(node)) {
    if (around.type === 'ForOfStatement') {
      return isInside(node, around.body) && around.right.type !== 'ArrayExpression'
        ? around
        : undefined;
    }
    if (isLoop(around))
      return around.type === 'ForStatement' && isInside(node, around.body) ? around : undefined;
    if (isFunction(around)) {
      const called = methodCall(around.parent);
      if (called === undefined || !isCallback(around)) return undefined;
      return rounds.has(called.method) ? around : undefined;
    }
  }
  return undefined;
}

/** A list that comes from outside the round and is not a short one written down in the program. */
function isFromOutside(facts: ProgramFacts, list: Node, round: Node): boolean {
  const root = rootOf(list);
  const variable = root === undefined ? undefined : facts.variableOf(root);
  if (variable === undefined || isDeclaredIn(variable, round)) return false;
  if (isParameter(variable)) return true;
  const init = initializerOf(variable);
  return init !== undefined && !(init.type === 'ArrayExpression' && init.elements.length > 0);
}

/** Whether a test compares, by equality, something of the list's item with something of the round. */
function asksForEqual(facts: ProgramFacts, test: Node, round: Node): boolean {
  const ofRound = facts.program.scopes.scopes
    .flatMap(({ variables }) => variables)
    .filter((variable) => isDeclaredIn(variable, round) && !isDeclaredIn(variable, test));
  return facts.nodes('BinaryExpression').some((node) => {
    if (!['===', '=='].includes(node.operator) || !isInside(node, test)) return false;
    const isOfRound = [node.left, node.right].map((side) => mentions(ofRound, side));
    return isOfRound[0] !== isOfRound[1];
  });
}

/** A loop inside a round that goes through a list only to compare. */
function searchByLoop(
  facts: ProgramFacts,
  loop: TSESTree.ForOfStatement | TSESTree.ForStatement,
  list: Node,
): readonly Violation[] {
  const test = onlyStatement(loop.body);
  const round = roundAround(loop);
  if (test?.type !== 'IfStatement' || test.alternate !== null || round === undefined) return [];
  if (!isFromOutside(facts, list, round) || !startsAtTheFirst(loop)) return [];
  const isEqual =
    test.test.type === 'BinaryExpression' && asksForEqualOnce(facts, test.test, loop, round);
  return isEqual
    ? [
        {
          range: [loop.range[0], loop.body.range[0]],
          subject: `the nested loop over ${facts.textOf(list)}`,
        },
      ]
    : [];
}

/** A loop that starts behind the outer one's counter compares pairs: that is not a search. */
function startsAtTheFirst(loop: TSESTree.ForOfStatement | TSESTree.ForStatement): boolean {
  if (loop.type === 'ForOfStatement') return true;
  return loop.init?.type === 'VariableDeclaration' && startsAtZero(loop.init);
}

function asksForEqualOnce(
  facts: ProgramFacts,
  test: TSESTree.BinaryExpression,
  loop: Node,
  round: Node,
): boolean {
  if (!['===', '=='].includes(test.operator)) return false;
  const variables = facts.program.scopes.scopes.flatMap((scope) => scope.variables);
  const ofLoop = variables.filter((variable) => isDeclaredIn(variable, loop));
  const ofRound = variables.filter(
    (variable) => isDeclaredIn(variable, round) && !isDeclaredIn(variable, loop),
  );
  return [
    [test.left, test.right],
    [test.right, test.left],
  ].some(([one, other]) => {
    if (one === undefined || other === undefined) return false;
    return mentions(ofLoop, one) && !mentions(ofLoop, other) && mentions(ofRound, other);
  });
}
