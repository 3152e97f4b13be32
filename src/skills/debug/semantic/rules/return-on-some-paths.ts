import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { isNullish, ownNodes, variableOf } from '../../tree.ts';
import type { FunctionNode, Node, ParsedProgram } from '../../tree.ts';
import { canEnd } from '../flow.ts';
import { nodesOf } from '../nodes-of.ts';
import { calledFunction } from '../promises.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const texts = (name: string) => ({
  message: `${name} returns a value on some of its ways only; on the others its call gives undefined`,
  why: 'where a function reaches its end without a return, it gives back undefined',
  hints: [
    `Call ${name} with a value for which none of its conditions is true, and print the result.`,
    `Which line of ${name} runs last in that case?`,
    `What should ${name} give back then?`,
  ] as const,
});

/** Whether all returns give something, and still the end can be reached. */
function hasOpenEnd(
  { body, async: isAsync, generator, returnType }: FunctionNode,
  own: readonly Node[],
): boolean {
  if (body.type !== 'BlockStatement' || isAsync || generator || returnType !== undefined)
    return false;
  const returns = own.filter((node) => node.type === 'ReturnStatement');
  const isValue = ({ argument }: TSESTree.ReturnStatement) =>
    argument !== null && !isNullish(argument);
  if (returns.length === 0 || !returns.every(isValue)) return false;
  if (own.some(({ type }) => type === 'ThrowStatement')) return false;
  return body.body.every(canEnd) && mustReach(body.body.at(-1));
}

/** A last statement that, by its look, may let a value through: an if without else, a loop. */
function mustReach(last: TSESTree.Statement | undefined): boolean {
  if (last?.type === 'IfStatement') {
    return last.alternate === null
      ? !isBlockWithoutReturn(last.consequent)
      : mustReach(last.alternate);
  }
  return last?.type === 'ForOfStatement' || last?.type === 'ForStatement';
}

function isBlockWithoutReturn(statement: TSESTree.Statement): boolean {
  return statement.type !== 'ReturnStatement' && canEnd(statement);
}

/** A use that undefined spoils: it is read from, calculated with, or put into a text. */
function spoils(node: Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case 'MemberExpression':
      return parent.object === node && !parent.optional;
    case 'BinaryExpression':
      return /^([-+*/%]|[<>]=?)$/.test(parent.operator);
    case 'TemplateLiteral':
      return true;
    case 'AssignmentExpression':
      return parent.right === node && /^[-+*/]=$/.test(parent.operator);
    default:
      return false;
  }
}

/** Whether somebody asks first: any use in a condition, a comparison, a default. */
function isAskedFor(node: Node): boolean {
  const { parent } = node;
  if (parent?.type === 'BinaryExpression') return /^[!=]==?$/.test(parent.operator);
  if (parent?.type === 'MemberExpression') return parent.object === node && parent.optional;
  return /^(LogicalExpression|IfStatement|ConditionalExpression|UnaryExpression|WhileStatement|ChainExpression)$/.test(
    parent?.type ?? '',
  );
}

/** What a call's value is used as: itself, or the variable that keeps it. */
function usesOf(program: ParsedProgram, call: TSESTree.CallExpression): readonly Node[] {
  const { parent } = call;
  if (parent.type !== 'VariableDeclarator') return [call];
  return (variableOf(program, parent.id)?.references ?? [])
    .filter((use) => use.isRead())
    .map(({ identifier }) => identifier);
}

/** `if (n > 0) return 'plus';` and nothing behind it, where the answer is used as it is. */
export const returnOnSomePaths: SemanticRule = {
  id: 'return-on-some-paths',
  concept: 'functions',
  confidence: 84,
  explains: /of undefined|NaN/,
  examples: [
    {
      bad: 'function price(age) {\n  if (age < 6) {\n    return 0;\n  }\n  if (age < 18) {\n    return 4;\n  }\n}\nconst total = price(7) + price(40);\nconsole.log(total);',
      good: 'function price(age) {\n  if (age < 6) {\n    return 0;\n  }\n  if (age < 18) {\n    return 4;\n  }\n  return 8;\n}\nconst total = price(7) + price(40);\nconsole.log(total);',
      line: 1,
    },
    {
      bad: 'const levels = [{ from: 50, name: "gold" }];\nfunction level(points) {\n  for (const each of levels) {\n    if (points >= each.from) return each.name;\n  }\n}\nconsole.log(level(20).toUpperCase());',
      good: 'function find(list, name) {\n  for (const each of list) {\n    if (each.name === name) return each;\n  }\n}\nconst found = find([], "a");\nif (found) console.log(found.name);',
      line: 2,
    },
  ],
  visitors: ({ program, report }) => {
    return {
      Program: () => {
        const calls = new Map<FunctionNode, TSESTree.CallExpression[]>();
        for (const node of nodesOf(program)('CallExpression')) {
          const fn = calledFunction(program, node);
          if (fn === undefined) continue;
          const known = calls.get(fn);
          if (known === undefined) calls.set(fn, [node]);
          else known.push(node);
        }
        for (const [fn, all] of calls) {
          const uses = all.flatMap((call) => usesOf(program, call));
          if (!uses.some(spoils) || uses.some(isAskedFor)) continue;
          if (!hasOpenEnd(fn, ownNodes(fn))) continue;
          const name = nameNode(fn);
          report({ node: name ?? fn, ...texts(name?.name ?? 'the function') });
        }
      },
    };
  },
};

function nameNode(fn: FunctionNode): TSESTree.Identifier | undefined {
  if (fn.type === 'FunctionDeclaration') return fn.id ?? undefined;
  const { parent } = fn;
  const named =
    parent.type === 'VariableDeclarator'
      ? parent.id
      : parent.type === 'MethodDefinition'
        ? parent.key
        : undefined;
  return named?.type === 'Identifier' ? named : undefined;
}
