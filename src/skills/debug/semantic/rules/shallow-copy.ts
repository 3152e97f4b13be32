import { AST_NODE_TYPES as Type, type TSESTree } from '@typescript-eslint/typescript-estree';
import type { Variable } from '@typescript-eslint/scope-manager';
import type { ParsedProgram } from '../../../language/parse.ts';
import { textOf } from '../../../language/walk.ts';
import { descendants, methodCall, propertyName } from '../nodes.ts';
import type { SemanticRule } from '../semantic-rule.ts';
import { functionOf, variableOf } from '../variables.ts';

const mutators = new Set(['push', 'pop', 'shift', 'unshift', 'splice', 'sort', 'reverse', 'fill']);

const texts = (copy: string, original: string, part: string) => ({
  message: `${copy} copies ${original} only one level deep: ${copy}.${part} is still the same ${part} as in ${original}`,
  why: `changing what is inside ${copy}.${part} therefore changes ${original}, and the next use of it starts from changed values`,
  hints: [
    `Print ${original}.${part} before and after the change to ${copy}.`,
    `Is ${copy}.${part} === ${original}.${part}? What does that tell you?`,
    `Which parts of ${original} does the copy share, and which are its own?`,
  ] as const,
});

/** What a shallow copy is made of: `{ ...original }`, `Object.assign({}, original)`. */
function copied(init: TSESTree.Expression):
  | {
      readonly original: TSESTree.Identifier;
      readonly own: ReadonlySet<string>;
    }
  | undefined {
  if (init.type === Type.ObjectExpression) {
    const own = new Set<string>();
    let original: TSESTree.Identifier | undefined;
    for (const property of init.properties) {
      if (property.type === Type.SpreadElement) {
        if (property.argument.type === Type.Identifier) original ??= property.argument;
      } else if (property.key.type === Type.Identifier) own.add(property.key.name);
    }
    return original && { original, own };
  }
  const called = methodCall(init);
  if (called?.method !== 'assign' || called.call.arguments.length !== 2) return undefined;
  const [target, original] = called.call.arguments;
  if (target?.type !== Type.ObjectExpression || target.properties.length > 0) return undefined;
  return original?.type === Type.Identifier ? { original, own: new Set() } : undefined;
}

/** The name of the shared part that a use of the copy changes inside: `copy.part.push(x)`. */
function changedPart(reference: TSESTree.Node): string | undefined {
  const access = reference.parent;
  if (access?.type !== Type.MemberExpression || access.object !== reference) return undefined;
  const part = propertyName(access);
  const outer = access.parent;
  if (part === undefined) return undefined;
  if (outer.type === Type.MemberExpression && outer.object === access) {
    const method = propertyName(outer);
    const isChange =
      (outer.parent.type === Type.AssignmentExpression && outer.parent.left === outer) ||
      outer.parent.type === Type.UpdateExpression ||
      (outer.parent.type === Type.CallExpression &&
        outer.parent.callee === outer &&
        mutators.has(method ?? ''));
    if (isChange) return part;
    const loop = method === 'forEach' ? outer.parent : undefined;
    const callback = loop?.type === Type.CallExpression ? loop.arguments[0] : undefined;
    if (callback?.type === Type.ArrowFunctionExpression) {
      const [item] = callback.params;
      return item?.type === Type.Identifier && changesMember(callback.body, item.name)
        ? part
        : undefined;
    }
    return undefined;
  }
  if (outer.type !== Type.ForOfStatement || outer.right !== access) return undefined;
  const item =
    outer.left.type === Type.VariableDeclaration ? outer.left.declarations[0].id : outer.left;
  return item.type === Type.Identifier && changesMember(outer.body, item.name) ? part : undefined;
}

/** Whether `name.something = …` happens in a body. */
function changesMember(body: TSESTree.Node, name: string): boolean {
  return [...descendants(body)].some((node) => {
    const target =
      node.type === Type.AssignmentExpression
        ? node.left
        : node.type === Type.UpdateExpression
          ? node.argument
          : undefined;
    return (
      target?.type === Type.MemberExpression &&
      target.object.type === Type.Identifier &&
      target.object.name === name
    );
  });
}

/** Whether the part gets a copy of its own before: `copy.part = [...]`. */
function isReplaced(variable: Variable, part: string): boolean {
  return variable.references.some(({ identifier: { parent } }) => {
    if (parent.type !== Type.MemberExpression || propertyName(parent) !== part) return false;
    return parent.parent.type === Type.AssignmentExpression && parent.parent.left === parent;
  });
}

/** Whether the original was made in the same function, where nobody else can see the change. */
function isPrivate(program: ParsedProgram, original: TSESTree.Identifier, copy: Variable): boolean {
  const variable = variableOf(program, original);
  if (variable === undefined || functionOf(program, original) !== undefined) return true;
  const isOwn = variable.scope.variableScope === copy.scope.variableScope;
  return (
    isOwn &&
    !variable.defs.some(({ type }) => type === 'Parameter') &&
    variable.scope.type !== 'module'
  );
}

/** `const copy = { ...original }`, then a change inside `copy.part`. */
export const shallowCopy: SemanticRule = {
  id: 'shallow-copy',
  concept: 'copying',
  misconception: 'Spread makes a deep copy',
  confidence: 88,
  examples: [
    {
      bad: 'function scale(recipe, factor) {\n  const scaled = { ...recipe };\n  for (const item of scaled.items) {\n    item.amount *= factor;\n  }\n  return scaled;\n}',
      good: 'function scale(recipe, factor) {\n  const scaled = { ...recipe, items: recipe.items.map((item) => ({ ...item })) };\n  for (const item of scaled.items) {\n    item.amount *= factor;\n  }\n  return scaled;\n}',
      line: 2,
    },
    {
      bad: 'const base = { tags: ["a"] };\nconst next = Object.assign({}, base);\nnext.tags.push("b");\nconsole.log(base.tags);',
      good: 'const base = { tags: ["a"] };\nconst next = structuredClone(base);\nnext.tags.push("b");\nconsole.log(base.tags);',
      line: 2,
    },
  ],
  visitors: ({ program, report }) => ({
    VariableDeclarator: ({ id, init }) => {
      const made = init && copied(init);
      if (!made || id.type !== Type.Identifier) return;
      const variable = variableOf(program, id);
      if (variable === undefined || isPrivate(program, made.original, variable)) return;
      for (const { identifier } of variable.references) {
        const part = changedPart(identifier);
        if (part === undefined || made.own.has(part) || isReplaced(variable, part)) continue;
        const original = textOf(program, made.original);
        const [start, end] = made.original.range;
        const edits = [{ start, end, text: `structuredClone(${original})` }];
        const fix = { title: 'copy it all the way down', edits };
        report({ node: init, ...texts(id.name, original, part), fix });
        return;
      }
    },
  }),
};
