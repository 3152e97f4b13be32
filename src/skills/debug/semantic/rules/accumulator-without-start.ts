import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { methodCall, variableOf, type Node, type ParsedProgram } from '../../tree.ts';
import { certainKind } from '../certain-kind.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const texts = (name: string, result: string) => ({
  message: `${name} has no value yet when something is first added to it`,
  why: `a variable without a start is undefined, and adding to undefined gives ${result}`,
  hints: [
    `Print ${name} before the first round.`,
    `What is ${name} before anything was added?`,
    `Look at the line that declares ${name}.`,
  ] as const,
});

type Growth = { readonly start: string; readonly result: string };

/** How a use makes the variable grow, with the start that this needs; undefined for other uses. */
function growth(program: ParsedProgram, name: Node): Growth | undefined {
  const { parent } = name;
  if (parent?.type === 'UpdateExpression') return { start: '0', result: 'NaN' };
  if (parent?.type === 'MemberExpression' && parent.object === name) {
    const called = parent.parent.type === 'CallExpression' ? methodCall(parent.parent) : undefined;
    const isPush = called?.object === name && /^(push|unshift)$/.test(called.method);
    return isPush ? { start: '[]', result: 'a TypeError' } : undefined;
  }
  if (parent?.type !== 'AssignmentExpression' || parent.left !== name) return undefined;
  const added = addedTo(program, parent);
  if (added === undefined) return undefined;
  if (added.operator === '*') return { start: '1', result: 'NaN' };
  if (added.operator !== '+') return { start: '0', result: 'NaN' };
  const isText = certainKind(program, added.value) === 'string';
  return isText ? { start: "''", result: '"undefined…"' } : { start: '0', result: 'NaN' };
}

/** The value and the operator of `x += value` or `x = x + value`. */
function addedTo(program: ParsedProgram, node: TSESTree.AssignmentExpression) {
  const { left, right, operator } = node;
  if (/^[-+*/]=$/.test(operator)) return { operator: operator[0], value: right };
  if (operator !== '=' || right.type !== 'BinaryExpression') return undefined;
  const variable = variableOf(program, left);
  const isItself = variable !== undefined && variableOf(program, right.left) === variable;
  return isItself ? { operator: right.operator, value: right.right } : undefined;
}

/** `let sum;` and then `sum += price` without any start. */
export const accumulatorWithoutStart: SemanticRule = {
  id: 'accumulator-without-start',
  concept: 'variables',
  confidence: 95,
  explains: /NaN|of undefined/,
  examples: [
    {
      bad: 'let sum;\nfor (const n of [1, 2]) {\n  sum += n;\n}\nconsole.log(sum);',
      good: 'let sum = 0;\nfor (const n of [1, 2]) {\n  sum += n;\n}\nconsole.log(sum);',
      line: 1,
    },
    {
      bad: 'function longNames(names) {\n  let found;\n  names.forEach((name) => {\n    if (name.length > 5) found.push(name);\n  });\n  return found;\n}',
      good: 'function longNames(names) {\n  let found = [];\n  names.forEach((name) => {\n    if (name.length > 5) found.push(name);\n  });\n  return found;\n}',
      line: 2,
    },
  ],
  visitors: ({ program, report }) => ({
    VariableDeclarator: ({ id, init, parent }) => {
      if (init !== null || id.type !== 'Identifier' || parent.declare) return;
      const isHead = /^For(In|Of)Statement$/.test(parent.parent.type);
      const variable = variableOf(program, id);
      if (isHead || variable === undefined || variable.defs.length > 1) return;
      const uses = variable.references.map(({ identifier }) => identifier);
      const grown = uses.map((use) => growth(program, use)).find((each) => each !== undefined);
      const isSet = variable.references.some(
        (each) => each.isWrite() && growth(program, each.identifier) === undefined,
      );
      if (grown === undefined || isSet) return;
      const [, end] = id.range;
      const edits = [{ start: end, end, text: ` = ${grown.start}` }];
      const fix = { title: 'give it a value to start from', edits };
      report({ node: id, ...texts(id.name, grown.result), fix });
    },
  }),
};
