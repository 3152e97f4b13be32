import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { descendants, textOf, type ParsedProgram } from '../../tree.ts';
import { classNamed, isClass, type ClassNode } from '../classes.ts';
import { insert } from '../edits.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const texts = (name: string, parent: string) => ({
  message: `${name} extends ${parent}, but its constructor never calls super(...)`,
  why: `in a class that extends another one there is no this until ${parent} has made it`,
  hints: [
    `Who makes the part of the new object that belongs to ${parent}?`,
    `What has to happen in the constructor of ${name} before this can be used?`,
    `Which word calls the constructor of the class that ${name} extends?`,
  ] as const,
});

/** Names of what the constructor of the parent takes; undefined where that is not known. */
function parentParameters(program: ParsedProgram, node: ClassNode): readonly string[] | undefined {
  const parent = node.superClass === null ? undefined : classNamed(program, node.superClass);
  if (parent === undefined) return undefined;
  const constructor = parent.body.body.find(
    (each): each is TSESTree.MethodDefinition =>
      each.type === 'MethodDefinition' && each.kind === 'constructor',
  );
  if (constructor === undefined) {
    return parent.superClass === null ? [] : parentParameters(program, parent);
  }
  return constructor.value.params.map((each) => (each.type === 'Identifier' ? each.name : '?'));
}

/** A constructor of a derived class without `super(…)`. */
export const missingSuper: SemanticRule = {
  id: 'missing-super',
  concept: 'inheritance',
  confidence: 97,
  explains: /Must call super constructor/,
  examples: [
    {
      bad: 'class Shape {\n  constructor(name) { this.name = name; }\n}\nclass Square extends Shape {\n  constructor(name, side) {\n    this.side = side;\n  }\n}',
      good: 'class Shape {\n  constructor(name) { this.name = name; }\n}\nclass Square extends Shape {\n  constructor(name, side) {\n    super(name);\n    this.side = side;\n  }\n}',
      line: 5,
    },
  ],
  visitors: ({ program, report }) => ({
    MethodDefinition: (definition) => {
      const around = definition.parent.parent;
      const { body, params } = definition.value;
      if (definition.kind !== 'constructor' || !isClass(around) || around.superClass === null)
        return;
      if (body === null || around.superClass.type === 'Literal') return;
      const nodes = [...descendants(body)];
      if (nodes.some(({ type }) => type === 'Super')) return;
      // A constructor that gives back another object needs no this.
      if (nodes.some((node) => node.type === 'ReturnStatement' && node.argument !== null)) return;
      const own = new Set(params.map((each) => (each.type === 'Identifier' ? each.name : '')));
      const wanted = parentParameters(program, around);
      const [first] = body.body;
      const isKnown = wanted?.every((name) => own.has(name)) === true && first !== undefined;
      const text = `super(${wanted?.join(', ') ?? ''});\n${' '.repeat(first?.loc.start.column ?? 0)}`;
      const fix = {
        title: 'call the constructor of the parent first',
        edits: [insert(first?.range[0] ?? 0, text)],
      };
      report({
        node: definition.key,
        ...texts(around.id?.name ?? 'this class', textOf(program, around.superClass)),
        ...(isKnown && { fix }),
      });
    },
  }),
};
