import type { TSESTree } from '@typescript-eslint/typescript-estree';
import type { Variable } from '@typescript-eslint/scope-manager';
import {
  ancestors,
  isFunction,
  isInside,
  isLoop,
  unwrap,
  type Node,
} from '../../language/nodes.ts';
import type { ProgramFacts } from '../facts.ts';
import { wordsOf } from '../tree/functions.ts';
import { calleeName } from '../tree/nodes.ts';
import { isDeclaredIn, mentions } from '../tree/variables.ts';
import type { ReviewRule } from '../review-rule.ts';

/** Steps that wait for each other although none needs the one before. */
export const awaitInLoop: ReviewRule = {
  id: 'await-in-loop',
  dimension: 'structure',
  concept: 'async-await',
  points: 80,
  cap: 120,
  message: ([{ subject }]) => `await in a loop: ${subject} runs one by one; use Promise.all`,
  why: 'The waiting times add up although no step needs the result of the one before.',
  examples: [
    {
      bad: 'export async function prices(shops, getPrice) {\n  const found = [];\n  for (const shop of shops) {\n    found.push(await getPrice(shop));\n  }\n  return found;\n}\n',
      good: 'export async function prices(shops, getPrice) {\n  return Promise.all(shops.map((shop) => getPrice(shop)));\n}\n',
      line: 4,
    },
  ],
  find: (facts) =>
    facts.nodes('AwaitExpression').flatMap((node) => {
      const loop = loopAround(node);
      const call = unwrap(node.argument);
      if (loop === undefined || call.type !== 'CallExpression') return [];
      return isIndependent(facts, node, call, loop)
        ? [{ range: node.range, subject: `${calleeName(call)}()` }]
        : [];
    }),
};

type ListLoop = TSESTree.ForOfStatement | TSESTree.ForStatement;

/** The loop over a list that a node stands in, in the same function. */
function loopAround(node: Node): ListLoop | undefined {
  for (const around of ancestors(node)) {
    if (isFunction(around)) return undefined;
    if (isLoop(around)) {
      const isList =
        (around.type === 'ForOfStatement' && !around.await && isInside(node, around.body)) ||
        (around.type === 'ForStatement' && isInside(node, around.body));
      return isList ? around : undefined;
    }
  }
  return undefined;
}

/** Names of steps whose order or pace is their purpose. */
const orderedSteps = new Set(
  'wait sleep delay pause write append insert run execute step next ask prompt question move print type click read open close lock commit'.split(
    ' ',
  ),
);

/** Words in a comment that give a reason for one after the other. */
const reasonForOrder =
  /\b(one|order|sequen\w*|single|limit\w*|after|turn|rate|parallel|same time|concurren\w*|must|because|slow\w*|overload\w*)\b/i;

function isIndependent(
  facts: ProgramFacts,
  node: TSESTree.AwaitExpression,
  call: TSESTree.CallExpression,
  loop: ListLoop,
): boolean {
  if (node.parent.type === 'ExpressionStatement') return false;
  if (orderedSteps.has(wordsOf(calleeName(call))[0] ?? '')) return false;
  const loopVariables = facts.program.scopes.getDeclaredVariables(
    loop.type === 'ForOfStatement' ? loop.left : (loop.init ?? loop),
  );
  if (
    !call.arguments.some((argument) =>
      mentions([...loopVariables, ...locals(facts, loop)], argument),
    )
  ) {
    return false;
  }
  return (
    !leavesEarly(facts, loop) &&
    !dependsOnEarlierRounds(facts, call, loop) &&
    !hasReason(facts, loop)
  );
}

function locals(facts: ProgramFacts, loop: ListLoop): readonly Variable[] {
  return facts.program.scopes.scopes
    .flatMap(({ variables }) => variables)
    .filter((variable) => isDeclaredIn(variable, loop.body));
}

function leavesEarly(facts: ProgramFacts, loop: ListLoop): boolean {
  const exits = [
    ...facts.nodes('BreakStatement'),
    ...facts.nodes('ContinueStatement'),
    ...facts.nodes('ReturnStatement'),
    ...facts.nodes('ThrowStatement'),
  ];
  const awaits = facts.nodes('AwaitExpression').filter((node) => isInside(node, loop.body));
  return awaits.length > 1 || exits.some((node) => isInside(node, loop.body));
}

/** Whether the call reads a variable from outside that the loop writes. */
function dependsOnEarlierRounds(
  facts: ProgramFacts,
  call: TSESTree.CallExpression,
  loop: ListLoop,
): boolean {
  return facts.program.scopes.scopes
    .flatMap(({ variables }) => variables)
    .filter((variable) => !isDeclaredIn(variable, loop) && mentions([variable], call))
    .some(({ references }) =>
      references.some((one) => one.isWrite() && isInside(one.identifier, loop.body)),
    );
}

function hasReason({ program }: ProgramFacts, loop: ListLoop): boolean {
  const before = loop.range[0];
  return program.comments.some(({ range, loc, value }) => {
    const isInLoop = range[0] > before && range[1] < loop.range[1];
    const isAbove = loop.loc.start.line - loc.end.line === 1;
    return (isInLoop || isAbove) && reasonForOrder.test(value);
  });
}
