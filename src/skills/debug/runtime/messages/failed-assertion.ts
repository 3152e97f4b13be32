import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { propertyName, textOf, type Node } from '../../tree.ts';
import { suspectsWhere } from '../expressions.ts';
import { nodeAt } from '../nodes-at.ts';
import type { RuntimeMessage } from '../runtime-message.ts';

/** So much of a value is shown. */
const longestValue = 45;

const texts = (expected: string | undefined, actual: string | undefined, message: string) => ({
  message:
    expected === undefined || actual === undefined
      ? `a check failed: ${message}`
      : `a check expected ${shortened(expected)} and got ${shortened(actual)}`,
  why: 'the program ran without an error, but one of its values is not the one that was wanted',
  hints: [
    'Which call does the check make, and with which arguments?',
    'Work the answer out by hand for these arguments: which step gives something else?',
    'Print the values inside the function, turn by turn, and compare.',
  ] as const,
});

function shortened(value: string): string {
  return value.length > longestValue ? `${value.slice(0, longestValue - 1)}…` : value;
}

/** `assert(…)`, `assert.equal(…)`, `expect(…).toBe(…)`. */
const isCheck = (node: Node): node is TSESTree.CallExpression => {
  if (node.type !== 'CallExpression') return false;
  const { callee } = node;
  if (callee.type === 'Identifier')
    return callee.name === 'assert' || callee.name === 'assertEquals';
  if (callee.type !== 'MemberExpression') return false;
  const isAssert = callee.object.type === 'Identifier' && callee.object.name === 'assert';
  return isAssert || /^to[A-Z]/.test(propertyName(callee) ?? '');
};

/** A failed check of node:assert, vitest, jest or chai. */
export const failedAssertion: RuntimeMessage = {
  id: 'failed-assertion',
  concept: 'testing',
  kind: 'logic',
  errorName: 'AssertionError',
  needsName: true,
  pattern: /^(.*)/s,
  examples: [
    {
      source: "import assert from 'node:assert';\nassert.equal(1 + 1, 3);",
      message: '2 == 3',
      line: 2,
      says: 'expected 3 and got 2',
    },
  ],
  suspects: (report) => {
    const expected = report.assertion?.expected;
    return suspectsWhere(report, isCheck, (node) =>
      expected !== undefined && textOf(report.program, node).includes(expected) ? 80 : 40,
    );
  },
  explain: (site) => {
    const { assertion, parts } = site;
    const [message = ''] = parts;
    const [, wanted, given] = /^expected (.+?), got (.+)$/s.exec(message) ?? [];
    const [, given2, wanted2] = /(?:^|equal:\s+)(.+?) (?:!==?|===?) (.+)/.exec(message) ?? [];
    const node = nodeAt(site, isCheck);
    return {
      ...texts(
        assertion?.expected ?? wanted ?? wanted2,
        assertion?.actual ?? given ?? given2,
        shortened(message.replaceAll(/\s+/g, ' ').trim()),
      ),
      ...(node !== undefined && { node }),
    };
  },
};
