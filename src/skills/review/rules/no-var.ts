import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { ancestors, isInside, isLoop } from '../../language/nodes.ts';
import { isNeverReassigned } from '../../language/variables.ts';
import type { ProgramFacts } from '../facts.ts';
import type { ReviewRule } from '../review-rule.ts';
import { listed, subjects } from '../wording.ts';

/** `var` where `let` or `const` is meant. */
export const noVar: ReviewRule = {
  id: 'no-var',
  dimension: 'idiom',
  concept: 'scope',
  points: 40,
  cap: 120,
  message: (violations) => `var ${listed(subjects(violations))}: use let or const`,
  why: 'A var is visible in the whole function and before its line; let and const stay in their block.',
  fixTitle: 'Declare with let or const',
  examples: [
    {
      bad: 'export function area(side) {\n  var result = side * side;\n  return result;\n}\n',
      good: 'export function area(side) {\n  const result = side * side;\n  return result;\n}\n',
      line: 2,
    },
  ],
  find: (facts) =>
    facts
      .nodes('VariableDeclaration')
      .filter(({ kind, parent }) => kind === 'var' && parent.type !== 'TSModuleBlock')
      .map((node) => {
        const variables = facts.program.scopes.getDeclaredVariables(node);
        const keyword = wordFor(facts, node, variables);
        const [start] = node.range;
        return {
          range: node.range,
          subject: variables.map(({ name }) => name).join(', '),
          ...(keyword !== undefined && {
            edits: [{ start, end: start + 'var'.length, text: keyword }],
          }),
        };
      }),
};

/** The word that keeps the program as it is; undefined where none does for certain. */
function wordFor(
  facts: ProgramFacts,
  node: TSESTree.VariableDeclaration,
  variables: readonly Variable[],
): 'let' | 'const' | undefined {
  const block = node.parent;
  const isBlock = block.type === 'BlockStatement' || block.type === 'Program';
  if (!isBlock || [...ancestors(node)].some(isLoop)) return undefined;
  const staysInBlock = variables.every(
    ({ defs, references }) =>
      defs.length === 1 &&
      references.every(({ identifier }) => {
        const [position] = identifier.range;
        return isInside(identifier, block) && position >= node.range[0];
      }),
  );
  if (!staysInBlock) return undefined;
  // A script's own var may be read by another script or by the page.
  if (block.type === 'Program' && !facts.hasExports) return undefined;
  const isInitialised = node.declarations.every(({ init }) => init !== null);
  return isInitialised && variables.every(isNeverReassigned) ? 'const' : 'let';
}
