import ts from 'typescript';
import type { CleanProgram, Leaf } from '../../clean-program.ts';
import { instead, perToken, type BreakageKind, type Slip } from '../slip.ts';

/** Words of Python for ours. */
const pythonWords = new Map([
  ['&&', 'and'],
  ['||', 'or'],
  ['function', 'def'],
  ['catch', 'except'],
  ['throw', 'raise'],
]);

const conditionWords = ['if', 'while', 'switch'];
const javaTypes = ['int', 'String', 'double', 'boolean', 'float', 'char', 'final int'];

function pythonSlip(leaf: Leaf, program: CleanProgram, index: number): Slip | undefined {
  const { source, leaves } = program;
  const next = leaves[index + 1];
  const word = pythonWords.get(leaf.text);
  if (word !== undefined) return instead(leaf, word);
  if (leaf.text === '!' && next !== undefined) return instead(leaf, 'not ');
  if (leaf.text === 'else' && next?.text === 'if') {
    return { start: leaf.start, end: next.end, text: 'elif' };
  }
  const isBody = leaf.text === '{' && ts.isBlock(leaf.parent);
  if (isBody && source.charAt(leaf.start - 1) === ' ') {
    return { start: leaf.start - 1, end: leaf.end, text: ':' };
  }
  if (leaf.text === 'of' && ts.isForOfStatement(leaf.parent)) return pythonLoop(leaf.parent);
  return commentAfter(leaf, program, index);
}

/** `for name in list` without brackets. */
function pythonLoop({ initializer, expression, statement }: ts.ForOfStatement): Slip | undefined {
  if (!ts.isVariableDeclarationList(initializer)) return undefined;
  const names = initializer.declarations.map(({ name }) => name.getText()).join(', ');
  const start = initializer.getStart() - 1;
  return { start, end: statement.getStart() - 1, text: `${names} in ${expression.getText()}` };
}

function commentAfter(leaf: Leaf, { source, leaves }: CleanProgram, index: number) {
  const between = source.slice(leaf.end, leaves[index + 1]?.start ?? source.length);
  const at = /^[^/]*\/\/(?= )/.exec(between)?.[0].length;
  if (at === undefined) return undefined;
  return { start: leaf.end + at - 2, end: leaf.end + at, text: '#' };
}

const condWithoutParens = perToken('cond_without_parens', (leaf, { source, leaves }, index) => {
  const opener = leaves[index + 1];
  if (!conditionWords.includes(leaf.text) || opener?.text !== '(') return undefined;
  let depth = 0;
  const closer = leaves.slice(index + 1).find(({ text }) => {
    if (text === '(') depth += 1;
    if (text === ')') depth -= 1;
    return depth === 0;
  });
  if (closer === undefined) return undefined;
  return {
    start: opener.start,
    end: closer.end,
    text: source.slice(opener.end, closer.start),
  };
});

const javaIsm = perToken('java_ism', (leaf, { leaves }, index, random) => {
  const isDeclaration = ['const', 'let', 'var'].includes(leaf.text);
  const next = leaves[index + 1];
  if (isDeclaration) return instead(leaf, random.pick(javaTypes));
  if (leaf.text === 'function' && next?.kind === ts.SyntaxKind.Identifier) {
    return instead(leaf, random.pick(['public void', 'void', 'static int', 'func', 'fn']));
  }
  return undefined;
});

export const otherLanguages: readonly BreakageKind[] = [
  perToken('python_ism', pythonSlip),
  condWithoutParens,
  javaIsm,
];
