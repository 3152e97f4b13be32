import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  closestAround,
  descendants,
  isFunction,
  propertyName,
  textOf,
  type Node,
  type ParsedProgram,
} from '../../tree.ts';
import { keyName } from '../classes.ts';
import { replace } from '../edits.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const texts = (name: string, use: string) => ({
  message: `${name} is an arrow function, so ${use} does not reach the object that ${name} belongs to`,
  why: 'an arrow function has no this of its own: it takes the one around the whole object',
  hints: [
    `Print this inside ${name}: is it the object?`,
    'Which kind of function gets its this from the call, and which from where it is written?',
    `Look at how ${name} is written, and at the other ways to write a method.`,
  ] as const,
});

/** A `this` that is the module's: no function and no class that has one of its own around it. */
function isOfNobody(node: Node): boolean {
  return (
    closestAround(
      node,
      ({ type }) =>
        type === 'FunctionDeclaration' ||
        type === 'FunctionExpression' ||
        type === 'PropertyDefinition' ||
        type === 'StaticBlock',
    ) === undefined
  );
}

function usedMember(arrow: Node): TSESTree.MemberExpression | undefined {
  return [...descendants(arrow)].find(
    (node): node is TSESTree.MemberExpression =>
      node.type === 'MemberExpression' &&
      node.object.type === 'ThisExpression' &&
      propertyName(node) !== undefined &&
      isOfNobody(node),
  );
}

/** The arrow function's parts, written as a method or as a plain function. */
function asFunction(
  program: ParsedProgram,
  arrow: TSESTree.ArrowFunctionExpression,
  head: string,
): string {
  const params = arrow.params.map((each) => textOf(program, each)).join(', ');
  const prefix = arrow.async ? 'async ' : '';
  const body = textOf(program, arrow.body);
  const block = arrow.body.type === 'BlockStatement' ? body : `{ return ${body}; }`;
  return `${prefix}${head}(${params}) ${block}`;
}

/** `{ name: 'Ann', greet: () => this.name }`, `Dog.prototype.bark = () => this.name`. */
export const arrowMethodThis: SemanticRule = {
  id: 'arrow-method-this',
  concept: 'this-binding',
  misconception: 'this in an arrow method is the object',
  confidence: 96,
  explains: /of undefined/,
  examples: [
    {
      bad: 'const lamp = {\n  watts: 5,\n  describe: () => {\n    return `${this.watts} W`;\n  },\n};',
      good: 'const lamp = {\n  watts: 5,\n  describe() {\n    return `${this.watts} W`;\n  },\n};',
      line: 3,
    },
    {
      bad: 'function Dog(name) {\n  this.name = name;\n}\nDog.prototype.bark = () => this.name + "!";',
      good: 'function Dog(name) {\n  this.name = name;\n}\nDog.prototype.bark = function () { return this.name + "!"; };',
      line: 4,
    },
  ],
  visitors: ({ program, report }) => ({
    ArrowFunctionExpression: (arrow) => {
      const { parent } = arrow;
      const isProperty = parent.type === 'Property' && parent.value === arrow;
      const isPrototype =
        parent.type === 'AssignmentExpression' &&
        parent.left.type === 'MemberExpression' &&
        propertyName(parent.left.object) === 'prototype';
      if (!isProperty && !isPrototype) return;
      if (isFunction(closestAround(arrow, isFunction)) && !isOfNobody(arrow)) return;
      const use = usedMember(arrow);
      if (use === undefined) return;
      const name = isProperty
        ? keyName(parent)
        : isPrototype
          ? propertyName(parent.left)
          : undefined;
      if (name === undefined) return;
      const edit = isProperty
        ? replace(parent, asFunction(program, arrow, textOf(program, parent.key)))
        : replace(arrow, asFunction(program, arrow, 'function '));
      report({
        node: isProperty ? parent : arrow,
        ...texts(name, textOf(program, use)),
        fix: { title: `write ${name} as a method with a this of its own`, edits: [edit] },
      });
    },
  }),
};
