import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  descendants,
  isFunction,
  methodCall,
  propertyName,
  textOf,
  type ParsedProgram,
} from '../../tree.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const complaintOfNegatives = /below zero|negativ|minus|freez|froze|-\d/;

const texts = (start: string) => ({
  message: `the search for the largest value starts at ${start}, so a list with only values below 0 never beats the start`,
  why: 'every negative value loses against it, and the start itself comes out as the answer',
  hints: [
    'Try it with a list that holds only negative numbers.',
    'What is the first value compared with?',
    'Which start can no value of the list lose against?',
  ] as const,
});

/** The `0` that a search for the largest value starts from, alone or as the member that is compared. */
function zeroStart(callback: TSESTree.Node, start: TSESTree.Node): TSESTree.Literal | undefined {
  if (!isFunction(callback)) return undefined;
  const [best] = callback.params;
  if (best?.type !== 'Identifier') return undefined;
  const member = largestOf(callback, best.name);
  if (member === undefined) return undefined;
  const value =
    start.type === 'ObjectExpression'
      ? start.properties.find(
          (each) =>
            each.type === 'Property' && each.key.type === 'Identifier' && each.key.name === member,
        )
      : undefined;
  const literal = value?.type === 'Property' ? value.value : member === '' ? start : undefined;
  return literal?.type === 'Literal' && literal.value === 0 ? literal : undefined;
}

/** '' for `x > best` and `Math.max(best, x)`, `high` for `day.high > best.high`. */
function largestOf(callback: TSESTree.Node, best: string): string | undefined {
  for (const node of descendants(callback)) {
    if (node.type === 'BinaryExpression' && /^[<>]=?$/.test(node.operator)) {
      const smaller = node.operator.startsWith('>') ? node.right : node.left;
      if (smaller.type === 'Identifier' && smaller.name === best) return '';
      if (smaller.type !== 'MemberExpression' || smaller.object.type !== 'Identifier') continue;
      if (smaller.object.name === best) return propertyName(smaller);
    }
    const called = methodCall(node);
    if (called?.method === 'max' && called.object.type === 'Identifier') {
      const isBest = (each: TSESTree.Node) => each.type === 'Identifier' && each.name === best;
      if (called.call.arguments.some(isBest)) return '';
    }
  }
  return undefined;
}

/** Whether the program itself works with values below zero. */
function hasNegativeData(program: ParsedProgram): boolean {
  return [...descendants(program.tree)].some(
    (node) =>
      node.type === 'UnaryExpression' &&
      node.operator === '-' &&
      node.argument.type === 'Literal' &&
      (node.parent.type === 'ArrayExpression' || node.parent.type === 'Property'),
  );
}

/** `days.reduce((a, b) => (b.high > a.high ? b : a), { high: 0 })` where values can be negative. */
export const extremeStartsAtZero: SemanticRule = {
  id: 'extreme-starts-at-zero',
  concept: 'array-reduce',
  confidence: 75,
  examples: [
    {
      bad: 'const max = (list) => list.reduce((best, n) => (n > best ? n : best), 0);\nconsole.log(max([-5, -2]));',
      good: 'const max = (list) => list.reduce((best, n) => (n > best ? n : best), -Infinity);\nconsole.log(max([-5, -2]));',
      line: 1,
    },
    {
      bad: 'const days = [{ high: -3 }];\nconst warm = days.reduce((a, d) => (d.high > a.high ? d : a), { high: 0 });',
      good: 'const words = ["a", "bb"];\nconst long = words.reduce((most, w) => Math.max(most, w.length), 0);',
      line: 2,
    },
  ],
  visitors: ({ program, complaint, report }) => ({
    CallExpression: (node) => {
      const called = methodCall(node);
      const [callback, start] = node.arguments;
      if (called?.method !== 'reduce' || callback === undefined || start === undefined) return;
      const zero = zeroStart(callback, start);
      if (zero === undefined) return;
      const isComplaint = complaintOfNegatives.test(complaint);
      if (!isComplaint && !hasNegativeData(program)) return;
      const [from, end] = zero.range;
      report({
        node: zero,
        ...texts(textOf(program, start)),
        confidence: isComplaint ? 92 : 75,
        fix: {
          title: 'start below every possible value',
          edits: [{ start: from, end, text: '-Infinity' }],
        },
      });
    },
  }),
};
