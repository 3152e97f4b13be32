import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  descendants,
  functionOf,
  initializerOf,
  methodCall,
  ownNodes,
  textOf,
  variableOf,
  type Node,
  type ParsedProgram,
} from '../../tree.ts';
import { literalOf } from '../conditions.ts';
import { counterOf } from '../counters.ts';
import { memberName, usesOfMember } from '../member-uses.ts';
import type { SemanticRule } from '../semantic-rule.ts';
import { shown } from '../shown.ts';
import { someElementsOf, someSourcesOf } from '../sources.ts';

const equalTexts = (sum: string, other: string) => ({
  message: `${sum} may miss ${other} by a tiny bit: most decimal fractions are stored only nearly`,
  why: '0.1, 0.2 and their like have no exact form in binary, and the small errors add up',
  hints: [
    `Print ${sum} with all its digits.`,
    'Is 0.1 + 0.2 exactly 0.3 for the computer?',
    'How close must two such numbers be to count as equal?',
  ] as const,
});

const loopTexts = (index: string, value: string, bound: string) => ({
  message: `${index} comes to ${value} and never exactly to ${bound}: steps of a decimal fraction add up with errors`,
  why: 'most decimal fractions are stored only nearly, and every step adds its small error',
  hints: [
    `Print ${index} with all its digits in every round.`,
    `Does ${index} ever equal ${bound}?`,
    'With which kind of numbers can you count without any error?',
  ] as const,
});

/** Variables and calls that are followed, one inside the other. */
const mostCalls = 3;

/** Rounds of a loop that are tried out. */
const mostRounds = 10_000;

/** A number that has no exact form: 0.1, but not 0.5 or 3. */
function isInexact(value: number | string | undefined): boolean {
  return typeof value === 'number' && !Number.isInteger(value * 1024);
}

/** Whether a value is such a number, or comes from one, alone or in a list. */
function hasFraction(program: ParsedProgram, node: Node): boolean {
  if (isInexact(literalOf(program, node))) return true;
  if (!/^(Identifier|MemberExpression|ArrayExpression)$/.test(node.type)) return false;
  const sources = [...someSourcesOf(program, node), ...someElementsOf(program, node)];
  return sources.some(({ node: source }) => isInexact(literalOf(program, source)));
}

/** What the called function gives back, where it is one of the program. */
function resultsOf(program: ParsedProgram, { callee }: TSESTree.CallExpression): readonly Node[] {
  const fn = functionOf(program, callee);
  if (fn === undefined || fn.async || fn.generator) return [];
  if (fn.body.type !== 'BlockStatement') return [fn.body];
  return ownNodes(fn)
    .map((each) => (each.type === 'ReturnStatement' ? each.argument : null))
    .filter((each) => each !== null);
}

/** Whether an expression calculates with such a number. */
function addsFractions(program: ParsedProgram, node: Node, depth = mostCalls): boolean {
  if (depth < 0) return false;
  if (node.type === 'Identifier') {
    const init = initializerOf(variableOf(program, node));
    if (init !== undefined && init.type !== 'Identifier' && addsFractions(program, init, depth - 1))
      return true;
    return (variableOf(program, node)?.references ?? []).some(({ identifier }) => {
      const { parent } = identifier;
      return (
        parent.type === 'AssignmentExpression' &&
        /^[-+]=$/.test(parent.operator) &&
        parent.left === identifier &&
        hasFraction(program, parent.right)
      );
    });
  }
  if (node.type === 'MemberExpression') {
    const { written } = usesOfMember(program, memberName(node) ?? '');
    return written.some(
      ({ operator, right }) => /^[-+]=$/.test(operator) && hasFraction(program, right),
    );
  }
  const called = methodCall(node);
  if (called?.method === 'reduce') return hasFraction(program, called.object);
  if (node.type === 'CallExpression' && depth > 0) {
    return resultsOf(program, node).some((each) => addsFractions(program, each, depth - 1));
  }
  if (node.type !== 'BinaryExpression' || !/^[-+*]$/.test(node.operator)) return false;
  return [...descendants(node)].some((part) => hasFraction(program, part));
}

