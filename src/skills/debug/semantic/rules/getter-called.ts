import { methodCall, textOf } from '../../tree.ts';
import { classOfInstance, lineageOf, membersOf } from '../classes.ts';
import { remove } from '../edits.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const texts = (member: string) => ({
  message: `${member} is a getter: reading it already runs it, and the brackets then call its answer`,
  why: `the answer of ${member} is no function, so the call ends with "is not a function"`,
  hints: [
    `Print ${member} without brackets: what is it?`,
    'Which word stands before the name where it is defined?',
    'Is it read like a field, or called like a method?',
  ] as const,
});

/** `user.fullName()` for `get fullName()`. */
export const getterCalled: SemanticRule = {
  id: 'getter-called',
  concept: 'encapsulation',
  misconception: 'A getter is called with ()',
  confidence: 96,
  explains: /is not a function/,
  examples: [
    {
      bad: 'class Box {\n  side = 2;\n  get area() { return this.side ** 2; }\n}\nconst box = new Box();\nconsole.log(box.area());',
      good: 'class Box {\n  side = 2;\n  get area() { return this.side ** 2; }\n}\nconst box = new Box();\nconsole.log(box.area);',
      line: 6,
    },
  ],
  visitors: ({ program, report }) => ({
    CallExpression: (node) => {
      const called = methodCall(node);
      const around = called && classOfInstance(program, called.object);
      if (called === undefined || around === undefined || node.arguments.length > 0) return;
      const members = (lineageOf(program, around) ?? []).flatMap(membersOf);
      const found = members.filter(({ name, isStatic }) => name === called.method && !isStatic);
      const [getter] = found;
      if (getter?.kind !== 'get' || found.some(({ kind }) => kind === 'method')) return;
      if (/return (\(|function|async)/.test(textOf(program, getter.node))) return;
      const edits = [remove(called.member.range[1], node.range[1])];
      report({
        node: called.member.property,
        ...texts(textOf(program, called.member)),
        fix: { title: 'read it without brackets', edits },
      });
    },
  }),
};
