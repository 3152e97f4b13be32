import { variableOf, textOf } from '../../tree.ts';
import { remove, replace } from '../edits.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const wrappers = new Set(['Number', 'String', 'Boolean']);

const texts = (maker: string) => ({
  message: `new ${maker}(...) makes an object around the value, and an object behaves differently`,
  why: 'such an object counts as true even around false or 0, and === never finds it equal to a plain value',
  hints: [
    `Print typeof what this line gives.`,
    `What does ${maker}(...) give without the word before it?`,
    'Do you need an object here, or the value itself?',
  ] as const,
});

const instanceTexts = (value: string, maker: string) => ({
  message: `${value} instanceof ${maker} is false for every plain ${maker.toLowerCase()}: those are no objects`,
  why: 'instanceof looks at objects and their classes; plain texts, numbers and truth values have none',
  hints: [
    `Print what "a" instanceof String gives.`,
    `Is a plain ${maker.toLowerCase()} an object?`,
    'Which operator tells the type of a plain value?',
  ] as const,
});

/** `new Number(5)`, `name instanceof String`. */
export const wrapperObject: SemanticRule = {
  id: 'wrapper-object',
  concept: 'values-types',
  confidence: 94,
  examples: [
    {
      bad: 'const isOpen = new Boolean(false);\nif (isOpen) console.log("open");',
      good: 'const isOpen = Boolean(false);\nif (isOpen) console.log("open");',
      line: 1,
    },
    {
      bad: 'const isText = (value) => value instanceof String;',
      good: 'const isText = (value) => typeof value === "string";',
      line: 1,
    },
  ],
  visitors: ({ program, report }) => ({
    NewExpression: ({ callee, range: [start], parent }) => {
      if (callee.type !== 'Identifier' || !wrappers.has(callee.name)) return;
      if (variableOf(program, callee) !== undefined) return;
      // A test of such objects, or a member read from one at once, knows what it does.
      if (parent.type === 'MemberExpression' || parent.type === 'UnaryExpression') return;
      const fix = { title: 'leave out new', edits: [remove(start, callee.range[0])] };
      report({ node: callee, ...texts(callee.name), fix });
    },
    BinaryExpression: (node) => {
      const { left, right, operator } = node;
      if (operator !== 'instanceof' || right.type !== 'Identifier') return;
      if (!wrappers.has(right.name) || variableOf(program, right) !== undefined) return;
      // Whoever asks typeof as well wants to find both.
      if (program.source.includes(`typeof ${textOf(program, left)}`)) return;
      if (program.source.includes(`new ${right.name}(`)) return;
      const text = `typeof ${textOf(program, left)} === "${right.name.toLowerCase()}"`;
      const fix = { title: 'ask with typeof', edits: [replace(node, text)] };
      report({ node, ...instanceTexts(textOf(program, left), right.name), fix });
    },
  }),
};
