import { type Node, textOf } from '../../tree.ts';
import { reads, suspectsWhere } from '../expressions.ts';
import { nodeAt } from '../nodes-at.ts';
import type { RuntimeMessage } from '../runtime-message.ts';
import type { TSESTree } from '@typescript-eslint/typescript-estree';
const texts = (name: string) => ({
  message: `${name} stands behind new, but it is no class`,
  why: 'new works with classes and plain functions; arrow functions, methods, objects and undefined are none',
  hints: [
    `Print ${name}: what kind of value is it?`,
    `Where is ${name} declared or imported, and as what?`,
    'Is it an arrow function, an instance, or a name that was not exported?',
  ] as const,
});

const isHere = (node: Node): node is TSESTree.NewExpression => node.type === 'NewExpression';

/** "Car is not a constructor". */
export const notAConstructor: RuntimeMessage = {
  id: 'not-a-constructor',
  concept: 'classes',
  errorName: 'TypeError',
  pattern: /^(.+?) is not a constructor/,
  examples: [
    {
      source: 'const Car = () => ({ doors: 4 });\nconst mine = new Car();',
      message: 'Car is not a constructor',
      line: 2,
      says: 'Car stands behind new',
    },
  ],
  suspects: (report) =>
    suspectsWhere(
      report,
      (node) =>
        isHere(node) &&
        (!/^[\w$.]+$/.test(report.parts[0] ?? '') ||
          reads(report.program, node.callee, report.parts[0] ?? '')),
    ),
  explain: (site) => {
    const node =
      nodeAt(
        site,
        (each): each is TSESTree.NewExpression =>
          isHere(each) && reads(site.program, each.callee, site.parts[0] ?? ''),
      ) ?? nodeAt(site, isHere);
    return {
      ...texts(
        node === undefined ? (site.parts[0] ?? 'the value') : textOf(site.program, node.callee),
      ),
      ...(node !== undefined && { node }),
    };
  },
};
