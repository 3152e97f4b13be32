import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  closestAround,
  descendants,
  isInside,
  isLoop,
  methodCall,
  nextStatement,
  textOf,
  variableOf,
  type LoopNode,
} from '../../tree.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const texts = (name: string, start: string) => ({
  message: `${name} starts at ${start} once, before the loop, and keeps its value from one round to the next`,
  why: `every round after the first begins with what the earlier rounds left in ${name}; it is not reset`,
  hints: [
    `Print ${name} at the start of every round.`,
    `Should ${name} know about earlier rounds?`,
    `How often does the line that declares ${name} run?`,
  ] as const,
});

/** The innermost loop that holds all of the nodes, among the loops directly behind the declaration. */
function loopBehind(declaration: TSESTree.Node): LoopNode | undefined {
  const next = nextStatement(declaration);
  return isLoop(next) ? next : undefined;
}

/** A loop directly in another one's body. */
function innerLoops(loop: LoopNode): readonly LoopNode[] {
  const { body } = loop;
  return body.type === 'BlockStatement' ? body.body.filter((each) => isLoop(each)) : [];
}

/** Whether the write keeps the better of two values: `if (points > best) best = points`. */
function keepsTheBetter(write: TSESTree.Node, name: string): boolean {
  const assignment = write.parent;
  if (assignment?.type !== 'AssignmentExpression' || assignment.operator !== '=') return false;
  if (/^Math\.(max|min)$/.test(calleeText(assignment.right))) return true;
  const guard = closestAround(assignment, (each) => each.type === 'IfStatement' || isLoop(each));
  if (guard?.type !== 'IfStatement') return false;
  return [...descendants(guard.test)].some(
    (node) =>
      node.type === 'BinaryExpression' &&
      /^[<>]=?$/.test(node.operator) &&
      [node.left, node.right].some((side) => side.type === 'Identifier' && side.name === name),
  );
}

function calleeText(node: TSESTree.Node): string {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return '';
  const { object, property } = node.callee;
  if (object.type !== 'Identifier' || property.type !== 'Identifier') return '';
  return `${object.name}.${property.name}`;
}

/** Names of what is meant to go on from round to round. */
const runningNames = /running|cumul|prefix|balance|overall|grand|all|id$|seen/i;

/** `total += …`, `line = line + …`, `count++` */
function isGrowth(write: TSESTree.Node): boolean {
  const { parent } = write;
  if (parent?.type === 'UpdateExpression') return true;
  return parent?.type === 'AssignmentExpression' && /^[+*]=$/.test(parent.operator);
}

/** `row.push(…)` */
function isPush(use: TSESTree.Node): boolean {
  const called = use.parent?.parent && methodCall(use.parent.parent);
  return called?.method === 'push' && called.object === use;
}

/**
 * The best of every round, kept in a variable that is declared before the rounds: written in an
 * inner loop, read behind it in the same round, and never read once the rounds are over.
 */
export const notResetEachRound: SemanticRule = {
  id: 'not-reset-each-round',
  concept: 'scope',
  confidence: 80,
  examples: [
    {
      bad: 'function wins(rounds) {\n  const won = [];\n  let best = 0;\n  for (const round of rounds) {\n    for (const points of round) {\n      if (points > best) best = points;\n    }\n    won.push(round.indexOf(best));\n  }\n  return won;\n}',
      good: 'function wins(rounds) {\n  const won = [];\n  for (const round of rounds) {\n    let best = 0;\n    for (const points of round) {\n      if (points > best) best = points;\n    }\n    won.push(round.indexOf(best));\n  }\n  return won;\n}',
      line: 3,
    },
  ],
  visitors: ({ program, report }) => ({
    VariableDeclaration: (declaration) => {
      const [declarator] = declaration.declarations;
      if (declaration.declarations.length !== 1) return;
      const { id, init } = declarator;
      if (id.type !== 'Identifier' || init === null) return;
      const loop = loopBehind(declaration);
      const variable = variableOf(program, id);
      if (loop === undefined || variable === undefined) return;
      const uses = variable.references.filter((each) => each.init !== true);
      if (!uses.every(({ identifier }) => isInside(identifier, loop.body))) return;
      const inner = innerLoops(loop).find((each) =>
        uses.some(
          (use) => (use.isWrite() || isPush(use.identifier)) && isInside(use.identifier, each),
        ),
      );
      if (inner === undefined) return;
      const writes = uses.filter((use) => use.isWrite());
      const isOnlyInside = writes.every(
        ({ identifier }) =>
          isInside(identifier, inner) &&
          (keepsTheBetter(identifier, id.name) || isGrowth(identifier)),
      );
      const isFilled = uses.some(
        ({ identifier }) => isInside(identifier, inner) && isPush(identifier),
      );
      const isReadBehind = uses.some(
        (use) => use.isRead() && use.identifier.range[0] > inner.range[1],
      );
      if (!isOnlyInside || !isReadBehind || runningNames.test(id.name)) return;
      if (writes.length === 0 && !isFilled) return;
      report({
        node: declaration,
        ...texts(id.name, textOf(program, init)),
        ...moveIntoLoop(program.source, declaration, loop),
      });
    },
  }),
};

/** Moves the declaration, a line of its own, to the first line of the loop's body. */
function moveIntoLoop(source: string, declaration: TSESTree.Node, { body }: LoopNode) {
  const first = body.type === 'BlockStatement' ? body.body[0] : undefined;
  const lineStart = source.lastIndexOf('\n', declaration.range[0]) + 1;
  const lineEnd = source.indexOf('\n', declaration.range[1]) + 1;
  const isOwnLine =
    source.slice(lineStart, declaration.range[0]).trim() === '' &&
    lineEnd > 0 &&
    source.slice(declaration.range[1], lineEnd).trim() === '';
  if (first === undefined || !isOwnLine) return {};
  const [at] = first.range;
  const indent = source.slice(source.lastIndexOf('\n', at) + 1, at);
  const text = `${source.slice(...declaration.range)}\n${indent}`;
  return {
    fix: {
      title: 'declare it inside the loop',
      edits: [
        { start: lineStart, end: lineEnd, text: '' },
        { start: at, end: at, text },
      ],
    },
  };
}
