import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  descendants,
  functionOf,
  initializerOf,
  methodCall,
  propertyName,
  textOf,
  variableOf,
  type ParsedProgram,
} from '../../tree.ts';
import { keyName } from '../classes.ts';
import { replace } from '../edits.ts';
import { nodesOf } from '../nodes-of.ts';
import type { SemanticRule } from '../semantic-rule.ts';

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

const rowTexts = (copy: string, original: string) => ({
  message: `${copy} is a new list, but its rows are the very same as in ${original}: a change inside a row changes both`,
  why: 'spread and slice copy the outer list only; the lists inside are shared',
  hints: [
    `Print ${original} before and after the change to ${copy}.`,
    `Is ${copy}[0] === ${original}[0]? What does that tell you?`,
    'What has to be copied besides the outer list?',
  ] as const,
});

/** The list behind `[...board]` or `board.slice()`. */
function copiedRows(init: TSESTree.Expression): TSESTree.Identifier | undefined {
  if (init.type === 'ArrayExpression') {
    const [only, ...more] = init.elements;
    if (only?.type !== 'SpreadElement' || more.length > 0) return undefined;
    return only.argument.type === 'Identifier' ? only.argument : undefined;
  }
  const called = methodCall(init);
  if (called?.method !== 'slice' || called.call.arguments.length > 0) return undefined;
  return called.object.type === 'Identifier' ? called.object : undefined;
}

/** `copy[row][column] = mark`, where no row is replaced by one of its own. */
function writesIntoRows({ references }: Variable): boolean {
  const depths = references.map(({ identifier }) => writtenDepth(identifier));
  return depths.includes(2) && !depths.includes(1);
}

/** How many brackets stand between a name and the `=` that writes there; 0 where nothing is written. */
function writtenDepth(use: TSESTree.Node): number {
  let depth = 0;
  let current = use;
  while (
    current.parent?.type === 'MemberExpression' &&
    current.parent.object === current &&
    current.parent.computed
  ) {
    current = current.parent;
    depth += 1;
  }
  const { parent } = current;
  return parent?.type === 'AssignmentExpression' && parent.left === current ? depth : 0;
}

/** What a shallow copy is made of: `{ ...original }`, `Object.assign({}, original)`. */
function copied(init: TSESTree.Expression):
  | {
      readonly original: TSESTree.Identifier;
      readonly own: ReadonlySet<string>;
    }
  | undefined {
  if (init.type === 'ObjectExpression') {
    const own = new Set<string>();
    let original: TSESTree.Identifier | undefined;
    for (const property of init.properties) {
      if (property.type === 'SpreadElement') {
        if (property.argument.type === 'Identifier') original ??= property.argument;
      } else if (property.key.type === 'Identifier') own.add(property.key.name);
    }
    return original && { original, own };
  }
  const called = methodCall(init);
  if (called?.method !== 'assign' || called.call.arguments.length < 2) return undefined;
  const [target, original, ...more] = called.call.arguments;
  if (target?.type !== 'ObjectExpression' || target.properties.length > 0) return undefined;
  if (more.some(({ type }) => type !== 'ObjectExpression')) return undefined;
  const own = more.flatMap((each) => (each.type === 'ObjectExpression' ? each.properties : []));
  const names = own.map((each) => (each.type === 'Property' ? keyName(each) : undefined));
  const known = names.filter((name) => name !== undefined);
  return original?.type === 'Identifier' ? { original, own: new Set(known) } : undefined;
}

/** The name of the shared part that a use of the copy changes inside: `copy.part.push(x)`. */
function changedPart(reference: TSESTree.Node): string | undefined {
  const access = reference.parent;
  if (access?.type !== 'MemberExpression' || access.object !== reference) return undefined;
  const part = propertyName(access);
  const outer = access.parent;
  if (part === undefined) return undefined;
  if (outer.type === 'MemberExpression' && outer.object === access) {
    const method = propertyName(outer);
    const isChange =
      (outer.parent.type === 'AssignmentExpression' && outer.parent.left === outer) ||
      outer.parent.type === 'UpdateExpression' ||
      (outer.parent.type === 'CallExpression' &&
        outer.parent.callee === outer &&
        mutators.has(method ?? ''));
    if (isChange) return part;
    const loop = method === 'forEach' ? outer.parent : undefined;
    const callback = loop?.type === 'CallExpression' ? loop.arguments[0] : undefined;
    if (callback?.type === 'ArrowFunctionExpression') {
      const [item] = callback.params;
      return item?.type === 'Identifier' && changesMember(callback.body, item.name)
        ? part
        : undefined;
    }
    return undefined;
  }
  if (outer.type !== 'ForOfStatement' || outer.right !== access) return undefined;
  const item =
    outer.left.type === 'VariableDeclaration' ? outer.left.declarations[0].id : outer.left;
  return item.type === 'Identifier' && changesMember(outer.body, item.name) ? part : undefined;
}

