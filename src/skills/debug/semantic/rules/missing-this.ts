import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { textOf, type Node, type ParsedProgram } from '../../tree.ts';
import { classOfThis, keyName, lineageOf, membersOf, methodAround } from '../classes.ts';
import { insert } from '../edits.ts';
import type { SemanticRule } from '../semantic-rule.ts';
import { unknownNames } from '../unknown-names.ts';

const texts = (name: string, owner: string) => ({
  message: `${name} belongs to ${owner}: inside it, a bare ${name} is looked for among the variables`,
  why: `there is no variable ${name}, so this line ends with "${name} is not defined"`,
  hints: [
    `Where does ${name} live: in a variable, or in the object?`,
    `How does the rest of the code around it reach what belongs to the object?`,
    `What has to stand before ${name} to say whose it is?`,
  ] as const,
});

/** What has to stand before a bare name so that it reaches a member, and whose it is. */
function ownerOf(
  program: ParsedProgram,
  use: TSESTree.Identifier | TSESTree.JSXIdentifier,
): { readonly prefix: string; readonly owner: string } | undefined {
  const method = methodAround(use);
  if (method?.type === 'Property') {
    const object: Node = method.parent;
    if (object.type !== 'ObjectExpression') return undefined;
    const has = object.properties.some(
      (each) => each.type === 'Property' && keyName(each) === use.name,
    );
    return has ? { prefix: 'this.', owner: 'the object' } : undefined;
  }
  const around = classOfThis(use);
  if (method === undefined || around === undefined) return undefined;
  const isStatic = method.type === 'StaticBlock' || method.static;
  const members = (lineageOf(program, around) ?? [around]).flatMap(membersOf);
  const found = members.filter(({ name }) => name === use.name);
  const className = around.id?.name;
  if (found.some((each) => each.isStatic === isStatic)) {
    return { prefix: 'this.', owner: className ?? 'the class' };
  }
  const isOfClass = !isStatic && found.length > 0 && className !== undefined;
  return isOfClass ? { prefix: `${className}.`, owner: className } : undefined;
}

/** A field or a method of the own class or object, used without `this.`. */
export const missingThis: SemanticRule = {
  id: 'missing-this',
  concept: 'classes',
  confidence: 96,
  explains: /is not defined/,
  examples: [
    {
      bad: 'class Till {\n  constructor() { this.sum = 0; }\n  add(price) {\n    sum += price;\n  }\n}',
      good: 'class Till {\n  constructor() { this.sum = 0; }\n  add(price) {\n    this.sum += price;\n  }\n}',
      line: 4,
    },
    {
      bad: 'const counter = {\n  count: 0,\n  up() {\n    count = count + 1;\n    return this.count;\n  },\n};',
      good: 'const counter = {\n  count: 0,\n  up() {\n    this.count = this.count + 1;\n    return this.count;\n  },\n};',
      line: 4,
    },
    {
      bad: 'class Box {\n  area() { return this.side ** 2; }\n  side = 2;\n  show() { console.log(area()); }\n}',
      good: 'class Box {\n  area() { return this.side ** 2; }\n  side = 2;\n  show() { console.log(this.area()); }\n}',
      line: 4,
    },
  ],
  visitors: ({ program, report }) => ({
    Program: () => {
      const told = new Set<string>();
      const uses = unknownNames(program);
      for (const use of uses) {
        const owned = ownerOf(program, use);
        if (owned === undefined) continue;
        const key = `${use.name} of ${owned.owner} at ${String(methodAround(use)?.parent.range[0])}`;
        if (told.has(key)) continue;
        told.add(key);
        const around = methodAround(use)?.parent;
        const edits = uses
          .filter((each) => each.name === use.name && methodAround(each)?.parent === around)
          .flatMap((each) => {
            const prefix = ownerOf(program, each)?.prefix;
            return prefix === undefined ? [] : [edited(each, prefix)];
          });
        const fix = { title: `reach it through ${owned.prefix}${use.name}`, edits };
        report({ node: use, ...texts(textOf(program, use), owned.owner), fix });
      }
    },
  }),
};

/** `{ name }` becomes `{ name: this.name }`, everything else gets the prefix. */
function edited(use: Node & { readonly name: string }, prefix: string) {
  const isShort = use.parent?.type === 'Property' && use.parent.shorthand;
  return insert(use.range[0], isShort ? `${use.name}: ${prefix}` : prefix);
}
