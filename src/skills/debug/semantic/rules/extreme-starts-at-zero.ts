import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  closestAround,
  descendants,
  isFunction,
  isLoop,
  methodCall,
  propertyName,
  textOf,
  variableOf,
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

const smallestTexts = {
  message: 'the search for the smallest value starts at 0, so no value above 0 is ever smaller',
  why: 'every positive value loses against the start, and 0 comes out as the answer',
  hints: [
    'Try it with a list that holds only positive numbers.',
    'What is the first value compared with?',
    'Which start can no value of the list lose against?',
  ],
} as const;

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

/** What a loop looks for that keeps the better one of each element and the best so far. */
function searchIn(write: TSESTree.Node, best: string): 'largest' | 'smallest' | undefined {
  const assignment = write.parent;
  if (assignment?.type !== 'AssignmentExpression' || assignment.operator !== '=') return undefined;
  const loop = closestAround(assignment, (each) => isLoop(each) || isFunction(each));
  if (loop === undefined || (isFunction(loop) && loop.parent.type !== 'CallExpression')) {
    return undefined;
  }
  const called = methodCall(assignment.right);
  if (called?.object.type === 'Identifier' && called.object.name === 'Math') {
    const isBest = called.call.arguments.some(
      (each) => each.type === 'Identifier' && each.name === best,
    );
    if (!isBest) return undefined;
    return called.method === 'max' ? 'largest' : called.method === 'min' ? 'smallest' : undefined;
  }
  const guard = closestAround(assignment, (each) => each.type === 'IfStatement' || isLoop(each));
  if (guard?.type !== 'IfStatement' || guard.test.type !== 'BinaryExpression') return undefined;
  const { left, right, operator } = guard.test;
  const isBest = (each: TSESTree.Node) => each.type === 'Identifier' && each.name === best;
  const kept = isBest(left) ? right : isBest(right) ? left : undefined;
  const isSame = kept?.type === assignment.right.type && /^[<>]=?$/.test(operator);
  if (!isSame || kept.type === 'Literal') return undefined;
  return operator.startsWith('>') === isBest(right) ? 'largest' : 'smallest';
}

/** Whether what is kept is a length or something that is counted: neither is ever below zero. */
function keepsCount(program: ParsedProgram, write: TSESTree.Node): boolean {
  const assignment = write.parent;
  if (assignment?.type !== 'AssignmentExpression') return false;
  return [...descendants(assignment.right)].some((node) => {
    if (node.type === 'MemberExpression') return /^(length|size)$/.test(propertyName(node) ?? '');
    if (node.type !== 'Identifier') return false;
    const uses = variableOf(program, node)?.references ?? [];
    return uses.some(({ identifier: { parent }, writeExpr }) =>
      parent.type === 'UpdateExpression'
        ? parent.operator === '++'
        : writeExpr != null && [...descendants(writeExpr)].some(isOneMore),
    );
  });
}

/** `count + 1`. */
function isOneMore(node: TSESTree.Node): boolean {
  return (
    node.type === 'BinaryExpression' &&
    node.operator === '+' &&
    node.right.type === 'Literal' &&
    node.right.value === 1
  );
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
      bad: 'function warmest(days) {\n  let max = 0;\n  for (const day of days) {\n    if (day > max) max = day;\n  }\n  return max;\n}\nconsole.log(warmest([-4, -2]));',
      good: 'function warmest(days) {\n  let max = -Infinity;\n  for (const day of days) {\n    if (day > max) max = day;\n  }\n  return max;\n}\nconsole.log(warmest([-4, -2]));',
      line: 2,
    },
    {
      bad: 'function cheapest(prices) {\n  let low = 0;\n  for (const price of prices) low = Math.min(low, price);\n  return low;\n}',
      good: 'function cheapest(prices) {\n  let low = Infinity;\n  for (const price of prices) low = Math.min(low, price);\n  return low;\n}',
      line: 2,
    },
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
    VariableDeclarator: ({ id, init }) => {
      if (id.type !== 'Identifier' || init?.type !== 'Literal' || init.value !== 0) return;
      const variable = variableOf(program, id);
      const writes = variable?.references.filter((use) => use.isWrite() && use.init !== true) ?? [];
      const [write, ...others] = writes;
      const search = write && others.length === 0 ? searchIn(write.identifier, id.name) : undefined;
      if (search === undefined) return;
      const isComplaint = complaintOfNegatives.test(complaint);
      if (search === 'largest' && !isComplaint && !hasNegativeData(program)) return;
      if (search === 'largest' && write !== undefined && keepsCount(program, write.identifier))
        return;
      const [from, end] = init.range;
      const text = search === 'largest' ? '-Infinity' : 'Infinity';
      const title =
        search === 'largest'
          ? 'start below every possible value'
          : 'start above every possible value';
      const fix = { title, edits: [{ start: from, end, text }] };
      report({ node: init, ...(search === 'largest' ? texts('0') : smallestTexts), fix });
    },
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
