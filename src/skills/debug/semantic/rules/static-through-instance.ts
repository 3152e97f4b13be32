import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { propertyName } from '../../tree.ts';
import { classNamed, classOfInstance, lineageOf, membersOf } from '../classes.ts';
import { replace } from '../edits.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const texts = (name: string, owner: string, isStatic: boolean) => ({
  message: isStatic
    ? `${name} is static: it belongs to ${owner} itself, not to the objects made with it`
    : `${name} belongs to the objects made with new ${owner}, not to ${owner} itself`,
  why: `a member is found only where it lives; here the answer is undefined`,
  hints: [
    `Look at where ${name} is defined: which word stands before it, or is missing?`,
    `Does ${name} exist once for all, or once for each object?`,
    `Whose ${name} does this line ask for?`,
  ] as const,
});

/** `counter.total` for `static total`, `Dog.bark()` for a method of dogs. */
export const staticThroughInstance: SemanticRule = {
  id: 'static-through-instance',
  concept: 'encapsulation',
  misconception: 'static members are reached through instances',
  confidence: 95,
  explains: /is not a function|of undefined/,
  examples: [
    {
      bad: 'class Circle {\n  static PI = 3.14;\n  area(r) {\n    return this.PI * r * r;\n  }\n}',
      good: 'class Circle {\n  static PI = 3.14;\n  area(r) {\n    return Circle.PI * r * r;\n  }\n}',
      line: 4,
    },
    {
      bad: 'class Dog {\n  bark() { return "woof"; }\n}\nconsole.log(Dog.bark());',
      good: 'class Dog {\n  bark() { return "woof"; }\n}\nconsole.log(new Dog().bark());',
      line: 4,
    },
  ],
  visitors: ({ program, report }) => ({
    MemberExpression: (node) => {
      const name = propertyName(node);
      if (name === undefined) return;
      const ofInstance = classOfInstance(program, node.object);
      const around = ofInstance ?? classNamed(program, node.object);
      if (around?.id == null) return;
      const line = lineageOf(program, around);
      const found = line?.flatMap(membersOf).filter((each) => each.name === name) ?? [];
      const isStatic = ofInstance !== undefined;
      if (found.length === 0 || found.some((each) => each.isStatic !== isStatic)) return;
      // `Dog.count = 0` below the class makes a static member of its own.
      if (!isStatic && isAssignedTo(program.source, around.id.name, name)) return;
      const owner = line?.find((each) => membersOf(each).some((member) => member.name === name));
      const ownerName = owner?.id?.name ?? around.id.name;
      const fix = {
        title: `ask the class: ${ownerName}.${name}`,
        edits: [replace(node.object, ownerName)],
      };
      report({
        node: node.property,
        ...texts(name, ownerName, isStatic),
        ...(isStatic && canAsk(node) && { fix }),
      });
    },
  }),
};

function isAssignedTo(source: string, owner: string, name: string): boolean {
  return source.replace(/\s/g, '').includes(`${owner}.${name}=`);
}

function canAsk({ object }: TSESTree.MemberExpression): boolean {
  return object.type === 'Identifier' || object.type === 'ThisExpression';
}
