import type { Variable } from '@typescript-eslint/scope-manager';
import { isNeverReassigned } from '../../language/variables.ts';
import type { ReviewRule } from '../review-rule.ts';
import { listed, subjects } from '../wording.ts';

/** `let` for a variable that never gets another value. */
export const preferConst: ReviewRule = {
  id: 'prefer-const',
  dimension: 'idiom',
  concept: 'variables',
  points: 10,
  cap: 40,
  message: (violations) => `let ${listed(subjects(violations))}: never reassigned, so const`,
  why: 'A const promises readers that the name keeps its value.',
  fixTitle: 'Declare with const',
  examples: [
    {
      bad: 'export function twice(text) {\n  let doubled = text + text;\n  return doubled;\n}\n',
      good: 'export function twice(text) {\n  const doubled = text + text;\n  return doubled;\n}\n',
      line: 2,
    },
  ],
  find: (facts) =>
    facts
      .nodes('VariableDeclaration')
      .filter(({ kind, parent }) => kind === 'let' && parent.type !== 'ForStatement')
      .flatMap((node) => {
        const variables = facts.program.scopes.getDeclaredVariables(node);
        const isLoopVariable =
          node.parent.type === 'ForOfStatement' || node.parent.type === 'ForInStatement';
        const hasValues = isLoopVariable || node.declarations.every(({ init }) => init !== null);
        if (!hasValues || variables.length === 0) return [];
        const isFixed = (variable: Variable) =>
          isLoopVariable
            ? variable.references.every((one) => !one.isWrite() || one.writeExpr === loopList(node))
            : isNeverReassigned(variable);
        if (!variables.every(isFixed) || !variables.some(isRead)) return [];
        const [start] = node.range;
        return [
          {
            range: node.range,
            subject: variables.map(({ name }) => name).join(', '),
            edits: [{ start, end: start + 'let'.length, text: 'const' }],
          },
        ];
      }),
};

/** One that nothing reads is a finding of its own. */
function isRead({ references }: Variable): boolean {
  return references.some((reference) => reference.isRead());
}

function loopList({ parent }: { readonly parent: unknown }): unknown {
  return typeof parent === 'object' && parent !== null && 'right' in parent
    ? parent.right
    : undefined;
}
