import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { descendants, textOf } from '../../tree.ts';
import { isClass } from '../classes.ts';
import { insert, remove } from '../edits.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const texts = (use: string, line: number) => ({
  message: `${use} is used before super(...) on line ${line}: there is no this yet`,
  why: 'in a class that extends another one, this is made by the call of super',
  hints: [
    'In which order do the lines of this constructor run?',
    'What makes the new object: the own constructor, or the one of the parent?',
    `Compare this place with line ${line}: which of the two has to come first?`,
  ] as const,
});

/** `this.x = …` above `super()` in a constructor. */
export const thisBeforeSuper: SemanticRule = {
  id: 'this-before-super',
  concept: 'inheritance',
  misconception: 'A subclass constructor may use this before super()',
  confidence: 97,
  explains: /Must call super constructor/,
  examples: [
    {
      bad: 'class Animal {\n  constructor(name) { this.name = name; }\n}\nclass Cat extends Animal {\n  constructor(name, lives) {\n    this.lives = lives;\n    super(name);\n  }\n}',
      good: 'class Animal {\n  constructor(name) { this.name = name; }\n}\nclass Cat extends Animal {\n  constructor(name, lives) {\n    super(name);\n    this.lives = lives;\n  }\n}',
      line: 6,
    },
  ],
  visitors: ({ program, report }) => ({
    MethodDefinition: ({ kind, value: { body }, parent }) => {
      if (kind !== 'constructor' || body === null || !isClass(parent.parent)) return;
      if (parent.parent.superClass === null) return;
      const index = body.body.findIndex(
        (each) =>
          each.type === 'ExpressionStatement' &&
          each.expression.type === 'CallExpression' &&
          each.expression.callee.type === 'Super',
      );
      const statement = body.body[index];
      const before = body.body.slice(0, Math.max(index, 0));
      const use = before
        .flatMap((each) => [...descendants(each, { intoFunctions: false })])
        .find((node): node is TSESTree.ThisExpression => node.type === 'ThisExpression');
      const [first] = before;
      if (use === undefined || statement === undefined || first === undefined) return;
      const previous = body.body[index - 1] ?? first;
      const text = `${textOf(program, statement)}\n${' '.repeat(first.loc.start.column)}`;
      const reads = [...descendants(statement)].some(
        (node) =>
          node.type === 'ThisExpression' ||
          (node.type === 'Identifier' &&
            before.some((each) => each.type === 'VariableDeclaration')),
      );
      const edits = [insert(first.range[0], text), remove(previous.range[1], statement.range[1])];
      const shown = use.parent.type === 'MemberExpression' ? use.parent : use;
      report({
        node: use,
        ...texts(textOf(program, shown), statement.loc.start.line),
        ...(!reads && { fix: { title: 'call super first', edits } }),
      });
    },
  }),
};
