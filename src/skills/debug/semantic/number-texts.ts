import { methodCall, type Node, type ParsedProgram } from '../tree.ts';
import { someSourcesOf, sourcesOf } from './sources.ts';
import { kindOf } from './value-kinds.ts';

const wholeNumber = /^\s*-?\d+(\.\d+)?\s*$/;
/** Lists of text pieces: what stands in them depends on the text. */
const pieceMakers = new Set(['split', 'match', 'keys']);

/** Whether a value is certainly a text, and one that stands for a number: typed in, or of digits. */
export function isNumberText(program: ParsedProgram, node: Node): boolean {
  // What is declared as a number is the type checker's business.
  if (kindOf(program, node) === 'number') return false;
  const sources = sourcesOf(program, node);
  return (
    sources?.every(({ node: source, kind }) => {
      if (source.type === 'Literal') {
        return typeof source.value === 'string' && wholeNumber.test(source.value);
      }
      const trimmed = trimmedOf(source);
      if (trimmed !== undefined) return holdsNumbers(program, trimmed);
      return kind === 'string' && !isPiece(program, source);
    }) ?? false
  );
}

/** The text that `trim` takes the white space from. */
function trimmedOf(node: Node): Node | undefined {
  const called = methodCall(node);
  return called !== undefined && /^trim(Start|End)?$/.test(called.method)
    ? called.object
    : undefined;
}

/** Whether all texts that are known to come in are numbers, or empty. */
function holdsNumbers(program: ParsedProgram, node: Node): boolean {
  const known = (sourcesOf(program, node) ?? []).map(({ node: source }) =>
    source.type === 'Literal' && typeof source.value === 'string' ? source.value : undefined,
  );
  const isAll = known.every(
    (each) => each !== undefined && (each === '' || wholeNumber.test(each)),
  );
  return isAll && known.some((each) => each !== undefined && each !== '');
}

/** Whether a text is a piece of another one that is not known to hold numbers. */
function isPiece(program: ParsedProgram, source: Node): boolean {
  const called = methodCall(source);
  if (called === undefined || !pieceMakers.has(called.method)) {
    return source.type !== 'CallExpression' && source.type !== 'MemberExpression';
  }
  return !someSourcesOf(program, called.object).some(
    ({ node }) =>
      node.type === 'Literal' &&
      typeof node.value === 'string' &&
      /\d/.test(node.value) &&
      !/[a-z]/i.test(node.value),
  );
}

/** The parts of `a + b + c`, in their order. */
export function summandsOf(node: Node): readonly Node[] {
  return node.type === 'BinaryExpression' && node.operator === '+'
    ? [...summandsOf(node.left), node.right]
    : [node];
}

/** The outermost sum that a sum stands in. */
export function wholeSum(node: Node): Node {
  const { parent } = node;
  return parent?.type === 'BinaryExpression' && parent.operator === '+' ? wholeSum(parent) : node;
}

/** Whether a sum is meant to be a text: a part of it is text that is no number. */
export function isMeantAsText(program: ParsedProgram, sum: Node): boolean {
  return summandsOf(sum).some((part) => {
    if (part.type === 'TemplateLiteral') return true;
    if (part.type === 'Literal') {
      return typeof part.value === 'string' && !wholeNumber.test(part.value);
    }
    return kindOf(program, part) === 'string' && methodCall(part) !== undefined;
  });
}
