import ts from 'typescript';

export type Language = 'javascript' | 'typescript';

/** One token of a program that parses, and where it stands in the tree. */
export type Leaf = {
  readonly kind: ts.SyntaxKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** 1-based line of its first character. */
  readonly line: number;
  /** The node that it belongs to. */
  readonly parent: ts.Node;
  /** Whether nothing stands before it on its line. */
  readonly isFirst: boolean;
};

export type CleanProgram = {
  readonly name: string;
  readonly language: Language;
  readonly source: string;
  readonly leaves: readonly Leaf[];
};

/** Reads a program with TypeScript's parser; its language follows from its name. */
export function readProgram(name: string, source: string): CleanProgram {
  const language = name.endsWith('.ts') ? 'typescript' : 'javascript';
  return { name, language, source, leaves: leavesOf(name, source) };
}

/** The tokens of a program, comments and white space left out. */
export function leavesOf(name: string, source: string): readonly Leaf[] {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true);
  const leaves: Leaf[] = [];
  let lastLine = 0;
  const collect = (node: ts.Node, parent: ts.Node): void => {
    if (ts.isJSDoc(node)) return;
    const children = node.getChildren(file);
    const inner = node.kind === ts.SyntaxKind.SyntaxList ? parent : node;
    for (const child of children) collect(child, inner);
    const start = node.getStart(file);
    if (children.length > 0 || node.end <= start) return;
    const line = file.getLineAndCharacterOfPosition(start).line + 1;
    const text = source.slice(start, node.end);
    const isFirst = line !== lastLine;
    leaves.push({ kind: node.kind, text, start, end: node.end, line, parent, isFirst });
    lastLine = file.getLineAndCharacterOfPosition(node.end).line + 1;
  };
  collect(file, file);
  return leaves;
}
