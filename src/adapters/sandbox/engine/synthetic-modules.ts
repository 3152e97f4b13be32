import { parse } from 'acorn';
import { full } from 'acorn-walk';
import { guestModuleOf } from './guest-modules.ts';
import type { Plug } from './instance.ts';
import { programName } from './instrument.ts';
import type { PreparedFile, ProgramFiles } from './program-files.ts';

/** Marks names of modules that do not exist, so that their loading says why. */
const missing = 'missing:';

/** How `import` finds and reads what a program names. */
export function modulesOf(
  files: ProgramFiles,
  notes: Set<string>,
): Pick<Plug, 'module' | 'normalize'> {
  return {
    normalize(specifier, from) {
      const resolution = files.resolve(specifier, from, 'import');
      if ('path' in resolution) {
        const { path } = resolution;
        return path.startsWith('node:') ? guestModuleOf(path) : path;
      }
      if (resolution.reason !== undefined) notes.add(resolution.reason);
      return `${missing}${JSON.stringify(resolution)}`;
    },
    module(name) {
      if (name.startsWith(missing)) return `${programName}.fail(${name.slice(missing.length)});`;
      const file = files.file(name);
      return file === undefined ? undefined : moduleText(file);
    },
  };
}

function moduleText(file: PreparedFile): string {
  if (file.problem !== undefined) {
    return `${programName}.failSyntax(${JSON.stringify(file.problem.message)});`;
  }
  if (file.kind === 'module') return file.edited?.text ?? '';
  const required = `const exported = ${programName}.require(${JSON.stringify(file.path)});\nexport default exported;\n`;
  if (file.kind === 'json') return required;
  const whole = `export { exported as "module.exports" };\n`;
  const names = [...exportNames(file.source)].filter((name) => name !== 'default');
  return (
    required +
    whole +
    names
      .map(
        (name, index) =>
          `const name${index} = exported[${JSON.stringify(name)}];\nexport { name${index} as ${JSON.stringify(name)} };\n`,
      )
      .join('')
  );
}

/** Names that a CommonJS file plainly gives to `exports`, as Node finds them for `import`. */
function exportNames(source: string): ReadonlySet<string> {
  const names = new Set<string>();
  const tree = parse(source, {
    ecmaVersion: 'latest',
    sourceType: 'commonjs',
    allowHashBang: true,
  });
  full(tree, (node) => {
    if (node.type !== 'AssignmentExpression') return;
    const { left, right } = node as unknown as Assignment;
    const target = source.slice(left.start, left.end);
    const member = /^(?:module\.)?exports\.([\w$]+)$/.exec(target)?.[1];
    if (member !== undefined) names.add(member);
    if (target !== 'module.exports' || right.type !== 'ObjectExpression') return;
    for (const property of right.properties ?? []) {
      if (property.key?.name !== undefined) names.add(property.key.name);
    }
  });
  return names;
}

type Assignment = {
  readonly left: { readonly start: number; readonly end: number };
  readonly right: {
    readonly type: string;
    readonly properties?: readonly { readonly key?: { readonly name?: string } }[];
  };
};
