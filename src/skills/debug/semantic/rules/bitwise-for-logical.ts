import { propertyName, type Node, type ParsedProgram } from '../../tree.ts';
import { withOperator } from '../conditions.ts';
import type { SemanticRule } from '../semantic-rule.ts';
import { shown } from '../shown.ts';
import { certainKind } from '../certain-kind.ts';
import { kindOf } from '../value-kinds.ts';

const texts = (whole: string, operator: string) => ({
  message: `a single ${operator} works on the bits of two numbers; it does not join the two questions of ${whole}`,
  why: `true and false become 1 and 0, and the second question runs even when the first has decided`,
  hints: [
    `Print ${whole} by itself: what kind of value is it?`,
    'Which sign joins two questions into one?',
    `Look at the ${operator} between the two questions.`,
  ] as const,
});

/** A name that reads as a question: `isOpen`, `user.hasTicket`. */
function isQuestionName(node: Node): boolean {
  if (node.type === 'CallExpression') return isQuestionName(node.callee);
  const name = node.type === 'Identifier' ? node.name : propertyName(node);
  return /^(is|has|can|should|was)[A-Z]/.test(name ?? '');
}

function isNumeric(program: ParsedProgram, node: Node): boolean {
  return kindOf(program, node) === 'number';
}

/** `if (age > 12 & age < 20)`. */
export const bitwiseForLogical: SemanticRule = {
  id: 'bitwise-for-logical',
  concept: 'booleans',
  confidence: 95,
  examples: [
    {
      bad: 'const isTeen = (age) => age > 12 & age < 20;',
      good: 'const isTeen = (age) => age > 12 && age < 20;',
      line: 1,
    },
    {
      bad: 'function check(name, age) {\n  if (name === "" | age < 0) return "wrong";\n  return "fine";\n}',
      good: 'const isOdd = (n) => (n & 1) === 1;',
      line: 2,
    },
  ],
  visitors: ({ program, report }) => ({
    BinaryExpression: (node) => {
      if (node.operator !== '&' && node.operator !== '|') return;
      const isBoolean = [node.left, node.right].map(
        (side) => certainKind(program, side) === 'boolean',
      );
      const sides = [node.left, node.right];
      const isNamed = sides.every((side) => isQuestionName(side));
      const asksOne = isBoolean.some(Boolean) && sides.every((side) => !isNumeric(program, side));
      if (!asksOne && !isNamed) return;
      const wanted = node.operator.repeat(2);
      const edits = [withOperator(program, node, wanted)];
      const fix = { title: `join the questions with ${wanted}`, edits };
      report({ node, ...texts(shown(program, node), node.operator), fix });
    },
  }),
};
