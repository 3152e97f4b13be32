import { initializerOf, textOf, variableOf, type Node, type ParsedProgram } from '../../tree.ts';
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

function isTypeof(program: ParsedProgram, node: Node): boolean {
  return askedOf(program, node) !== undefined;
}

/** What a `typeof` asks about, also where its answer was stored first. */
function askedOf(program: ParsedProgram, node: Node): Node | undefined {
  if (node.type === 'UnaryExpression') {
    return node.operator === 'typeof' ? node.argument : undefined;
  }
  const init = node.type === 'Identifier' ? initializerOf(variableOf(program, node)) : undefined;
  return init?.type === 'UnaryExpression' ? askedOf(program, init) : undefined;
}

/** The answer that is waited for: a text, or a word of the language without quotes. */
function answerName(node: Node): string | undefined {
  if (node.type === 'Literal') {
    return typeof node.value === 'string' ? node.value : node.raw === 'null' ? 'null' : undefined;
  }
  const words = /^(Array|Number|String|Boolean|Object|Function|undefined)$/;
  return node.type === 'Identifier' && words.test(node.name) ? node.name : undefined;
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
      if (!/^[!=]==?$/.test(node.operator)) return;
      const [question, answer] = isTypeof(program, node.left)
        ? [node.left, node.right]
        : [node.right, node.left];
      const asked = isTypeof(program, question) ? askedOf(program, question) : undefined;
      const name = answerName(answer);
      if (asked === undefined || name === undefined) return;
      if (answer.type === 'Literal' && answers.includes(name)) return;
      const subject = textOf(program, asked);
      const text = replacement(subject, name, node.operator.startsWith('!'));
      const [start, end] = node.range;
      report({
        node,
        ...texts(subject, name),
        ...(text !== undefined && { fix: { title: 'ask for it', edits: [{ start, end, text }] } }),
      });
    },
  }),
};
