import ts from 'typescript';
import { missingStatement } from './program.ts';

/** One change that makes a bug: the characters from `start` up to `end` become `text`. */
export type Mutation = {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
};

const operators: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  comparison: {
    '<': ['<=', '>'],
    '<=': ['<', '>='],
    '>': ['>=', '<'],
    '>=': ['>', '<='],
    '===': ['!=='],
    '!==': ['==='],
  },
  arithmetic: { '+': ['-'], '-': ['+'], '*': ['/', '+'], '/': ['*'], '%': ['/'] },
  logical: { '&&': ['||'], '||': ['&&'] },
  assignment: { '+=': ['-=', '='], '-=': ['+='], '*=': ['+='] },
};

const otherNames: Readonly<Record<string, string>> = {
  ceil: 'floor',
  min: 'max',
  push: 'unshift',
  toLowerCase: 'toUpperCase',
  toUpperCase: 'toLowerCase',
};

type Place = {
  readonly file: ts.SourceFile;
  /** Names of variables and parameters that can be used here. */
  readonly names: readonly string[];
};

/** All single slips of a learner that fit into a program, in the order of their places. */
export function mutationsOf(source: string): readonly Mutation[] {
  const file = ts.createSourceFile('program.js', source, ts.ScriptTarget.Latest, true);
  const found: Mutation[] = [];
  const visit = (node: ts.Node, outer: readonly string[]): void => {
    const names = [...outer, ...namesDeclaredIn(node)];
    found.push(...mutationsAt(node, { file, names }));
    ts.forEachChild(node, (child) => visit(child, names));
  };
  visit(file, []);
  return found;
}

function mutationsAt(node: ts.Node, place: Place): readonly Mutation[] {
  if (ts.isBinaryExpression(node)) return binary(node, place);
  if (ts.isNumericLiteral(node)) return numbers(node, place);
  if (ts.isIdentifier(node)) return identifiers(node, place);
  if (ts.isExpressionStatement(node)) return [dropped(node, place)];
  if (ts.isCallExpression(node)) return swappedArguments(node, place);
  if (ts.isPostfixUnaryExpression(node)) {
    const sign = node.operator === ts.SyntaxKind.PlusPlusToken ? '--' : '++';
    return [{ kind: 'direction', start: node.operand.end, end: node.end, text: sign }];
  }
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [replaced('boolean', node, 'false', place)];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [replaced('boolean', node, 'true', place)];
  return [];
}

function binary(node: ts.BinaryExpression, place: Place): readonly Mutation[] {
  const sign = node.operatorToken.getText(place.file);
  const changed = Object.entries(operators).flatMap(([kind, changes]) =>
    (changes[sign] ?? []).map((text) => replaced(kind, node.operatorToken, text, place)),
  );
  if (sign !== '-' && sign !== '/' && sign !== '%') return changed;
  const left = node.left.getText(place.file);
  const right = node.right.getText(place.file);
  return [...changed, replaced('operands', node, `${right} ${sign} ${left}`, place)];
}

function numbers(node: ts.NumericLiteral, place: Place): readonly Mutation[] {
  const value = Number(node.text);
  const nearby = value === 0 ? [1] : [value + 1, value - 1];
  return nearby.map((number) => replaced('number', node, String(number), place));
}

function identifiers(node: ts.Identifier, place: Place): readonly Mutation[] {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) {
    const other = otherNames[node.text];
    return other === undefined ? [] : [replaced('method', node, other, place)];
  }
  const isUse =
    place.names.includes(node.text) &&
    !ts.isVariableDeclaration(parent) &&
    !ts.isParameter(parent) &&
    !ts.isBindingElement(parent) &&
    !ts.isPropertyAssignment(parent) &&
    !ts.isShorthandPropertyAssignment(parent);
  if (!isUse) return [];
  return [...new Set(place.names)]
    .filter((name) => name !== node.text)
    .map((name) => replaced('variable', node, name, place));
}

function swappedArguments(node: ts.CallExpression, place: Place): readonly Mutation[] {
  const [first, second] = node.arguments;
  if (first === undefined || second === undefined) return [];
  const text = `${second.getText(place.file)}, ${first.getText(place.file)}`;
  return [{ kind: 'arguments', start: first.getStart(place.file), end: second.end, text }];
}

/** A statement that is forgotten, together with its line where it stands alone. */
function dropped(node: ts.ExpressionStatement, { file }: Place): Mutation {
  const start = node.getStart(file);
  const lineStart = file.text.lastIndexOf('\n', start) + 1;
  const lineEnd = file.text.indexOf('\n', node.end) + 1;
  const isAlone = file.text.slice(lineStart, start).trim() === '' && lineEnd > 0;
  if (!isAlone) return { kind: missingStatement, start, end: node.end, text: '{}' };
  return { kind: missingStatement, start: lineStart, end: lineEnd, text: '' };
}

function replaced(kind: string, node: ts.Node, text: string, { file }: Place): Mutation {
  return { kind, start: node.getStart(file), end: node.end, text };
}

function namesDeclaredIn(node: ts.Node): readonly string[] {
  if (ts.isFunctionLike(node)) return node.parameters.flatMap(({ name }) => namesIn(name));
  if (ts.isBlock(node) || ts.isSourceFile(node))
    return node.statements.flatMap((statement) =>
      ts.isVariableStatement(statement) ? namesOf(statement.declarationList) : [],
    );
  const isLoop = ts.isForStatement(node) || ts.isForOfStatement(node);
  if (isLoop && node.initializer !== undefined && ts.isVariableDeclarationList(node.initializer))
    return namesOf(node.initializer);
  return [];
}

function namesOf({ declarations }: ts.VariableDeclarationList): readonly string[] {
  return declarations.flatMap(({ name }) => namesIn(name));
}

function namesIn(name: ts.BindingName): readonly string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) =>
    ts.isBindingElement(element) ? namesIn(element.name) : [],
  );
}
