import type { Variable } from '@typescript-eslint/scope-manager';
import type { TextEdit } from '../../language/edit.ts';
import {
  childrenOf,
  isFunction,
  isLoop,
  variableOf,
  type Node,
  type ParsedProgram,
} from '../tree.ts';

/** What is written into a program so that a run tells where it came by and what its names held. */
export type Marks = {
  readonly edits: readonly TextEdit[];
  /** Each marked part; its place in the list is its number in the marks. */
  readonly parts: readonly Node[];
  /** Each variable that is looked at, likewise. */
  readonly variables: readonly Variable[];
};

/** Marks every statement, every branch of `?:` and every body of a short arrow function. */
export function marksOf(program: ParsedProgram): Marks {
  const edits: TextEdit[] = [];
  const parts: Node[] = [];
  const variables: Variable[] = [];

  const look = (names: readonly Node[]): string =>
    names
      .flatMap((node) => {
        const variable = variableOf(program, node);
        if (variable === undefined || node.type !== 'Identifier') return [];
        if (!variables.includes(variable)) variables.push(variable);
        return [`$$look(${variables.indexOf(variable)},${node.name});`];
      })
      .join('');

  const insert = (at: number, text: string) => {
    if (text !== '') edits.push({ start: at, end: at, text });
  };

  const visit = (node: Node): void => {
    const [start, end] = node.range;
    if (isMarkedStatement(node)) {
      const mark = `$$at(${parts.push(node) - 1});`;
      const isListed = /^(BlockStatement|Program|SwitchCase|StaticBlock)$/.test(
        node.parent?.type ?? '',
      );
      insert(start, isListed ? mark : `{${mark}`);
      const after = look(writtenBy(node));
      const isEnd = /^(Return|Throw|Break|Continue)/.test(node.type);
      insert(end, `${isEnd ? '' : after}${isListed ? '' : '}'}`);
    } else if (isShortBody(node)) {
      insert(start, `($$at(${parts.push(node) - 1}),`);
      insert(end, ')');
    }
    if (isFunction(node) && node.body.type === 'BlockStatement') {
      insert(node.body.range[0] + 1, look(node.params.flatMap(boundNames)));
    } else if (isLoop(node) && node.body.type === 'BlockStatement') {
      insert(node.body.range[0] + 1, look(loopNames(node)));
    }
    for (const child of childrenOf(node)) visit(child);
  };
  visit(program.tree);
  return { edits, parts, variables };
}

function isMarkedStatement(node: Node): boolean {
  const { type, parent } = node;
  if (type === 'ExpressionStatement' && typeof node.directive === 'string') return false;
  if (type === 'VariableDeclaration') return !isLoop(parent) && !isExport(parent);
  if (parent?.type === 'LabeledStatement') return false;
  return /^(Expression|If|For|ForOf|ForIn|While|DoWhile|Return|Throw|Break|Continue|Switch|Try|Labeled)Statement$/.test(
    type,
  );
}

function isExport(node: Node | undefined): boolean {
  return node?.type === 'ExportNamedDeclaration';
}

function isShortBody(node: Node): boolean {
  const { parent } = node;
  if (parent?.type === 'ConditionalExpression') return parent.test !== node;
  return (
    parent?.type === 'ArrowFunctionExpression' &&
    parent.body === node &&
    node.type !== 'BlockStatement'
  );
}

/** The names that a statement by itself gives a value. */
function writtenBy(statement: Node): readonly Node[] {
  if (statement.type === 'VariableDeclaration') {
    return statement.declarations.flatMap(({ id, init }) => (init === null ? [] : boundNames(id)));
  }
  if (statement.type !== 'ExpressionStatement') return [];
  const { expression } = statement;
  return expression.type === 'AssignmentExpression' ? boundNames(expression.left) : [];
}

function loopNames(loop: Node): readonly Node[] {
  if (loop.type === 'ForStatement') {
    return loop.init?.type === 'VariableDeclaration' ? writtenBy(loop.init) : [];
  }
  if (loop.type !== 'ForOfStatement' && loop.type !== 'ForInStatement') return [];
  const { left } = loop;
  return left.type === 'VariableDeclaration'
    ? left.declarations.flatMap(({ id }) => boundNames(id))
    : boundNames(left);
}

/** The names inside a pattern. */
function boundNames(pattern: Node): readonly Node[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern];
    case 'AssignmentPattern':
      return boundNames(pattern.left);
    case 'RestElement':
      return boundNames(pattern.argument);
    case 'ArrayPattern':
      return pattern.elements.flatMap((each) => (each === null ? [] : boundNames(each)));
    case 'ObjectPattern':
      return pattern.properties.flatMap((each) =>
        boundNames(each.type === 'RestElement' ? each.argument : each.value),
      );
    default:
      return [];
  }
}
