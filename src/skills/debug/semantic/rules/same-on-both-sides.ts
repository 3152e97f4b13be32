import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  enclosingFunction,
  methodCall,
  propertyName,
  rootOf,
  variableOf,
  type ParsedProgram,
} from '../../tree.ts';
import type { SemanticRule } from '../semantic-rule.ts';
import { isSameCode, isSteady, shown } from '../shown.ts';

const texts = (side: string, whole: string) => ({
  message: `${side} stands on both sides, so ${whole} has the same answer for every value`,
  why: 'a value that is compared with itself, or taken from itself, tells nothing new',
  hints: [
    `What does ${whole} give for two different inputs?`,
    'Which two values should meet here?',
    `Look at the two sides of the sign: is ${side} meant twice?`,
  ] as const,
});

/** The parameter of the function around the node that nothing uses, if it is the only one. */
function unusedParameter(
  program: ParsedProgram,
  node: TSESTree.Node,
): TSESTree.Identifier | undefined {
  const parameters = enclosingFunction(node)?.params ?? [];
  const unused = parameters
    .filter((each) => each.type === 'Identifier')
    .filter((each) => variableOf(program, each)?.references.length === 0);
  return unused.length === 1 ? unused[0] : undefined;
}

/** The other one of two parameters, where the code stands for the first. */
function otherParameter(
  program: ParsedProgram,
  node: TSESTree.BinaryExpression,
): TSESTree.Identifier | undefined {
  const root = rootOf(node.left);
  const parameters = enclosingFunction(node)?.params ?? [];
  const own = root && variableOf(program, root)?.identifiers[0];
  if (own === undefined || parameters.length !== 2) return undefined;
  const [other] = parameters.filter((each) => each !== own);
  return parameters.some((each) => each === own) && other?.type === 'Identifier'
    ? other
    : undefined;
}

/** `point.x`, which may be NaN; the length of something never is. */
function isPlainMember(node: TSESTree.Node): boolean {
  return node.type === 'MemberExpression' && propertyName(node) !== 'length';
}

const changingMethods = /^(random|now|next|pop|shift|push|read|exec|test|splice)/;

/** Whether asking twice gives the same: names and values, and methods that only look. */
function isRepeatable(node: TSESTree.Node): boolean {
  if (node.type !== 'CallExpression') return isSteady(node);
  const called = methodCall(node);
  return (
    called !== undefined &&
    !changingMethods.test(called.method) &&
    isRepeatable(called.object) &&
    node.arguments.every(isSteady)
  );
}

/** `a === a`, `first.age - first.age`. `x !== x` alone asks for NaN and is left alone. */
export const sameOnBothSides: SemanticRule = {
  id: 'same-on-both-sides',
  concept: 'comparison',
  confidence: 92,
  examples: [
    {
      bad: 'const people = [{ age: 3 }, { age: 2 }];\npeople.sort((a, b) => a.age - a.age);',
      good: 'const people = [{ age: 3 }, { age: 2 }];\npeople.sort((a, b) => a.age - b.age);',
      line: 2,
    },
    {
      bad: 'function isEqual(one, other) {\n  if (one === one) return true;\n  return false;\n}',
      good: 'function isBroken(n) {\n  return n !== n;\n}',
      line: 2,
    },
  ],
  visitors: ({ program, report }) => ({
    BinaryExpression: (node) => {
      const { left, right, operator } = node;
      if (!/^([!=]==?|[<>]=?|-|\/|%)$/.test(operator)) return;
      if (left.type === 'Literal' || !isSameCode(program, left, right) || !isRepeatable(left))
        return;
      const unused = unusedParameter(program, node);
      const other = unused ?? otherParameter(program, node);
      const asksForNaN = left.type === 'Identifier' || isPlainMember(left);
      if (/^!==?$/.test(operator) && unused === undefined && asksForNaN) return;
      const root = rootOf(right);
      const edits = other &&
        root && [{ start: root.range[0], end: root.range[1], text: other.name }];
      report({
        node,
        ...texts(shown(program, left), shown(program, node)),
        ...(edits && { fix: { title: `use ${other.name} on one side`, edits } }),
      });
    },
  }),
};
