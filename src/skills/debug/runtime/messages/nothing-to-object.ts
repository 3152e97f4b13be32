import { type Node, propertyName, textOf } from '../../tree.ts';
import { callNamed, suspectsWhere } from '../expressions.ts';
import { nodeAt } from '../nodes-at.ts';
import type { RuntimeMessage } from '../runtime-message.ts';
import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { nothingSource } from '../sources/nothing.ts';
const texts = (value: string, method: string, source: string | undefined) => ({
  message: `${value} is undefined or null here, and Object.${method} needs an object`,
  why:
    source ??
    'Object.keys and its like look into an object; undefined and null have nothing inside',
  hints: [
    `Print ${value} on the line before.`,
    `Where does ${value} get its value, and in which case does it get none?`,
    'What should happen when there is nothing to look into?',
  ] as const,
});

const isHere = (node: Node): node is TSESTree.CallExpression => {
  const called = callNamed(
    node,
    /^(?:keys|values|entries|assign|getOwnPropertyNames|fromEntries|defineProperty|getPrototypeOf|freeze|hasOwn)$/,
  );
  return called?.object.type === 'Identifier' && called.object.name === 'Object';
};

/** "Cannot convert undefined or null to object". */
export const nothingToObject: RuntimeMessage = {
  id: 'nothing-to-object',
  concept: 'object-iteration',
  errorName: 'TypeError',
  pattern: /^Cannot convert undefined or null to object/,
  examples: [
    {
      source: 'let prices;\nconsole.log(Object.keys(prices));',
      message: 'Cannot convert undefined or null to object',
      line: 2,
      says: 'prices is undefined or null',
    },
  ],
  suspects: (report) =>
    suspectsWhere(
      report,
      (node) => isHere(node),
      (node) => {
        const [argument] = isHere(node) ? node.arguments : [];
        return argument === undefined ? 90 : nothingSource(report.program, argument).likelihood;
      },
    ),
  explain: (site) => {
    const { program } = site;
    const node = nodeAt(site, isHere);
    const [argument] = node?.arguments ?? [];
    const value = argument === undefined ? 'the value' : textOf(program, argument);
    return {
      ...texts(
        value,
        node === undefined ? 'keys' : (propertyName(node.callee) ?? 'keys'),
        argument && nothingSource(program, argument).says,
      ),
      ...(node !== undefined && { node }),
    };
  },
};
