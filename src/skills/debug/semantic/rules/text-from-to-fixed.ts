import {
  initializerOf,
  methodCall,
  textOf,
  variableOf,
  type Node,
  type ParsedProgram,
} from '../../tree.ts';
import { certainKind } from '../certain-kind.ts';
import { isMeantAsText, wholeSum } from '../number-texts.ts';
import type { SemanticRule } from '../semantic-rule.ts';
import { shown } from '../shown.ts';
import { sourcesOf } from '../sources.ts';

const texts = (value: string, operator: string) => ({
  message: `${value} is text made by toFixed, so ${operator} does not work on numbers here`,
  why:
    operator === '+'
      ? 'toFixed gives text for showing, and + joins texts in place of adding'
      : 'toFixed gives text for showing, and two texts are compared sign by sign: "10.00" comes before "9.00"',
  hints: [
    `Print typeof ${value}.`,
    'What kind of value does toFixed give back?',
    'When should a number become text: before calculating or when it is shown?',
  ] as const,
});

/** Whether a value certainly comes from `toFixed`. */
function isFixed(program: ParsedProgram, node: Node): boolean {
  return (
    sourcesOf(program, node)?.every(
      ({ node: source }) => methodCall(source)?.method === 'toFixed',
    ) ?? false
  );
}

/** `price.toFixed(2) + shipping`, `a.toFixed(1) > b.toFixed(1)`. */
export const textFromToFixed: SemanticRule = {
  id: 'text-from-to-fixed',
  concept: 'type-conversion',
  confidence: 94,
  examples: [
    {
      bad: 'const price = (2 / 3).toFixed(2);\nconst total = price + 5;\nconsole.log(total);',
      good: 'const price = (2 / 3).toFixed(2);\nconst total = Number(price) + 5;\nconsole.log(total);',
      line: 2,
    },
    {
      bad: 'const isMore = (a, b) => a.toFixed(1) > b.toFixed(1);',
      good: 'const isSame = (a, b) => a.toFixed(1) === b.toFixed(1);',
      line: 1,
    },
    {
      bad: 'let total = 0;\nfor (const n of [1.5, 2.5]) {\n  total += n.toFixed(2);\n}',
      good: 'let total = 0;\nfor (const n of [1.5, 2.5]) {\n  total += n;\n}\nconsole.log("Total: " + total.toFixed(2));',
      line: 3,
    },
  ],
  visitors: ({ program, report }) => {
    if (!program.source.includes('toFixed')) return {};
    const blame = (node: Node, fixed: readonly Node[], operator: string) => {
      const [first] = fixed;
      if (first === undefined) return;
      const edits = fixed.map((each) => ({
        start: each.range[0],
        end: each.range[1],
        text: `Number(${textOf(program, each)})`,
      }));
      const fix = { title: 'turn the text back into a number', edits };
      report({ node, ...texts(shown(program, first), operator), fix });
    };
    return {
      BinaryExpression: (node) => {
        const { left, right, operator } = node;
        const isOrder = /^[<>]=?$/.test(operator);
        if (operator !== '+' && !isOrder) return;
        if (operator === '+' && isMeantElsewhere(program, node)) return;
        const fixed = [left, right].filter((side) => isFixed(program, side));
        const isOther = [left, right].some((side) => certainKind(program, side) === 'number');
        if (fixed.length === 2 || (fixed.length === 1 && isOther && !isOrder)) {
          blame(node, fixed, operator);
        }
      },
      AssignmentExpression: (node) => {
        if (node.operator !== '+=' || !isFixed(program, node.right)) return;
        const start = initializerOf(variableOf(program, node.left));
        const isNumber = start?.type === 'Literal' && typeof start.value === 'number';
        if (isNumber) blame(node, [node.right], '+');
      },
    };
  },
};

/** Whether the whole sum is a text on purpose: some other part of it is one. */
function isMeantElsewhere(program: ParsedProgram, node: Node): boolean {
  const whole = wholeSum(node);
  return whole !== node
    ? isMeantAsText(program, whole)
    : node.type === 'BinaryExpression' &&
        [node.left, node.right].some(
          (side) => !isFixed(program, side) && isMeantAsText(program, side),
        );
}
