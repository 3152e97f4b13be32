import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  closestAround,
  descendants,
  isInside,
  methodCall,
  textOf,
  variableOf,
  type Node,
} from '../../tree.ts';
import { isLoop, type LoopNode, type ParsedProgram } from '../../tree.ts';
import type { SemanticRule } from '../semantic-rule.ts';
import { indentAt, statementsOf, withoutLines } from '../statements.ts';

const texts = (name: string, start: string) => ({
  message: `${name} starts again at ${start} in every round, so only the last round is left in it`,
  why: 'a line inside the loop runs once for every round',
  hints: [
    `Print ${name} at the end of every round.`,
    `How often does the line with ${name} = ${start} run?`,
    `Should ${name} remember the earlier rounds? Where would it have to start then?`,
  ] as const,
});

/** Whether a use makes the variable grow: `x += …`, `x++`, `x = x + …`, `x.push(…)`. */
function isGrowth(name: Node): boolean {
  const { parent } = name;
  if (parent?.type === 'UpdateExpression') return parent.parent.type === 'ExpressionStatement';
  if (parent?.type === 'AssignmentExpression') {
    return parent.left === name && (parent.operator !== '=' || growsFromItself(parent, name));
  }
  // `total` on the right of `total = total + n` belongs to that growth.
  const around = closestAround(name, (each) => each.type === 'AssignmentExpression');
  if (around?.type === 'AssignmentExpression' && growsFromItself(around, name)) return true;
  if (parent?.type !== 'MemberExpression' || parent.object !== name) return false;
  // An entry that is written or counted up.
  const { parent: outer } = parent;
  if (parent.computed && outer.type === 'AssignmentExpression') return outer.left === parent;
  if (parent.computed && outer.type === 'UpdateExpression') return true;
  const called = outer.type === 'CallExpression' ? methodCall(outer) : undefined;
  return called?.method === 'push' && called.call.parent.type === 'ExpressionStatement';
}

/** `total = total + n`, `list = [...list, n]`, `list = list.concat(n)`. */
function growsFromItself({ left, right, operator }: TSESTree.AssignmentExpression, name: Node) {
  if (operator !== '=' || left.type !== 'Identifier' || name.type !== 'Identifier') return false;
  if (left.name !== name.name) return false;
  return [...descendants(right)].some(
    (node) => node.type === 'Identifier' && node.name === left.name,
  );
}

/** A start from nothing: `0`, `''`, `[]`. */
function isStart(node: Node | null): node is TSESTree.Expression {
  if (node?.type === 'ArrayExpression') return node.elements.length === 0;
  if (node?.type === 'ObjectExpression') return node.properties.length === 0;
  return node?.type === 'Literal' && (node.value === 0 || node.value === '' || node.value === 1);
}

/** Whether, inside the loop, the variable does nothing but grow. */
function onlyGrows(variable: Variable, start: Node, loop: LoopNode): boolean {
  const inside = variable.references
    .map(({ identifier }) => identifier)
    .filter((each) => isInside(each, loop) && !isInside(each, start));
  return inside.length > 0 && inside.every(isGrowth);
}

/** A name of the same spelling behind the loop, in the same function. */
function usedBehind(program: ParsedProgram, name: string, loop: LoopNode): boolean {
  const around = closestAround(loop, (each) => /Function|Program/.test(each.type));
  return program.scopes.scopes.some((scope) =>
    scope.references.some(
      ({ identifier, resolved }) =>
        identifier.name === name &&
        identifier.range[0] > loop.range[1] &&
        around !== undefined &&
        isInside(identifier, around) &&
        (resolved === null || !isInside(resolved.scope.block, loop)),
    ),
  );
}

/** Whether a variable of that name is declared outside the loop and starts from something. */
function outerVariable(program: ParsedProgram, name: string, loop: LoopNode): Variable | undefined {
  return program.scopes.scopes
    .filter(({ block }) => isInside(loop, block) && block !== loop)
    .flatMap(({ variables }) => variables)
    .find((each) => each.name === name && each.defs[0]?.type === 'Variable');
}

/** A total that is set back to its start inside the loop that should fill it, and read behind it. */
export const accumulatorResetEachRound: SemanticRule = {
  id: 'accumulator-reset-each-round',
  concept: 'scope',
  confidence: 92,
  explains: /is not defined/,
  examples: [
    {
      bad: 'let total;\nfor (const n of [1, 2]) {\n  total = 0;\n  total += n;\n}\nconsole.log(total);',
      good: 'let total = 0;\nfor (const n of [1, 2]) {\n  total += n;\n}\nconsole.log(total);',
      line: 3,
    },
    {
      bad: 'function long(words) {\n  for (const word of words) {\n    let found = [];\n    if (word.length > 3) found.push(word);\n  }\n  return found;\n}',
      good: 'function long(words) {\n  let found = [];\n  for (const word of words) {\n    if (word.length > 3) found.push(word);\n  }\n  return found;\n}',
      line: 3,
    },
  ],
  visitors: ({ program, report }) => {
    const { source } = program;
    const check = (statement: Node, name: TSESTree.Identifier, start: Node | null) => {
      const loop = closestAround(statement, isLoop);
      if (loop === undefined || !isStart(start)) return;
      if (!statementsOf(loop.body).includes(statement)) return;
      const variable = variableOf(program, name);
      if (variable === undefined || !onlyGrows(variable, statement, loop)) return;
      if (!usedBehind(program, name.name, loop)) return;
      const isDeclaration = statement.type === 'VariableDeclaration';
      const removal = withoutLines(source, statement);
      const outer = outerVariable(program, name.name, loop);
      const declarator = outer?.defs[0]?.node;
      const [at] = loop.range;
      const text = `${textOf(program, statement)}\n${indentAt(source, at)}`;
      const needsStart =
        declarator?.type === 'VariableDeclarator' && declarator.init === null
          ? declarator.id.range[1]
          : undefined;
      const moved =
        needsStart === undefined
          ? { start: at, end: at, text }
          : { start: needsStart, end: needsStart, text: ` = ${textOf(program, start)}` };
      const isStarted =
        outer !== undefined && needsStart === undefined && !isVarInLoop(outer, loop);
      const edits = removal && (isStarted ? [removal] : [moved, removal]);
      const fix = edits && { title: `start ${name.name} before the loop`, edits };
      if (outer === undefined && !isDeclaration) return;
      report({ node: statement, ...texts(name.name, textOf(program, start)), ...(fix && { fix }) });
    };
    return {
      VariableDeclaration: (node) => {
        const [declarator, ...others] = node.declarations;
        if (others.length > 0 || declarator.id.type !== 'Identifier') return;
        check(node, declarator.id, declarator.init);
      },
      ExpressionStatement: (node) => {
        const { expression } = node;
        if (expression.type !== 'AssignmentExpression' || expression.operator !== '=') return;
        if (expression.left.type === 'Identifier') check(node, expression.left, expression.right);
      },
    };
  },
};

function isVarInLoop(variable: Variable, loop: LoopNode): boolean {
  return variable.identifiers.some((each) => isInside(each, loop));
}
