import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { textOf, type Node } from '../../tree.ts';
import { insert, replace } from '../edits.ts';
import type { SemanticMatch, SemanticRule } from '../semantic-rule.ts';

const texts = (chain: string, use: string) => ({
  message: `${chain} may well be undefined, as ?. says, and ${use} then fails`,
  why: '?. gives undefined where something is missing; what is done with its answer is not guarded by it',
  hints: [
    `What does ${chain} give when the part before ?. is missing?`,
    `What happens in ${use} with that value?`,
    'Which value should take its place here, or which step has to be guarded as well?',
  ] as const,
});

/** What is done with the answer of a chain that undefined cannot bear. */
function breakingUse(node: TSESTree.ChainExpression): string | undefined {
  const { parent } = node;
  switch (parent.type) {
    case 'MemberExpression':
      return parent.object === node && !parent.optional ? 'reading a member of it' : undefined;
    case 'CallExpression':
      return parent.callee === node && !parent.optional ? 'calling it' : undefined;
    case 'NewExpression':
      return parent.callee === node ? 'new' : undefined;
    case 'SpreadElement':
      return parent.parent.type === 'ObjectExpression' ? undefined : '... (spread)';
    case 'ForOfStatement':
      return parent.right === node ? 'for...of' : undefined;
    case 'BinaryExpression':
      return /^(in|instanceof)$/.test(parent.operator) && parent.right === node
        ? parent.operator
        : undefined;
    case 'VariableDeclarator':
      return parent.id.type !== 'Identifier' ? 'taking it apart' : undefined;
    default:
      return undefined;
  }
}

/** `(user?.address).city`, `[...order?.items]`, `for (const x of list?.rows)`, `const { a } = b?.c`. */
export const unsafeOptionalChain: SemanticRule = {
  id: 'unsafe-optional-chain',
  concept: 'nullish-ops',
  misconception: 'a?.b.c protects every later step if b is missing',
  confidence: 92,
  explains: /of undefined|not iterable|is not a function|Cannot destructure/,
  examples: [
    {
      bad: 'const city = (user) => (user?.address).city;',
      good: 'const city = (user) => user?.address?.city;',
      line: 1,
    },
    {
      bad: 'function all(order) {\n  return [...order?.items];\n}',
      good: 'function all(order) {\n  return [...(order?.items ?? [])];\n}',
      line: 2,
    },
    {
      bad: 'function names(team) {\n  for (const member of team?.members) console.log(member);\n}',
      good: 'function names(team) {\n  for (const member of team?.members ?? []) console.log(member);\n}',
      line: 2,
    },
  ],
  visitors: ({ program, report }) => ({
    ChainExpression: (node) => {
      const use = breakingUse(node);
      if (use === undefined) return;
      report({ node, ...texts(textOf(program, node), use), ...fixFor(program.source, node) });
    },
  }),
};

function fixFor(source: string, node: TSESTree.ChainExpression): Pick<SemanticMatch, 'fix'> {
  const { parent } = node;
  const text = source.slice(node.range[0], node.range[1]);
  if (parent.type === 'MemberExpression' && !parent.computed) {
    const whole = source.slice(parent.property.range[0], parent.range[1]);
    return {
      fix: { title: 'guard this step as well', edits: [replace(parent, `${text}?.${whole}`)] },
    };
  }
  if (parent.type === 'SpreadElement') {
    return {
      fix: {
        title: 'give an empty list where nothing is there',
        edits: [replace(node, `(${text} ?? [])`)],
      },
    };
  }
  if (parent.type === 'ForOfStatement') return withDefault(node, '[]');
  if (parent.type !== 'VariableDeclarator') return {};
  return withDefault(node, parent.id.type === 'ArrayPattern' ? '[]' : '{}');
}

function withDefault(node: Node, value: string): Pick<SemanticMatch, 'fix'> {
  const edits = [insert(node.range[1], ` ?? ${value}`)];
  return { fix: { title: 'give something empty where nothing is there', edits } };
}
