import { descendants, type Node } from '../../tree.ts';
import { suspectsWhere } from '../expressions.ts';
import { nodeAt } from '../nodes-at.ts';
import type { RuntimeMessage } from '../runtime-message.ts';
const texts = (path: string, advice: string) => ({
  message: `no file or package answers to ${path}`,
  why: advice,
  hints: [
    'Look into the folder: is there a file of exactly this name?',
    'From which folder does the path count?',
    'Is it a file of yours or a package, and is the package installed?',
  ] as const,
});

/** The path of an import, an export from, a require or a dynamic import. */
function sourceOf(node: Node): string | undefined {
  if (node.type === 'CallExpression') {
    const isRequire = node.callee.type === 'Identifier' && node.callee.name === 'require';
    const [path] = node.arguments;
    const isText = isRequire && path?.type === 'Literal' && typeof path.value === 'string';
    return isText ? path.value : undefined;
  }
  const hasSource =
    node.type === 'ImportDeclaration' ||
    node.type === 'ExportNamedDeclaration' ||
    node.type === 'ExportAllDeclaration' ||
    node.type === 'ImportExpression';
  if (!hasSource || node.source?.type !== 'Literal') return undefined;
  return typeof node.source.value === 'string' ? node.source.value : undefined;
}

/** Whether a path is the one that was not found, which Node names in full. */
function isFor(node: Node, wanted: string): boolean {
  const path = sourceOf(node);
  return (
    path !== undefined &&
    (path === wanted || wanted.replaceAll('\\', '/').endsWith(path.replace(/^[./]+/, '')))
  );
}

function adviceFor(path: string): string {
  if (!/^[./]/.test(path))
    return 'a name without ./ is a package: it has to be installed first, or it is a file and lacks its ./';
  return /\.[cm]?[jt]sx?$|\.json$/.test(path)
    ? 'the path counts from the folder of this file; capital letters and the ending have to fit'
    : 'in ES modules a path is written in full, with the ending of the file';
}

const isHere = (node: Node): node is Node => sourceOf(node) !== undefined;

/** "Cannot find module './x'". */
export const moduleNotFound: RuntimeMessage = {
  id: 'module-not-found',
  concept: 'modules',
  errorName: 'Error',
  isReportedOnly: true,
  pattern: /^Cannot find (module|package) ['\"](.+?)['\"](?: imported from .*)?/,
  examples: [
    {
      source: "import { add } from './sum';\nconsole.log(add(1, 2));",
      message: "Cannot find module '/sum' imported from /program.js",
      line: 1,
      says: './sum',
    },
    {
      source: "import chalk from 'chalk';\nconsole.log(chalk.red('a'));",
      message: "Cannot find package 'chalk' imported from /program.js",
      line: 1,
      says: 'chalk',
    },
  ],
  suspects: (report) =>
    suspectsWhere(report, (node) => isHere(node) && isFor(node, report.parts[1] ?? '')),
  explain: (site) => {
    const wanted = site.parts[1] ?? '';
    const node =
      nodeAt(site, (each): each is Node => isFor(each, wanted)) ??
      [...descendants(site.program.tree)].find((each) => isFor(each, wanted));
    const path = (node && sourceOf(node)) ?? wanted.split(/[/\\]/).at(-1) ?? wanted;
    return { ...texts(path, adviceFor(path)), ...(node !== undefined && { node }) };
  },
};
