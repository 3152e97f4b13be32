import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { isNullish, isParameter, textOf, variableOf, type ParsedProgram } from '../../tree.ts';
import type { SemanticMatch, SemanticRule } from '../semantic-rule.ts';
import { sourcesOf } from '../sources.ts';

const texts = (other: string, literal: string, answer: string) => ({
  message: `comparing ${other} with a new ${literal} is always ${answer}`,
  why: `=== asks whether both are the same ${literal}, not whether they hold the same; a new one is never the same`,
  hints: [
    `How many ${literal}s exist when this line runs?`,
    `What does [] === [] give? Try it.`,
    'Ask about what is inside instead: how many, or which ones?',
  ] as const,
});

const callerTexts = (name: string, answer: string) => ({
  message: `every call makes ${name} anew, so comparing it like this is always ${answer}`,
  why: '=== asks whether both are the very same list or object, not whether they hold the same',
  hints: [
    `Where does ${name} come from, and is it made there?`,
    'What does [] === [] give? Try it.',
    'Ask about what is inside instead: how many, or which ones?',
  ] as const,
});

/** A parameter that gets a list or an object which the call itself writes down, in all calls. */
function isAlwaysMade(program: ParsedProgram, node: TSESTree.Node): boolean {
  if (node.type !== 'Identifier' || !isParameter(variableOf(program, node))) return false;
  const sources = sourcesOf(program, node);
  return (
    sources !== undefined &&
    sources.length > 0 &&
    sources.every(
      ({ node: source, kind }) =>
        kind === undefined &&
        (source.type === 'ArrayExpression' || source.type === 'ObjectExpression') &&
        source.parent.type === 'CallExpression',
    )
  );
}

/** `if (list === [])`, `point == { x: 1 }`. */
export const compareWithNewObject: SemanticRule = {
  id: 'compare-with-new-object',
  concept: 'references',
  confidence: 97,
  examples: [
    {
      bad: 'function isEmpty(list) {\n  return list === [];\n}',
      good: 'function isEmpty(list) {\n  return list.length === 0;\n}',
      line: 2,
    },
    {
      bad: 'const origin = (p) => p === { x: 0, y: 0 };',
      good: 'const origin = (p) => p.x === 0 && p.y === 0;',
      line: 1,
    },
  ],
  visitors: ({ program, report }) => ({
    BinaryExpression: (node) => {
      const isEquality = /^[!=]==$/.test(node.operator);
      const isLoose = /^[!=]=$/.test(node.operator);
      const isNew = ({ type }: TSESTree.Node) =>
        type === 'ArrayExpression' || type === 'ObjectExpression';
      const [literal, other] = isNew(node.right)
        ? [node.right, node.left]
        : [node.left, node.right];
      if (!isEquality && !isLoose) return;
      if (!isNew(literal)) {
        const made = [node.left, node.right].find((side) => isAlwaysMade(program, side));
        if (made === undefined || [node.left, node.right].some(isNullish)) return;
        const answer = node.operator.startsWith('!') ? 'true' : 'false';
        report({ node, ...callerTexts(textOf(program, made), answer) });
        return;
      }
      // `list == ''` and friends convert the array to text; only a comparison of two objects is certain.
      if (isLoose && other.type === 'Literal') return;
      const kind = literal.type === 'ArrayExpression' ? 'array' : 'object';
      const answer = node.operator.startsWith('!') ? 'true' : 'false';
      const subject = textOf(program, other);
      const fix = emptinessFix(literal, node, subject);
      report({ node, ...texts(subject, kind, answer), ...fix });
    },
  }),
};

function emptinessFix(
  literal: TSESTree.Node,
  { range: [start, end], operator }: TSESTree.BinaryExpression,
  subject: string,
): Pick<SemanticMatch, 'fix'> {
  if (literal.type !== 'ArrayExpression' || literal.elements.length > 0) return {};
  const text = `${subject}.length ${operator.startsWith('!') ? '!==' : '==='} 0`;
  return { fix: { title: 'ask for the length', edits: [{ start, end, text }] } };
}
