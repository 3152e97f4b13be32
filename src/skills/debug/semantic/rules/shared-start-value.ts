import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  initializerOf,
  isNeverReassigned,
  methodCall,
  propertyName,
  variableOf,
  type Node,
  type ParsedProgram,
} from '../../tree.ts';
import { classOfThis, isClass } from '../classes.ts';
import { replace } from '../edits.ts';
import { nodesOf } from '../nodes-of.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const texts = (field: string, start: string) => ({
  message: `all objects share one ${start}: what one of them puts into its ${field} shows in all`,
  why: `${start} is made once for the whole program; giving it to each object does not copy it`,
  hints: [
    `Make two objects, change the ${field} of one, and print both.`,
    `How often is ${start} made?`,
    `What would give every object a ${field} of its own?`,
  ] as const,
});

const changing = /^(push|unshift|splice|pop|shift|sort|reverse|add|set|delete|clear)$/;

/** Whether `this.field` is filled or changed inside somewhere in the program. */
function isChangedInside(program: ParsedProgram, field: string): boolean {
  return nodesOf(program)('MemberExpression').some((node) => {
    if (propertyName(node) !== field) return false;
    const { parent } = node;
    if (parent.type !== 'MemberExpression' || parent.object !== node) return false;
    const outer = parent.parent;
    if (outer.type === 'AssignmentExpression') return outer.left === parent;
    if (outer.type === 'UpdateExpression') return true;
    const called = methodCall(outer);
    return called?.object === node && changing.test(called.method);
  });
}

/** A list or object of the top level that serves as a start value only, whatever holds it. */
function isStartValue(program: ParsedProgram, name: TSESTree.Identifier): boolean {
  const variable = variableOf(program, name);
  if (variable === undefined || !isNeverReassigned(variable)) return false;
  if (variable.scope.type !== 'module' && variable.scope.type !== 'global') return false;
  const init = initializerOf(variable);
  if (init?.type !== 'ArrayExpression' && init?.type !== 'ObjectExpression') return false;
  return variable.references.every(
    (use) => use.init === true || fieldOf(use.identifier) !== undefined,
  );
}

/** The field of a class that a name is given to as it is. */
function fieldOf(use: Node): string | undefined {
  const { parent } = use;
  if (parent?.type === 'PropertyDefinition' && parent.value === use && !parent.static) {
    return parent.key.type === 'Identifier' ? parent.key.name : undefined;
  }
  if (parent?.type !== 'AssignmentExpression' || parent.right !== use) return undefined;
  const { left } = parent;
  if (left.type !== 'MemberExpression' || left.object.type !== 'ThisExpression') return undefined;
  return classOfThis(left) === undefined ? undefined : propertyName(left);
}

/** `const none = []; class Box { constructor() { this.items = none; } … }` */
export const sharedStartValue: SemanticRule = {
  id: 'shared-start-value',
  concept: 'references',
  misconception: 'Assigning an object copies it',
  confidence: 88,
  examples: [
    {
      bad: 'const noItems = [];\nclass Box {\n  constructor() { this.items = noItems; }\n  add(item) { this.items.push(item); }\n}\nconst [one, two] = [new Box(), new Box()];',
      good: 'const noItems = [];\nclass Box {\n  constructor() { this.items = [...noItems]; }\n  add(item) { this.items.push(item); }\n}\nconst [one, two] = [new Box(), new Box()];',
      line: 3,
    },
  ],
  visitors: ({ program, report }) => {
    const check = (value: Node | null) => {
      if (value?.type !== 'Identifier') return;
      const field = fieldOf(value);
      if (field === undefined || !isStartValue(program, value)) return;
      if (!isChangedInside(program, field) || isExported(program, value)) return;
      const isList = initializerOf(variableOf(program, value))?.type === 'ArrayExpression';
      const copy = isList ? `[...${value.name}]` : `{ ...${value.name} }`;
      const fix = { title: 'give every object a copy', edits: [replace(value, copy)] };
      report({ node: value, ...texts(field, value.name), fix });
    };
    return {
      PropertyDefinition: ({ parent, value }) => {
        if (isClass(parent.parent)) check(value);
      },
      AssignmentExpression: ({ right }) => {
        check(right);
      },
    };
  },
};

function isExported(program: ParsedProgram, name: TSESTree.Identifier): boolean {
  const declaration = variableOf(program, name)?.defs[0]?.parent;
  return declaration?.type === 'VariableDeclaration'
    ? declaration.parent.type === 'ExportNamedDeclaration'
    : false;
}
