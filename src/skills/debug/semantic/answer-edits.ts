import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  isInside,
  isStatement,
  methodCall,
  rootOf,
  variableOf,
  type Node,
  type ParsedProgram,
} from '../tree.ts';
import { insert, type TextEdit } from './edits.ts';

/** Methods whose answer is what they are called for. */
const givingMethods =
  /^(then|catch|finally|map|filter|find|reduce|join|slice|concat|flat|flatMap|some|every|includes|indexOf|split|trim|toUpperCase|toLowerCase|replace|replaceAll|toFixed|toSorted|get|has|keys|values|entries|json|all|round|floor|max|min)$/;
const valueTypes: readonly string[] = [
  ...['BinaryExpression', 'LogicalExpression', 'Identifier', 'TemplateLiteral', 'ArrayExpression'],
  ...['MemberExpression', 'ConditionalExpression', 'UnaryExpression', 'NewExpression'],
];
const filling = /^(push|unshift|add|set|sort|reverse)$/;

/**
 * The edits that make a block without `return` hand over what it works out: the value of its last
 * line, or the one variable that it fills and nobody looks at. Undefined where there are several.
 */
export function answerEdits(
  program: ParsedProgram,
  { body }: TSESTree.BlockStatement,
): readonly TextEdit[] | undefined {
  const last = body.at(-1);
  if (last === undefined) return undefined;
  if (isDroppedValue(last)) return [insert(last.range[0], 'return ')];
  const names = body.flatMap((statement) => keptIn(program, statement, last));
  const [only] = names;
  if (only === undefined || names.length > 1) return undefined;
  const { source } = program;
  const lineStart = source.lastIndexOf('\n', last.range[0] - 1) + 1;
  const indent = source.slice(lineStart, last.range[0]);
  if (indent.trim() !== '') return undefined;
  const end = /;\s*$/m.test(source) ? ';' : '';
  return [insert(last.range[1], `\n${indent}return ${only}${end}`)];
}

function isDroppedValue(last: TSESTree.Statement): boolean {
  if (last.type !== 'ExpressionStatement') return false;
  const { expression } = last;
  const called = methodCall(expression);
  return valueTypes.includes(expression.type) || givingMethods.test(called?.method ?? '');
}

/** Variables of a declaration that are given a value which nothing reads. */
function keptIn(
  program: ParsedProgram,
  statement: TSESTree.Statement,
  last: TSESTree.Statement,
): readonly string[] {
  if (statement.type !== 'VariableDeclaration') return [];
  return statement.declarations.flatMap(({ id, init }) => {
    if (id.type !== 'Identifier') return [];
    const uses = variableOf(program, id)?.references.filter((use) => use.init !== true) ?? [];
    const isNew = statement === last && init !== null;
    const isFilled = uses.length > 0 && uses.every(({ identifier }) => isFill(identifier));
    return isNew || isFilled ? [id.name] : [];
  });
}

/** Whether a use only fills or changes its variable. */
function isFill(use: Node): boolean {
  const { parent } = use;
  if (parent?.type === 'UpdateExpression') return isStatement(parent);
  if (parent?.type === 'AssignmentExpression' && parent.left === use) return isStatement(parent);
  const own = assignmentAround(use);
  if (own?.left.type === 'Identifier' && use.type === 'Identifier' && own.left.name === use.name)
    return isInside(use, own.right);
  if (parent?.type !== 'MemberExpression' || parent.object !== use) return false;
  const outer = parent.parent;
  if (outer.type === 'AssignmentExpression') return rootOf(outer.left) === use;
  if (outer.type === 'UpdateExpression') return isStatement(outer);
  const called = methodCall(outer);
  return called?.object === use && filling.test(called.method) && isStatement(called.call);
}

function assignmentAround(use: Node): TSESTree.AssignmentExpression | undefined {
  for (let current = use.parent; current !== undefined; current = current.parent) {
    if (current.type === 'AssignmentExpression') return current;
    if (current.type.endsWith('Statement')) return undefined;
  }
  return undefined;
}