/** Where a loop with a decimal step goes past its bound, or stops in another round than it should. */
function missedBound(program: ParsedProgram, loop: TSESTree.ForStatement) {
  const counter = counterOf(loop);
  const { test, update } = loop;
  if (counter === undefined || counter.start === null) return undefined;
  if (update?.type !== 'AssignmentExpression' || update.operator !== '+=') return undefined;
  if (test?.type !== 'BinaryExpression' || test.left.type !== 'Identifier') return undefined;
  if (test.left.name !== counter.name.name) return undefined;
  const start = literalOf(program, counter.start);
  const step = literalOf(program, update.right);
  const bound = literalOf(program, test.right);
  if (typeof start !== 'number' || typeof step !== 'number' || typeof bound !== 'number') {
    return undefined;
  }
  const rounds = Math.round((bound - start) / step);
  const isWhole = Math.abs(start + rounds * step - bound) < Math.abs(step) / mostRounds;
  if (!isWhole || rounds < 1 || rounds > mostRounds) return undefined;
  let value = start;
  for (let round = 0; round < rounds; round += 1) value += step;
  const isMissed = value !== bound;
  const isOneMore = test.operator === '<' && value < bound;
  const isOneLess = test.operator === '<=' && value > bound;
  const isPassed = /^!==?$/.test(test.operator) && isMissed;
  return isOneMore || isOneLess || isPassed ? { counter, value, test } : undefined;
}

/** `0.1 + 0.2 === 0.3`, and loops that wait for such a sum. */
export const floatEquality: SemanticRule = {
  id: 'float-equality',
  concept: 'numbers',
  misconception: '0.1 + 0.2 is exactly 0.3',
  confidence: 93,
  examples: [
    {
      bad: 'const paid = 0.1 + 0.2;\nif (0.1 + 0.2 === 0.3) console.log("paid", paid);',
      good: 'const paid = 0.1 + 0.2;\nif (Math.abs(0.1 + 0.2 - 0.3) < Number.EPSILON) console.log("paid", paid);',
      line: 2,
    },
    {
      bad: 'for (let x = 0; x !== 1; x += 0.1) {\n  console.log(x);\n}',
      good: 'for (let i = 0; i < 10; i++) {\n  console.log(i / 10);\n}',
      line: 1,
    },
    {
      bad: 'let sum = 0;\nsum += 0.1;\nsum += 0.2;\nconsole.log(sum === 0.3);',
      good: 'let sum = 0;\nsum += 0.5;\nsum += 0.25;\nconsole.log(sum === 0.75);',
      line: 4,
    },
  ],
  visitors: ({ program, report }) => {
    const loopTests = new Set<Node>();
    return {
      ForStatement: (loop) => {
        const missed = missedBound(program, loop);
        if (missed === undefined) return;
        const { counter, value, test } = missed;
        loopTests.add(test);
        const names = [counter.name.name, String(value), textOf(program, test.right)] as const;
        report({ node: test, ...loopTexts(...names) });
      },
      BinaryExpression: (node) => {
        const { left, right, operator } = node;
        if (!/^[!=]==?$/.test(operator) || loopTests.has(node)) return;
        const [sum, other] = addsFractions(program, left) ? [left, right] : [right, left];
        if (!addsFractions(program, sum) || literalOf(program, other) === 0) return;
        if (!/^(Literal|Identifier|MemberExpression|BinaryExpression)$/.test(other.type)) return;
        const one = textOf(program, left);
        const two =
          right.type === 'BinaryExpression'
            ? `(${textOf(program, right)})`
            : textOf(program, right);
        const sign = operator.startsWith('!') ? '>=' : '<';
        const text = `Math.abs(${one} - ${two}) ${sign} Number.EPSILON`;
        const [start, end] = node.range;
        const fix = { title: 'ask whether they are close', edits: [{ start, end, text }] };
        report({ node, ...equalTexts(shown(program, sum), shown(program, other)), fix });
      },
    };
  },
};
