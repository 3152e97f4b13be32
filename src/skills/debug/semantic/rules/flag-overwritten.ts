import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  closestAround,
  initializerOf,
  isInside,
  isLoop,
  textOf,
  variableOf,
  type LoopNode,
  type Node,
  type ParsedProgram,
} from '../../tree.ts';
import type { SemanticRule } from '../semantic-rule.ts';
import { hasExit, onlyStatement, statementsOf } from '../statements.ts';
import { kindOf } from '../value-kinds.ts';

const texts = (name: string) => ({
  message: `every round sets ${name} anew, so only the last element decides`,
  why: `what an earlier round found out is overwritten by the next one`,
  hints: [
    `Print ${name} at the end of every round.`,
    `Which element decides about ${name} when the loop is over?`,
    `Once ${name} is settled, may a later element change it back?`,
  ] as const,
});

/** The assignment of true or false that a branch consists of. */
function flagIn(branch: Node | null): TSESTree.AssignmentExpression | undefined {
  const statement = branch === null ? undefined : onlyStatement(branch);
  const expression = statement?.type === 'ExpressionStatement' ? statement.expression : undefined;
  return expression?.type === 'AssignmentExpression' && expression.operator === '='
    ? expression
    : undefined;
}

function truthOf(node: TSESTree.AssignmentExpression | undefined): boolean | undefined {
  if (node?.right.type !== 'Literal') return undefined;
  return typeof node.right.value === 'boolean' ? node.right.value : undefined;
}

/** Whether a variable from outside the loop is only set in it, and read behind it. */
function isVerdict(variable: Variable, loop: LoopNode): boolean {
  const isOutside = !variable.identifiers.some((each) => isInside(each, loop));
  const inside = variable.references.filter((use) => isInside(use.identifier, loop));
  const isRead = variable.references.some(
    (use) => use.isRead() && use.identifier.range[0] > loop.range[1],
  );
  const hasOuterLoop = closestAround(loop, isLoop) !== undefined;
  return isOutside && isRead && !hasOuterLoop && inside.every((use) => !use.isRead());
}

/** The start of the flag, if it is true or false. */
function startOf(variable: Variable): boolean | undefined {
  const init = initializerOf(variable);
  return init?.type === 'Literal' && typeof init.value === 'boolean' ? init.value : undefined;
}

/** The branch that undoes what the other found: the one that sets the flag back to its start. */
function withoutBranch(program: ParsedProgram, node: TSESTree.IfStatement, start: boolean) {
  const { alternate, consequent, test } = node;
  if (alternate === null) return undefined;
  if (truthOf(flagIn(alternate)) === start) {
    return [{ start: consequent.range[1], end: alternate.range[1], text: '' }];
  }
  const text = `if (!(${textOf(program, test)})) ${textOf(program, alternate)}`;
  return [{ start: node.range[0], end: node.range[1], text }];
}

/** `if (x === wanted) found = true; else found = false;` in a loop without a way out. */
export const flagOverwritten: SemanticRule = {
  id: 'flag-overwritten',
  concept: 'for-loops',
  confidence: 92,
  examples: [
    {
      bad: 'function has(list, wanted) {\n  let found = false;\n  for (const item of list) {\n    if (item === wanted) {\n      found = true;\n    } else {\n      found = false;\n    }\n  }\n  return found;\n}',
      good: 'function has(list, wanted) {\n  let found = false;\n  for (const item of list) {\n    if (item === wanted) {\n      found = true;\n    }\n  }\n  return found;\n}',
      line: 7,
    },
    {
      bad: 'function allPositive(list) {\n  let ok = true;\n  for (const n of list) {\n    ok = n > 0;\n  }\n  return ok;\n}',
      good: 'function allPositive(list) {\n  let ok = true;\n  for (const n of list) {\n    ok = ok && n > 0;\n  }\n  return ok;\n}',
      line: 4,
    },
  ],
  visitors: ({ program, report }) => {
    const verdictOf = (node: Node, target: Node): Variable | undefined => {
      const loop = closestAround(node, isLoop);
      const variable = variableOf(program, target);
      if (loop === undefined || variable === undefined || hasExit(loop)) return undefined;
      if (!statementsOf(loop.body).includes(node)) return undefined;
      return isVerdict(variable, loop) ? variable : undefined;
    };
    return {
      IfStatement: (node) => {
        const [one, other] = [flagIn(node.consequent), flagIn(node.alternate)];
        if (one === undefined || other === undefined || truthOf(one) === truthOf(other)) return;
        const variable = verdictOf(node, one.left);
        if (variable === undefined || variableOf(program, other.left) !== variable) return;
        if (truthOf(one) === undefined || truthOf(other) === undefined) return;
        const start = startOf(variable);
        const culprit = start === truthOf(one) ? one : other;
        const edits = start === undefined ? undefined : withoutBranch(program, node, start);
        const fix = edits && { title: 'never set it back', edits };
        report({ node: culprit, ...texts(variable.name), ...(fix && { fix }) });
      },
      ExpressionStatement: (node) => {
        const { expression } = node;
        if (expression.type !== 'AssignmentExpression' || expression.operator !== '=') return;
        if (kindOf(program, expression.right) !== 'boolean') return;
        if (expression.right.type === 'Literal') return;
        const variable = verdictOf(node, expression.left);
        const start = variable && startOf(variable);
        if (variable === undefined || start === undefined) return;
        const [at, end] = expression.right.range;
        const value = textOf(program, expression.right);
        const isJoined = expression.right.type === 'LogicalExpression';
        const text = `${variable.name} ${start ? '&&' : '||'} ${isJoined ? `(${value})` : value}`;
        const fix = { title: 'keep what was found', edits: [{ start: at, end, text }] };
        report({ node: expression, ...texts(variable.name), fix });
      },
    };
  },
};
