import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { descendants, isInside, textOf, variableOf, type ParsedProgram } from '../../tree.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const texts = (test: string, names: string) => ({
  message: `nothing in the loop changes ${names}, so ${test} stays true and the loop never ends`,
  why: 'a loop ends only when its condition becomes false, and something in it has to bring that about',
  hints: [
    `Print ${names} in every turn: does it change?`,
    `What has to happen before ${test} becomes false?`,
    'Which line of the loop should take it a step closer to the end?',
  ] as const,
});

const leaving: readonly string[] = [
  ...['BreakStatement', 'ReturnStatement', 'ThrowStatement', 'AwaitExpression'],
  ...['YieldExpression'],
];

/** The variables of a condition that has nothing but plain variables and literals. */
function plainVariables(test: TSESTree.Node): readonly TSESTree.Identifier[] | undefined {
  const names: TSESTree.Identifier[] = [];
  for (const node of descendants(test)) {
    if (node.type === 'Identifier') names.push(node);
    else if (
      node.type !== 'BinaryExpression' &&
      node.type !== 'LogicalExpression' &&
      node.type !== 'Literal' &&
      !(node.type === 'UnaryExpression' && node.operator === '!')
    ) {
      return undefined;
    }
  }
  return names.length > 0 ? names : undefined;
}

/** Whether the loop, or a function that may run during it, writes the variable. */
function mayChange(
  program: ParsedProgram,
  name: TSESTree.Identifier,
  loop: TSESTree.Node,
): boolean {
  const variable = variableOf(program, name);
  if (variable === undefined) return true;
  return variable.references.some(
    (use) =>
      use.isWrite() &&
      use.init !== true &&
      (isInside(use.identifier, loop) || use.from.variableScope !== variable.scope.variableScope),
  );
}

/** Whether a loop's head moves another name than its condition asks about: a rule of its own. */
function countsElsewhere(loop: TSESTree.Node, names: readonly TSESTree.Identifier[]): boolean {
  if (loop.type !== 'ForStatement' || loop.update?.type !== 'UpdateExpression') return false;
  const { argument } = loop.update;
  return argument.type === 'Identifier' && !names.some(({ name }) => name === argument.name);
}

/** `while (i < 10) { … }` without anything that changes `i`. */
export const endlessLoop: SemanticRule = {
  id: 'endless-loop',
  concept: 'while-loops',
  misconception: 'while stops the moment its condition becomes false in the middle of the body',
  confidence: 95,
  examples: [
    {
      bad: 'let i = 0;\nwhile (i < 3) {\n  console.log(i);\n}',
      good: 'let i = 0;\nwhile (i < 3) {\n  console.log(i);\n  i++;\n}',
      line: 2,
    },
    {
      bad: 'let i = 0;\nfor (i = 0; i < 5; i + 1) {\n  console.log(i);\n}',
      good: 'let open = true;\nconst close = () => { open = false; };\nwhile (open) close();',
      line: 2,
    },
  ],
  visitors: ({ program, report }) => {
    const check = (
      loop: TSESTree.WhileStatement | TSESTree.DoWhileStatement | TSESTree.ForStatement,
    ) => {
      if (loop.test === null) return;
      const names = plainVariables(loop.test);
      if (names === undefined || countsElsewhere(loop, names)) return;
      const moving = loop.type === 'ForStatement' ? [loop.body, loop.update] : [loop];
      const parts = moving.filter((part) => part !== null);
      if (names.some((name) => parts.some((part) => mayChange(program, name, part)))) return;
      const nodes = [...descendants(loop.body, { intoFunctions: false })];
      if (nodes.some(({ type }) => leaving.includes(type))) return;
      const shown = [...new Set(names.map(({ name }) => name))].join(' or ');
      report({ node: loop.test, ...texts(textOf(program, loop.test), shown) });
    };
    return { WhileStatement: check, DoWhileStatement: check, ForStatement: check };
  },
};
