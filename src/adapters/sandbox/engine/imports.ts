import type { Program } from 'acorn';

/** A specifier that a file names statically, at its offset. */
export type StaticImport = { readonly specifier: string; readonly start: number };

/** The specifiers of `import` and `export … from`, in order. */
export function importsOf(tree: Program): readonly StaticImport[] {
  return tree.body.flatMap((statement) => {
    const isNaming =
      statement.type === 'ImportDeclaration' ||
      statement.type === 'ExportNamedDeclaration' ||
      statement.type === 'ExportAllDeclaration';
    const source = isNaming ? statement.source : undefined;
    if (source == null) return [];
    return [{ specifier: String(source.value), start: source.start }];
  });
}
