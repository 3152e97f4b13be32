import type { TSESTree } from '@typescript-eslint/typescript-estree';
import type { Variable } from '@typescript-eslint/scope-manager';
import {
  enclosingFunction,
  functionOf,
  isParameter,
  isLoop,
  methodCall,
  textOf,
  variableOf,
  closestAround,
  type MethodCall,
  type Node,
  type ParsedProgram,
} from '../../tree.ts';
import { replace } from '../edits.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const changing = new Set(['sort', 'reverse']);

const texts = (list: string, method: string, line: number) => ({
  message: `${method} puts ${list} itself into the new order, so on line ${line} the old order is gone`,
  why: `${method} gives back the very same list, not a copy: two names, one list`,
  hints: [
    `Print ${list} before and after this line.`,
    `How many lists are there after this line?`,
    `Which list should ${method} be allowed to change: is there a copy of ${list} yet?`,
  ] as const,
});

/** A later use that sees the order: not the length, not a further sort, not inside what follows it. */
function isOrderSeen(program: ParsedProgram, use: Node): boolean {
  const { parent } = use;
  if (parent?.type === 'MemberExpression' && parent.object === use) {
    const member = textOf(program, parent.property);
    return (
      parent.computed ||
      !/^(length|includes|push|has|some|every|reduce|fill|sort|reverse)$/.test(member)
    );
  }
  if (parent?.type === 'AssignmentExpression') return parent.right === use;
  return parent?.type !== 'UpdateExpression';
}

/** The first use behind the call, in the same function, that shows the order of the list. */
function laterUse(program: ParsedProgram, variable: Variable, call: Node): Node | undefined {
  const around = enclosingFunction(call);
  const uses = variable.references.filter(({ identifier }) => identifier.range[0] > call.range[1]);
  if (uses.some((use) => use.isWrite())) return undefined;
  return uses
    .map(({ identifier }) => identifier)
    .find((use) => enclosingFunction(use) === around && isOrderSeen(program, use));
}

/** `const sorted = list.sort();` with `list` used in its old order behind it. */
export const sortsTheOriginal: SemanticRule = {
  id: 'sorts-the-original',
  concept: 'array-mutation',
  misconception: 'sort and reverse leave the original as it was',
  confidence: 88,
  yieldsTo: ['comparator-gives-boolean', 'sort-numbers-as-text'],
  examples: [
    {
      bad: 'const names = ["Bob", "Ann"];\nconst sorted = names.sort();\nconsole.log(names, sorted);',
      good: 'const names = ["Bob", "Ann"];\nconst sorted = [...names].sort();\nconsole.log(names, sorted);',
      line: 2,
    },
    {
      bad: 'function median(list) {\n  const sorted = list.sort((a, b) => a - b);\n  return sorted[Math.floor(sorted.length / 2)];\n}\nconst times = [3, 1, 2];\nconsole.log(median(times));\nconsole.log(times[0]);',
      good: 'function median(list) {\n  const sorted = [...list].sort((a, b) => a - b);\n  return sorted[Math.floor(sorted.length / 2)];\n}\nconst times = [3, 1, 2];\nconsole.log(median(times));\nconsole.log(times[0]);',
      line: 2,
    },
  ],
  visitors: ({ program, report }) => ({
    CallExpression: (node) => {
      const called = methodCall(node);
      if (called === undefined || !changing.has(called.method)) return;
      if (called.object.type !== 'Identifier') return;
      const variable = variableOf(program, called.object);
      if (variable === undefined) return;
      const use = isKeptApart(node, called)
        ? (laterUse(program, variable, node) ?? useByCallers(program, variable, called))
        : useByCallers(program, variable, called);
      if (use === undefined) return;
      const list = called.object.name;
      const fix = {
        title: 'put a copy into order',
        edits: [replace(called.object, `[...${list}]`)],
      };
      report({ node, ...texts(list, called.method, use.loc.start.line), fix });
    },
  }),
};

/** Whether the answer gets a name of its own: `const sorted = list.sort()`. */
function isKeptApart(node: TSESTree.CallExpression, { object }: MethodCall): boolean {
  let outer: Node = node;
  while (
    outer.parent.type === 'MemberExpression' &&
    outer.parent.parent.type === 'CallExpression'
  ) {
    outer = outer.parent.parent;
  }
  const { parent } = outer;
  if (parent.type !== 'VariableDeclarator' || parent.id.type !== 'Identifier') return false;
  return object.type === 'Identifier' && closestAround(node, isLoop) === undefined;
}

/** Where a caller still uses the list that the function was given and puts into order. */
function useByCallers(
  program: ParsedProgram,
  variable: Variable,
  { call }: MethodCall,
): Node | undefined {
  const fn = enclosingFunction(call);
  if (fn === undefined || !isParameter(variable) || call.parent.type === 'ExpressionStatement')
    return undefined;
  const index = fn.params.findIndex((each) => each === variable.identifiers[0]);
  const owner =
    fn.type === 'FunctionDeclaration'
      ? fn.id
      : fn.parent.type === 'VariableDeclarator'
        ? fn.parent.id
        : null;
  const own = owner === null ? undefined : variableOf(program, owner);
  for (const { identifier } of own?.references ?? []) {
    const { parent } = identifier;
    if (parent.type !== 'CallExpression' || functionOf(program, identifier) !== fn) continue;
    const given = parent.arguments[index];
    const list = given?.type === 'Identifier' ? variableOf(program, given) : undefined;
    const use = list && laterUse(program, list, parent);
    if (use !== undefined && !isGivenAgain(use, own)) return use;
  }
  return undefined;
}

/** A list that goes into the same function again shows nothing new. */
function isGivenAgain(use: Node, own: Variable | undefined): boolean {
  const { parent } = use;
  return (
    parent?.type === 'CallExpression' &&
    (own?.references.some(({ identifier }) => identifier === parent.callee) ?? false)
  );
}
