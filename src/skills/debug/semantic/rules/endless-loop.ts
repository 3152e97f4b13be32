import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { descendants, isInside, textOf, variableOf, type ParsedProgram } from '../../tree.ts';
import { insert, replace } from '../edits.ts';
import { listOfLength } from '../counters.ts';
import type { SemanticRule } from '../semantic-rule.ts';
import { indentAt } from '../statements.ts';

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
    const list = listOfLength(node);
    if (list?.type === 'Identifier') continue;
    if (node.parent !== undefined && listOfLength(node.parent) === node) continue;
    if (node.type === 'Identifier') {
      const isProperty = node.parent.type === 'MemberExpression' && node.parent.property === node;
      if (!isProperty) names.push(node);
    } else if (
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

/** Whether a list whose length the condition asks for is used for more than its elements. */
function mayResize(
  program: ParsedProgram,
  test: TSESTree.Node | null,
  part: TSESTree.Node,
): boolean {
  const lists = (test === null ? [] : [...descendants(test)]).map((node) => listOfLength(node));
  return lists.some((list) => {
    const variable = list && variableOf(program, list);
    if (list === undefined) return false;
    if (variable === undefined) return true;
    return variable.references.some(({ identifier, from }) => {
      const isElsewhere = from.variableScope !== variable.scope.variableScope;
      if (!isInside(identifier, part)) return isElsewhere && !isMeasured(identifier);
      return !isMeasured(identifier);
    });
  });
}

/** Whether a use of a list reads an element or the length. */
function isMeasured(name: TSESTree.Node): boolean {
  const { parent } = name;
  if (parent?.type !== 'MemberExpression' || parent.object !== name) return false;
  return parent.computed
    ? !(parent.parent.type === 'CallExpression' && parent.parent.callee === parent)
    : listOfLength(parent) === name;
}

/** Whether a loop's head moves another name than its condition asks about: a rule of its own. */
function countsElsewhere(loop: TSESTree.Node, names: readonly TSESTree.Identifier[]): boolean {
  if (loop.type !== 'ForStatement' || loop.update?.type !== 'UpdateExpression') return false;
  const { argument } = loop.update;
  return argument.type === 'Identifier' && !names.some(({ name }) => name === argument.name);
}

/** A step at the end of the body, or in the head, that takes the counter to its bound. */
function missingStep(
  program: ParsedProgram,
  loop: TSESTree.WhileStatement | TSESTree.DoWhileStatement | TSESTree.ForStatement,
) {
  const { test, body } = loop;
  if (test?.type !== 'BinaryExpression' || test.left.type !== 'Identifier') return undefined;
  const definition = variableOf(program, test.left)?.defs[0];
  if (definition?.type === 'Variable' && definition.parent.kind === 'const') return undefined;
  const sign = /^<=?$/.test(test.operator) ? '++' : /^>=?$/.test(test.operator) ? '--' : '';
  if (sign === '') return undefined;
  const title = `let ${test.left.name} move in every round`;
  const step = `${test.left.name}${sign}`;
  if (loop.type === 'ForStatement') {
    const { update } = loop;
    return update === null ? undefined : { title, edits: [replace(update, step)] };
  }
  const last = body.type === 'BlockStatement' ? body.body.at(-1) : undefined;
  if (last === undefined) return undefined;
  const text = `\n${indentAt(program.source, last.range[0])}${step};`;
  return { title, edits: [insert(last.range[1], text)] };
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
      if (parts.some((part) => mayResize(program, loop.test, part))) return;
      const nodes = [...descendants(loop.body, { intoFunctions: false })];
      if (nodes.some(({ type }) => leaving.includes(type))) return;
      const shown = [...new Set(names.map(({ name }) => name))].join(' or ');
      const fix = missingStep(program, loop);
      report({ node: loop.test, ...texts(textOf(program, loop.test), shown), ...(fix && { fix }) });
    };
    return { WhileStatement: check, DoWhileStatement: check, ForStatement: check };
  },
};
