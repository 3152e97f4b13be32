import { textOf } from '../../tree.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const answers = [
  ...['string', 'number', 'boolean', 'object', 'undefined', 'function', 'symbol', 'bigint'],
];

const texts = (subject: string, name: string) => ({
  message: `typeof never gives "${name}", so this comparison always has the same answer`,
  why: `typeof knows eight answers, all in small letters; "${name}" is not one of them`,
  hints: [
    `Print typeof ${subject} for a value that you expect here.`,
    'Which answers can typeof give?',
    name === 'array' || name === 'null'
      ? `typeof does not tell ${name === 'array' ? 'arrays' : 'null'} apart from objects: another question is needed.`
      : 'Compare the spelling with what typeof printed, letter by letter.',
  ] as const,
});

/** The right question for what the learner meant. */
function replacement(subject: string, name: string, isNegative: boolean): string | undefined {
  const lower = name.toLowerCase();
  if (lower === 'array') return `${isNegative ? '!' : ''}Array.isArray(${subject})`;
  if (lower === 'null') return `${subject} ${isNegative ? '!==' : '==='} null`;
  const meant = {
    int: 'number',
    integer: 'number',
    float: 'number',
    str: 'string',
    bool: 'boolean',
  }[lower];
  const answer = meant ?? answers.find((each) => each === lower);
  return answer && `typeof ${subject} ${isNegative ? '!==' : '==='} '${answer}'`;
}

/** `typeof list === 'array'`, `typeof n === 'Number'`. */
export const typeofUnknownName: SemanticRule = {
  id: 'typeof-unknown-name',
  concept: 'values-types',
  confidence: 97,
  examples: [
    {
      bad: 'const isList = (x) => typeof x === "array";',
      good: 'const isList = (x) => Array.isArray(x);',
      line: 1,
    },
    {
      bad: 'function half(n) {\n  if (typeof n !== "Number") return null;\n  return n / 2;\n}',
      good: 'function half(n) {\n  if (typeof n !== "number") return null;\n  return n / 2;\n}',
      line: 2,
    },
  ],
  visitors: ({ program, report }) => ({
    BinaryExpression: (node) => {
      const { left, right } = node;
      if (!/^[!=]==?$/.test(node.operator)) return;
      if (left.type !== 'UnaryExpression' || left.operator !== 'typeof') return;
      if (right.type !== 'Literal' || typeof right.value !== 'string') return;
      if (answers.includes(right.value)) return;
      const subject = textOf(program, left.argument);
      const text = replacement(subject, right.value, node.operator.startsWith('!'));
      const [start, end] = node.range;
      report({
        node,
        ...texts(subject, right.value),
        ...(text !== undefined && { fix: { title: 'ask for it', edits: [{ start, end, text }] } }),
      });
    },
  }),
};
