import { closestAround, type Node } from '../../tree.ts';
import { suspectsWhere } from '../expressions.ts';
import { nodeAt } from '../nodes-at.ts';
import type { RuntimeMessage } from '../runtime-message.ts';
const texts = (name: string) => ({
  message: `the constructor of ${name} uses this before the class above it has made the object`,
  why: 'with extends, the parent class makes the object; until its constructor has run there is no this',
  hints: [
    `Which class does ${name} extend, and what does its constructor need?`,
    'At which line of the constructor is the object made?',
    'Does any use of this stand before that line?',
  ] as const,
});

function classAround(node: Node) {
  const body = closestAround(node, ({ type }) => type === 'ClassBody');
  return body?.type === 'ClassBody' ? body.parent : undefined;
}

/** `this` or the constructor itself, in a class that extends another one. */
const isHere = (node: Node): node is Node => {
  if (node.type !== 'ThisExpression') return false;
  const method = closestAround(node, ({ type }) => type === 'MethodDefinition');
  return (
    method?.type === 'MethodDefinition' &&
    method.kind === 'constructor' &&
    (classAround(node)?.superClass ?? null) !== null
  );
};

/** "Must call super constructor in derived class before accessing 'this'". */
export const superNotCalled: RuntimeMessage = {
  id: 'super-not-called',
  concept: 'inheritance',
  errorName: 'ReferenceError',
  pattern: /^Must call super constructor in derived class/,
  examples: [
    {
      source:
        "class Pet {}\nclass Dog extends Pet {\n  constructor(name) { this.name = name; }\n}\nnew Dog('Rex');",
      message:
        "Must call super constructor in derived class before accessing 'this' or returning from derived constructor",
      line: 3,
      says: 'constructor of Dog',
    },
  ],
  suspects: (report) => suspectsWhere(report, (node) => isHere(node)),
  explain: (site) => {
    const node = nodeAt(site, isHere);
    return {
      ...texts(node === undefined ? 'the class' : (classAround(node)?.id?.name ?? 'the class')),
      ...(node !== undefined && { node }),
    };
  },
};
