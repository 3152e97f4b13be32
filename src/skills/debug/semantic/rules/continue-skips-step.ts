import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  descendants,
  isInside,
  textOf,
  variableOf,
  type Node,
  type ParsedProgram,
} from '../../tree.ts';
import type { SemanticRule } from '../semantic-rule.ts';
import { continuesOf, indentAt, statementsOf } from '../statements.ts';

const texts = (step: string, name: string) => ({
  message: `continue jumps over ${step} further down, so ${name} stays the same and the loop never ends`,
  why: 'continue goes straight back to the condition and leaves out the rest of the body',
  hints: [
    `Print ${name} at the start of every round: when does it stop changing?`,
    'Which lines of the body does continue leave out?',
    `What must have happened to ${name} before a round may end?`,
  ] as const,
});

/** The step `i++`, `i += 2` that the body takes as one of its own statements. */
function stepIn(program: ParsedProgram, loop: TSESTree.WhileStatement): Node | undefined {
  const asked = new Set(
    [...descendants(loop.test)].map((node) => variableOf(program, node)).filter(Boolean),
  );
  const steps = statementsOf(loop.body).filter((statement) => {
    if (statement.type !== 'ExpressionStatement') return false;
    const { expression } = statement;
    const target =
      expression.type === 'UpdateExpression'
        ? expression.argument
        : expression.type === 'AssignmentExpression'
          ? expression.left
          : undefined;
    return target !== undefined && asked.has(variableOf(program, target));
  });
  return steps.length === 1 ? steps[0] : undefined;
}

/** Whether the variables of the condition are written in the loop before a place. */
function isMovedBefore(program: ParsedProgram, loop: TSESTree.WhileStatement, place: Node) {
  return [...descendants(loop.test)].some((node) =>
    variableOf(program, node)?.references.some(
      (use) =>
        use.isWrite() && isInside(use.identifier, loop) && use.identifier.range[0] < place.range[0],
    ),
  );
}

/** Whether the branch that continues works with anything else that the condition asks about. */
function changesElse(
  program: ParsedProgram,
  loop: TSESTree.WhileStatement,
  step: Node,
  place: Node,
): boolean {
  const counters = new Set([...descendants(step)].map((node) => variableOf(program, node)));
  const others = [...descendants(loop.test)]
    .map((node) => variableOf(program, node))
    .filter((variable) => variable !== undefined && !counters.has(variable));
  const branch = place.parent;
  return branch?.type === 'BlockStatement'
    ? [...descendants(branch)].some((node) => others.includes(variableOf(program, node)))
    : false;
}

/** `while (i < 10) { if (…) continue; …; i++; }`. */
export const continueSkipsStep: SemanticRule = {
  id: 'continue-skips-step',
  concept: 'break-continue',
  confidence: 94,
  examples: [
    {
      bad: 'let i = 0;\nwhile (i < 5) {\n  if (i === 2) continue;\n  console.log(i);\n  i++;\n}',
      good: 'let i = 0;\nwhile (i < 5) {\n  if (i === 2) {\n    i++;\n    continue;\n  }\n  console.log(i);\n  i++;\n}',
      line: 3,
    },
    {
      bad: 'function odd(list) {\n  let at = 0;\n  while (at < list.length) {\n    if (list[at] % 2 === 0) {\n      continue;\n    }\n    console.log(list[at]);\n    at += 1;\n  }\n}',
      good: 'function odd(list) {\n  let at = 0;\n  while (at < list.length) {\n    if (list[at] % 2 === 0) {\n      at += 1;\n      continue;\n    }\n    console.log(list[at]);\n    at += 1;\n  }\n}',
      line: 5,
    },
  ],
  visitors: ({ program, report }) => ({
    WhileStatement: (loop) => {
      const step = stepIn(program, loop);
      if (step?.type !== 'ExpressionStatement') return;
      const place = continuesOf(loop).find(({ range }) => range[0] < step.range[0]);
      if (place === undefined || isMovedBefore(program, loop, place)) return;
      if (changesElse(program, loop, step, place)) return;
      const text = textOf(program, step);
      const name = /^\W*([\w$]+)/.exec(text)?.[1] ?? text;
      report({
        node: place,
        ...texts(textOf(program, step.expression), name),
        fix: { title: 'take the step first', edits: [stepFirst(program, place, text)] },
      });
    },
  }),
};

function stepFirst({ source }: ParsedProgram, place: Node, step: string) {
  const [start, end] = place.range;
  const indent = indentAt(source, start);
  if (place.parent?.type === 'BlockStatement') {
    return { start, end: start, text: `${step}\n${indent}` };
  }
  const inner = `${indent}  `;
  return { start, end, text: `{\n${inner}${step}\n${inner}continue;\n${indent}}` };
}
