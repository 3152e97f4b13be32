import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { nextStatement, textOf, type Node, type ParsedProgram } from '../../tree.ts';
import { answers, literalOf, operandsOf, probes, questionOf } from '../conditions.ts';
import type { SemanticRule } from '../semantic-rule.ts';
import { isSameCode, isSteady, shown } from '../shown.ts';
import { leaves } from '../statements.ts';

const texts = (test: string, earlier: string, line: number) => ({
  message: `${test} is never reached: ${earlier} on line ${line} is true for every such value and comes first`,
  why: 'of several branches the first one whose condition is true runs, and the others are skipped',
  hints: [
    `Choose a value for which ${test} is true and follow it from the top. Which branch takes it?`,
    'Which of the conditions lets the most values in?',
    'In which order must the conditions be asked so that each one gets its turn?',
  ] as const,
});

type Branch = { readonly test: TSESTree.Expression; readonly body: TSESTree.Statement };

/** The branches of `if … else if …`, or of neighbouring ifs that each leave the function. */
function branchesFrom(node: TSESTree.IfStatement): readonly Branch[] {
  const own = { test: node.test, body: node.consequent };
  const { alternate } = node;
  if (alternate?.type === 'IfStatement') return [own, ...branchesFrom(alternate)];
  if (alternate !== null || !leaves(node.consequent)) return [own];
  const next = nextStatement(node);
  return next?.type === 'IfStatement' ? [own, ...branchesFrom(next)] : [own];
}

/** `n % 15 === 0` taken apart: what is divided, and by what. */
function divisionOf(program: ParsedProgram, node: Node) {
  if (node.type !== 'BinaryExpression' || !/^===?$/.test(node.operator)) return undefined;
  const { left, right } = node;
  if (left.type !== 'BinaryExpression' || left.operator !== '%') return undefined;
  const divisor = literalOf(program, left.right);
  const isZero = literalOf(program, right) === 0;
  return isZero && typeof divisor === 'number' && divisor > 0 && isSteady(left.left)
    ? { subject: left.left, divisor }
    : undefined;
}

/** Whether the first single question is true wherever the second one is. */
function covers(program: ParsedProgram, earlier: Node, later: Node): boolean {
  if (isSameCode(program, earlier, later)) return isSteady(earlier);
  const [wide, narrow] = [divisionOf(program, earlier), divisionOf(program, later)];
  if (wide !== undefined && narrow !== undefined) {
    return isSameCode(program, wide.subject, narrow.subject) && narrow.divisor % wide.divisor === 0;
  }
  const [one, other] = [questionOf(program, earlier), questionOf(program, later)];
  if (one === undefined || other === undefined) return false;
  if (typeof one.value !== 'number' || typeof other.value !== 'number') return false;
  if (!isSameCode(program, one.subject, other.subject)) return false;
  const tried = probes([one, other]).filter((each) => typeof each === 'number');
  return tried.every((each) => !answers(other, each) || answers(one, each));
}

/** Whether a later condition can be true only where the earlier one is. */
function isCovered(program: ParsedProgram, later: Node, earlier: Node): boolean {
  const narrow = operandsOf(later, '&&');
  return operandsOf(earlier, '||').some((choice) =>
    operandsOf(choice, '&&').every((part) => narrow.some((each) => covers(program, part, each))),
  );
}

/** The branches in an order in which none is covered by one before it. */
function inOrder(program: ParsedProgram, branches: readonly Branch[]): readonly Branch[] {
  const ordered: Branch[] = [];
  for (const branch of branches) {
    const at = ordered.findIndex(({ test }) => isCovered(program, branch.test, test));
    ordered.splice(at < 0 ? ordered.length : at, 0, branch);
  }
  return ordered;
}

/** `if (n >= 50) … else if (n >= 90) …`: the second branch is never reached. */
export const coveredCondition: SemanticRule = {
  id: 'covered-condition',
  concept: 'conditionals',
  misconception: 'Every else-if condition is evaluated',
  confidence: 95,
  examples: [
    {
      bad: 'function grade(points) {\n  if (points >= 50) return "C";\n  else if (points >= 90) return "A";\n  return "F";\n}',
      good: 'function grade(points) {\n  if (points >= 90) return "A";\n  else if (points >= 50) return "C";\n  return "F";\n}',
      line: 3,
    },
    {
      bad: 'function say(n) {\n  if (n % 3 === 0) {\n    return "Fizz";\n  }\n  if (n % 5 === 0) {\n    return "Buzz";\n  }\n  if (n % 3 === 0 && n % 5 === 0) {\n    return "FizzBuzz";\n  }\n  return String(n);\n}',
      good: 'function say(n) {\n  if (n % 15 === 0) {\n    return "FizzBuzz";\n  }\n  if (n % 3 === 0) {\n    return "Fizz";\n  }\n  if (n % 5 === 0) {\n    return "Buzz";\n  }\n  return String(n);\n}',
      line: 8,
    },
  ],
  visitors: ({ program, report }) => {
    const seen = new Set<Node>();
    return {
      IfStatement: (node) => {
        if (seen.has(node.test)) return;
        const branches = branchesFrom(node);
        for (const { test } of branches) seen.add(test);
        for (const [at, { test }] of branches.entries()) {
          const earlier = branches
            .slice(0, at)
            .find(
              (each) =>
                isCovered(program, test, each.test) && !isSameCode(program, test, each.test),
            );
          if (earlier === undefined) continue;
          const edits = inOrder(program, branches).flatMap((branch, slot) => {
            const place = branches[slot];
            if (place === undefined || place === branch) return [];
            return [
              replaced(place.test, textOf(program, branch.test)),
              replaced(place.body, textOf(program, branch.body)),
            ];
          });
          const names = [shown(program, test), shown(program, earlier.test)] as const;
          const fix = { title: 'ask the narrower question first', edits };
          report({ node: test, ...texts(...names, earlier.test.loc.start.line), fix });
          return;
        }
      },
    };
  },
};

function replaced({ range: [start, end] }: Node, text: string) {
  return { start, end, text };
}
