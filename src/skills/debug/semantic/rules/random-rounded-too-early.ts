import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { methodCall, propertyName, textOf, type Node, type ParsedProgram } from '../../tree.ts';
import { replace } from '../edits.ts';
import type { SemanticRule } from '../semantic-rule.ts';
import { shown } from '../shown.ts';

const alwaysTexts = (call: string, method: string) => ({
  message: `${call} has the same result every time: the number is rounded before it is made larger`,
  why: `Math.random() lies between 0 and 1, so ${method} leaves nothing of it that could vary`,
  hints: [
    `Print ${call} five times.`,
    'Which numbers can Math.random() give, and what is left of them after rounding?',
    'In which order should multiplying and rounding happen?',
  ] as const,
});

const roundTexts = (call: string, list: string) => ({
  message: `${call} can also come to ${list} itself, one past the last position`,
  why: 'Math.round goes up from .5 on, so the highest numbers are rounded to the length',
  hints: [
    `Which results can ${call} have for a list of 3 elements?`,
    'Which positions does a list of 3 elements have?',
    'Is there a way to round that never goes up?',
  ] as const,
});

function mathCall(node: Node, methods: RegExp): TSESTree.CallExpression | undefined {
  const called = methodCall(node);
  if (called?.object.type !== 'Identifier' || called.object.name !== 'Math') return undefined;
  return methods.test(called.method) ? called.call : undefined;
}

/** `Math.floor(Math.random()) * 6` and `Math.round(Math.random() * list.length)` as a position. */
export const randomRoundedTooEarly: SemanticRule = {
  id: 'random-rounded-too-early',
  concept: 'numbers',
  confidence: 94,
  examples: [
    {
      bad: 'const dice = Math.floor(Math.random()) * 6 + 1;\nconsole.log(dice);',
      good: 'const dice = Math.floor(Math.random() * 6) + 1;\nconsole.log(dice);',
      line: 1,
    },
    {
      bad: 'const pick = (list) => list[Math.round(Math.random() * list.length)];',
      good: 'const pick = (list) => list[Math.floor(Math.random() * list.length)];',
      line: 1,
    },
  ],
  visitors: ({ program, report }) => ({
    CallExpression: (node) => {
      const call = mathCall(node, /^(floor|trunc|ceil|round)$/);
      const [argument, ...others] = call?.arguments ?? [];
      if (call === undefined || argument === undefined || others.length > 0) return;
      const method = textOf(program, call.callee);
      if (mathCall(argument, /^random$/) !== undefined && !method.endsWith('round')) {
        const fix = multipliedFirst(program, call);
        report({ node, ...alwaysTexts(shown(program, node), method), ...(fix && { fix }) });
        return;
      }
      if (argument.type !== 'BinaryExpression' || argument.operator !== '*') return;
      const { left, right } = argument;
      const isRandom = mathCall(left, /^random$/) !== undefined;
      if (!method.endsWith('round') || !isRandom || propertyName(right) !== 'length') return;
      const fix = { title: 'round down', edits: [replace(call.callee, 'Math.floor')] };
      report({ node, ...roundTexts(shown(program, node), textOf(program, right)), fix });
    },
  }),
};

/** Takes the factor behind the rounding into its brackets. */
function multipliedFirst(program: ParsedProgram, call: TSESTree.CallExpression) {
  const { parent } = call;
  const [argument] = call.arguments;
  if (parent.type !== 'BinaryExpression' || parent.operator !== '*' || parent.left !== call) {
    return undefined;
  }
  if (argument === undefined) return undefined;
  const factor = program.source.slice(call.range[1], parent.range[1]);
  const text = `${textOf(program, call.callee)}(${textOf(program, argument)}${factor})`;
  return { title: 'multiply first, then round', edits: [replace(parent, text)] };
}