/** Whether `name.something = …` happens in a body. */
function changesMember(body: TSESTree.Node, name: string): boolean {
  return [...descendants(body)].some((node) => {
    const target =
      node.type === 'AssignmentExpression'
        ? node.left
        : node.type === 'UpdateExpression'
          ? node.argument
          : undefined;
    return (
      target?.type === 'MemberExpression' &&
      target.object.type === 'Identifier' &&
      target.object.name === name
    );
  });
}

/** The parts of an object literal of the top level that are objects or lists themselves. */
function nestedParts(program: ParsedProgram, original: TSESTree.Identifier): readonly string[] {
  const variable = variableOf(program, original);
  const init = initializerOf(variable);
  const isTop = variable?.scope.type === 'module' || variable?.scope.type === 'global';
  if (!isTop || init?.type !== 'ObjectExpression') return [];
  return init.properties.flatMap((each) =>
    each.type === 'Property' &&
    each.key.type === 'Identifier' &&
    (each.value.type === 'ArrayExpression' || each.value.type === 'ObjectExpression')
      ? [each.key.name]
      : [],
  );
}

/** `this.state.skills.push(x)`, `this.state.position.x = 1`. */
function isChangedInField(program: ParsedProgram, field: string, part: string): boolean {
  return nodesOf(program)('MemberExpression').some((node) => {
    const { object, parent } = node;
    if (propertyName(node) !== part || propertyName(object) !== field) return false;
    if (object.type !== 'MemberExpression' || object.object.type !== 'ThisExpression') return false;
    if (parent.type !== 'MemberExpression' || parent.object !== node) return false;
    const outer = parent.parent;
    if (outer.type === 'AssignmentExpression') return outer.left === parent;
    if (outer.type === 'UpdateExpression') return true;
    return mutators.has(methodCall(outer)?.method ?? '');
  });
}

/** Whether the part gets a copy of its own before: `copy.part = [...]`. */
function isReplaced(variable: Variable, part: string): boolean {
  return variable.references.some(({ identifier: { parent } }) => {
    if (parent.type !== 'MemberExpression' || propertyName(parent) !== part) return false;
    return parent.parent.type === 'AssignmentExpression' && parent.parent.left === parent;
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
    AssignmentExpression: ({ left, right }) => {
      const made = copied(right);
      const field = propertyName(left);
      if (made === undefined || field === undefined || left.type !== 'MemberExpression') return;
      if (left.object.type !== 'ThisExpression') return;
      const part = nestedParts(program, made.original).find(
        (each) => !made.own.has(each) && isChangedInField(program, field, each),
      );
      if (part === undefined) return;
      const original = textOf(program, made.original);
      const edits = [replace(made.original, `structuredClone(${original})`)];
      const fix = { title: 'copy it all the way down', edits };
      report({ node: right, ...texts(textOf(program, left), original, part), fix });
    },
    VariableDeclarator: ({ id, init }) => {
      const rows = init && copiedRows(init);
      if (rows && id.type === 'Identifier') {
        const copy = variableOf(program, id);
        if (copy === undefined || isPrivate(program, rows, copy) || !writesIntoRows(copy)) return;
        const original = textOf(program, rows);
        const edits = [replace(init, `${original}.map((each) => [...each])`)];
        const fix = { title: 'copy the rows as well', edits };
        report({ node: init, ...rowTexts(id.name, original), fix });
        return;
      }
      const made = init && copied(init);
      if (!made || id.type !== 'Identifier') return;
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
