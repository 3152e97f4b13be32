import type { Reference, Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  closestAround,
  isFunction,
  isInside,
  isLoop,
  methodCall,
  textOf,
  unwrap,
  variableOf,
  type Node,
  type ParsedProgram,
} from '../../tree.ts';
import { insert } from '../edits.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const texts = (name: string, compared: string) => ({
  message: `${name} has no value to start from, so the first comparison with ${compared} cannot work`,
  why: 'a variable without a start is undefined: no number is above or below it, and it has no members',
  hints: [
    `Print ${name} before the first round.`,
    `What is the first element compared with?`,
    `Which start lets the first element be kept?`,
  ] as const,
});

/** The relational comparison of an `if` around a write, and the variable's side in it. */
type Contest = {
  readonly guard: TSESTree.IfStatement;
  readonly own: Node;
  readonly other: Node;
  readonly isLargest: boolean;
};

/** `price < cheapest.price` of `if (price < cheapest.price) cheapest = item`. */
function contestOf(program: ParsedProgram, variable: Variable, write: Node): Contest | undefined {
  const guard = closestAround(write, ({ type }) => type === 'IfStatement');
  if (guard?.type !== 'IfStatement' || !isInside(write, guard.consequent)) return undefined;
  const { test } = guard;
  if (test.type !== 'BinaryExpression' || !/^[<>]=?$/.test(test.operator)) return undefined;
  const isOwn = (side: Node): boolean => {
    const inner = unwrap(side);
    if (inner.type === 'MemberExpression' && !inner.optional) return isOwn(inner.object);
    return inner.type === 'Identifier' && variableOf(program, inner) === variable;
  };
  const isRight = isOwn(test.right);
  if (!isRight && !isOwn(test.left)) return undefined;
  const [own, other] = isRight ? [test.right, test.left] : [test.left, test.right];
  return { guard, own, other, isLargest: test.operator.startsWith('>') === isRight };
}

/** The loop that the contest runs in, or the callback of a `forEach`. */
function roundsAround(guard: Node): Node | undefined {
  const around = closestAround(guard, (each) => isLoop(each) || isFunction(each));
  if (around === undefined || isLoop(around)) return around;
  const call = around.parent;
  return call.type === 'CallExpression' && methodCall(call)?.method === 'forEach'
    ? call
    : undefined;
}

/** The start that fits: the first element where elements are kept, else a number that always loses. */
function startFor(program: ParsedProgram, contest: Contest, write: Reference, rounds: Node) {
  if (contest.own.type === 'Identifier') return contest.isLargest ? '-Infinity' : 'Infinity';
  const list = listOf(rounds);
  const kept = write.writeExpr;
  if (list === undefined || kept === undefined || kept === null) return undefined;
  const isElement = textOf(program, kept) === elementName(program, rounds);
  return isElement && list.type === 'Identifier' ? `${list.name}[0]` : undefined;
}

function listOf(rounds: Node): Node | undefined {
  if (rounds.type === 'ForOfStatement') return rounds.right;
  return methodCall(rounds)?.object;
}

function elementName(program: ParsedProgram, rounds: Node): string | undefined {
  if (rounds.type === 'ForOfStatement' && rounds.left.type === 'VariableDeclaration') {
    const [declarator] = rounds.left.declarations;
    return textOf(program, declarator.id);
  }
  const [callback] = methodCall(rounds)?.call.arguments ?? [];
  const element = isFunction(callback) ? callback.params[0] : undefined;
  return element && textOf(program, element);
}

/** `let cheapest;` and then `if (item.price < cheapest.price) cheapest = item;`. */
export const extremeWithoutStart: SemanticRule = {
  id: 'extreme-without-start',
  concept: 'variables',
  confidence: 94,
  explains: /of undefined/,
  examples: [
    {
      bad: 'function cheapest(items) {\n  let best;\n  for (const item of items) {\n    if (item.price < best.price) best = item;\n  }\n  return best;\n}',
      good: 'function cheapest(items) {\n  let best = items[0];\n  for (const item of items) {\n    if (item.price < best.price) best = item;\n  }\n  return best;\n}',
      line: 2,
    },
    {
      bad: 'function highest(marks) {\n  let top;\n  marks.forEach((mark) => {\n    if (mark > top) {\n      top = mark;\n    }\n  });\n  return top;\n}',
      good: 'function highest(marks) {\n  let top;\n  marks.forEach((mark) => {\n    if (top === undefined || mark > top) {\n      top = mark;\n    }\n  });\n  return top;\n}',
      line: 2,
    },
  ],
  visitors: ({ program, report }) => ({
    VariableDeclarator: ({ id, init, parent }) => {
      const isEmpty = init === null || (init.type === 'Identifier' && init.name === 'undefined');
      if (!isEmpty || id.type !== 'Identifier' || parent.declare) return;
      const variable = variableOf(program, id);
      if (variable === undefined || variable.defs.length > 1) return;
      const [write, ...others] = variable.references.filter(
        (each) => each.isWrite() && each.init !== true,
      );
      if (write === undefined || others.length > 0) return;
      const contest = contestOf(program, variable, write.identifier);
      const rounds = contest && roundsAround(contest.guard);
      if (contest === undefined || rounds === undefined) return;
      const start = startFor(program, contest, write, rounds);
      const place = init === null ? undefined : init.range;
      const edit =
        place === undefined
          ? insert(id.range[1], ` = ${start ?? ''}`)
          : { start: place[0], end: place[1], text: start ?? '' };
      const fix = { title: 'give it a value to start from', edits: [edit] };
      const found = { node: id, ...texts(id.name, textOf(program, contest.own)) };
      report({ ...found, ...(start !== undefined && { fix }) });
    },
  }),
};
