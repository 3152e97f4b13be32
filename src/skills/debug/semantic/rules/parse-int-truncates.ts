import { methodCall, propertyName, textOf, type Node, type ParsedProgram } from '../../tree.ts';
import type { SemanticRule } from '../semantic-rule.ts';
import { shown } from '../shown.ts';
import { someSourcesOf } from '../sources.ts';

const texts = (value: string, example: string) => ({
  message: `parseInt stops at the point: of ${example} in ${value} only ${String(parseInt(example, 10))} is left`,
  why: 'parseInt reads a whole number and drops everything from the first other sign on; it does not round',
  hints: [
    `Print parseInt(${value}) beside ${value}.`,
    'What does the "Int" in parseInt stand for?',
    'Which function keeps the digits behind the point?',
  ] as const,
});

/** A text with digits other than 0 behind a point, such as "3.99". */
const decimalText = /\d?\.\d*[1-9]\d*\s*\D{0,3}$/;

/** A decimal number that comes in as text. */
function decimalIn(program: ParsedProgram, node: Node): string | undefined {
  const values = someSourcesOf(program, node).map(({ node: source }) =>
    source.type === 'Literal' && typeof source.value === 'string' ? source.value : '',
  );
  return values.find((each) => decimalText.test(each) && /\d/.test(each)) ?? pieceOf(program, node);
}

/** A decimal number among the pieces of a known text: of `"48.21;16.37".split(";")`. */
function pieceOf(program: ParsedProgram, node: Node): string | undefined {
  for (const { node: source } of someSourcesOf(program, node)) {
    const called = methodCall(source);
    const [separator] = called?.call.arguments ?? [];
    if (called?.method !== 'split' || separator?.type !== 'Literal') continue;
    const sign = separator.value;
    if (typeof sign !== 'string' || sign.includes('.')) continue;
    const texts = someSourcesOf(program, called.object).map(({ node: text }) =>
      text.type === 'Literal' && typeof text.value === 'string' ? text.value : '',
    );
    // Only where every text has a decimal number is it sure that one of them gets here.
    const pieces = texts.map((text) => text.split(sign).find((each) => decimalText.test(each)));
    if (pieces.length > 0 && pieces.every((each) => each !== undefined)) return pieces[0];
  }
  return undefined;
}

/** `parseInt("3.99")`. */
export const parseIntTruncates: SemanticRule = {
  id: 'parse-int-truncates',
  concept: 'type-conversion',
  misconception: 'parseInt("1.9") rounds',
  confidence: 90,
  examples: [
    {
      bad: 'const price = "3.99";\nconst total = parseInt(price) * 2;',
      good: 'const price = "3.99";\nconst total = parseFloat(price) * 2;',
      line: 2,
    },
    {
      bad: 'const prices = ["1.50", "2.25"];\nlet total = 0;\nfor (const price of prices) {\n  total += Number.parseInt(price, 10);\n}',
      good: 'const prices = ["1.50", "2.25"];\nlet total = 0;\nfor (const price of prices) {\n  total += Number.parseFloat(price);\n}',
      line: 4,
    },
    {
      bad: 'const [width, height] = "2.5x4.5".split("x");\nconst area = parseInt(width) * Number(height);',
      good: 'const [day, month] = "24.12.".split(".");\nconst later = parseInt(day) + parseInt(month);',
      line: 2,
    },
  ],
  visitors: ({ program, report }) => ({
    CallExpression: (node) => {
      const { callee } = node;
      const isPlain = callee.type === 'Identifier' && callee.name === 'parseInt';
      if (!isPlain && propertyName(callee) !== 'parseInt') return;
      const [value, radix] = node.arguments;
      const example = value && decimalIn(program, value);
      if (value === undefined || example === undefined) return;
      const name = textOf(program, callee).replace('parseInt', 'parseFloat');
      const edits = [{ start: callee.range[0], end: callee.range[1], text: name }];
      if (radix !== undefined) edits.push({ start: value.range[1], end: radix.range[1], text: '' });
      const fix = { title: 'read it as a decimal number', edits };
      report({ node, ...texts(shown(program, value), example), fix });
    },
  }),
};
