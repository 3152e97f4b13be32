import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { descendants, propertyName, textOf, variableOf, type Node } from '../../tree.ts';
import { lineageOf, membersOf, methodAround, type ClassNode } from '../classes.ts';
import { insert, replace } from '../edits.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const texts = (name: string) => ({
  message: `the constructor never puts ${name} into the object, so this.${name} is undefined in the methods`,
  why: 'parameters and variables of a constructor are gone when it ends; only what is put on this stays',
  hints: [
    `Print the new object right after it is made: does it hold ${name}?`,
    `What does this line of the constructor change: the object, or a variable?`,
    `How do the methods reach ${name}, and where would the constructor have to put it?`,
  ] as const,
});

/** Names that methods read as `this.name` while nothing in the class gives them. */
function missingFields(body: TSESTree.ClassBody, has: (name: string) => boolean): Set<string> {
  const names = new Set<string>();
  for (const node of descendants(body)) {
    if (node.type !== 'MemberExpression' || node.object.type !== 'ThisExpression') continue;
    const name = propertyName(node);
    if (name === undefined || has(name)) continue;
    const method = methodAround(node);
    if (method?.type === 'MethodDefinition' && !method.static) names.add(name);
  }
  return names;
}

type Slip = {
  readonly node: Node;
  readonly name: string;
  readonly edits: readonly ReturnType<typeof insert>[];
};

/** `name = name;`, `let name = 0;` of a constructor, where a field `name` is missing. */
function slipIn(
  statement: TSESTree.Statement,
  missing: ReadonlySet<string>,
  source: string,
): Slip | undefined {
  if (statement.type === 'ExpressionStatement') {
    const { expression } = statement;
    if (expression.type !== 'AssignmentExpression' || expression.left.type !== 'Identifier')
      return undefined;
    const { name } = expression.left;
    return missing.has(name)
      ? { node: statement, name, edits: [insert(expression.left.range[0], 'this.')] }
      : undefined;
  }
  if (statement.type !== 'VariableDeclaration') return undefined;
  const [declarator, other] = statement.declarations;
  if (other !== undefined || declarator.id.type !== 'Identifier' || declarator.init === null)
    return undefined;
  const { name } = declarator.id;
  if (!missing.has(name)) return undefined;
  const value = source.slice(declarator.init.range[0], statement.range[1]);
  return { node: statement, name, edits: [replace(statement, `this.${name} = ${value}`)] };
}

/** `constructor(name) { name = name; }`, or a constructor that forgets one of its parameters. */
export const constructorKeepsNothing: SemanticRule = {
  id: 'constructor-keeps-nothing',
  concept: 'classes',
  confidence: 94,
  explains: /of undefined/,
  examples: [
    {
      bad: 'class Pet {\n  constructor(name) {\n    name = name;\n  }\n  call() { return this.name + "!"; }\n}',
      good: 'class Pet {\n  constructor(name) {\n    this.name = name;\n  }\n  call() { return this.name + "!"; }\n}',
      line: 3,
    },
    {
      bad: 'class List {\n  constructor() {\n    const items = [];\n  }\n  add(item) { this.items.push(item); }\n}',
      good: 'class List {\n  constructor() {\n    this.items = [];\n  }\n  add(item) { this.items.push(item); }\n}',
      line: 3,
    },
    {
      bad: 'class Box {\n  constructor(width, height) {\n    this.width = width;\n  }\n  area() { return this.width * this.height; }\n}',
      good: 'class Box {\n  constructor(width, height) {\n    this.width = width;\n    this.height = height;\n  }\n  area() { return this.width * this.height; }\n}',
      line: 2,
    },
  ],
  visitors: ({ program, report }) => {
    const visit = (node: ClassNode) => {
      const definition = node.body.body.find(
        (each) => each.type === 'MethodDefinition' && each.kind === 'constructor',
      );
      if (definition?.type !== 'MethodDefinition') return;
      const { body } = definition.value;
      const line = lineageOf(program, node);
      if (line === undefined || body?.type !== 'BlockStatement') return;
      const given = new Set(line.flatMap(membersOf).map(({ name }) => name));
      const missing = missingFields(node.body, (name) => given.has(name));
      if (missing.size === 0 || handsThisOn(node.body)) return;
      for (const statement of body.body) {
        const slip = slipIn(statement, missing, program.source);
        if (slip === undefined) continue;
        missing.delete(slip.name);
        const fix = { title: `put it into the object: this.${slip.name}`, edits: slip.edits };
        report({ node: slip.node, ...texts(slip.name), fix });
      }
      for (const parameter of definition.value.params) {
        if (parameter.type !== 'Identifier' || !missing.has(parameter.name)) continue;
        if ((variableOf(program, parameter)?.references.length ?? 1) > 0) continue;
        const last = body.body.at(-1);
        const text = `this.${parameter.name} = ${textOf(program, parameter).replace(/[?:].*$/s, '')};`;
        const edit =
          last === undefined
            ? insert(body.range[0] + 1, ` ${text} `)
            : insert(last.range[1], `\n${' '.repeat(last.loc.start.column)}${text}`);
        const fix = { title: `put it into the object: this.${parameter.name}`, edits: [edit] };
        report({ node: parameter, ...texts(parameter.name), fix });
      }
    };
    return { ClassDeclaration: visit, ClassExpression: visit };
  },
};

/** `Object.assign(this, …)`, `define(this, 'name', …)`: others may put fields into the object. */
function handsThisOn(body: TSESTree.ClassBody): boolean {
  return [...descendants(body)].some(
    ({ type, parent }) =>
      type === 'ThisExpression' &&
      (parent.type === 'CallExpression' || parent.type === 'NewExpression'),
  );
}
