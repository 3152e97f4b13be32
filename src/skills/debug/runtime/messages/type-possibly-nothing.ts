import { type Node, textOf } from '../../tree.ts';
import { reads, suspectsWhere } from '../expressions.ts';
import { nodeAt } from '../nodes-at.ts';
import type { RuntimeMessage } from '../runtime-message.ts';
const texts = (value: string, nothing: string) => ({
  message: `${value} may be ${nothing}, and the line uses it as if it were always there`,
  why: 'find, get, optional members and ? parameters may give nothing; strict TypeScript asks what happens then',
  hints: [
    `In which case does ${value} get no value?`,
    'What should the program do in that case?',
    'Where can that question be asked before this line?',
  ] as const,
});

const isHere = (node: Node): node is Node =>
  node.type === 'Identifier' || node.type === 'MemberExpression' || node.type === 'CallExpression';

/** TypeScript: "'x' is possibly 'undefined'". */
export const typePossiblyNothing: RuntimeMessage = {
  id: 'type-possibly-nothing',
  concept: 'ts-strict',
  kind: 'semantic',
  isReportedOnly: true,
  pattern: /^(?:'(.+?)' is|Object is) possibly '(undefined|null|null' or 'undefined)'/,
  examples: [
    {
      source:
        "const pets = ['Rex'];\nconst first = pets.find((pet) => pet.length > 9);\nconsole.log(first.length);",
      message: "'first' is possibly 'undefined'.",
      line: 3,
      says: 'first may be undefined',
    },
  ],
  suspects: (report) =>
    suspectsWhere(
      report,
      (node) =>
        isHere(node) &&
        report.parts[0] !== undefined &&
        reads(report.program, node, report.parts[0]) &&
        node.parent?.type === 'MemberExpression',
    ),
  explain: (site) => {
    const node = nodeAt(
      site,
      (each): each is Node =>
        isHere(each) && (site.parts[0] === undefined || reads(site.program, each, site.parts[0])),
    );
    return {
      ...texts(
        site.parts[0] ?? (node === undefined ? 'the value' : textOf(site.program, node)),
        (site.parts[1] ?? 'undefined').replaceAll("'", ''),
      ),
      ...(node !== undefined && { node }),
    };
  },
};
