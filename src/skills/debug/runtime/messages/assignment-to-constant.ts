import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { variableOf, type Node, type ParsedProgram } from '../../tree.ts';
import { suspectsWhere } from '../expressions.ts';
import { nodeAt } from '../nodes-at.ts';
import type { RuntimeMessage } from '../runtime-message.ts';

const texts = (name: string, line: number, declared: number | undefined) => ({
  message:
    declared === undefined
      ? `line ${line} gives a new value to a name that is declared with const`
      : `line ${line} gives ${name} a new value, but line ${declared} declares it with const`,
  why: 'const ties a name to one value for good',
  hints: [
    'Which name gets a new value on this line?',
    `Which word declares ${name}?`,
    'Should it change while the program runs?',
  ] as const,
});

/** The names that an assignment or a step writes to, where they are constants. */
function constantsIn(program: ParsedProgram, node: Node): readonly TSESTree.Identifier[] {
  if (node.type !== 'Identifier') return [];
  const variable = variableOf(program, node);
  const [definition] = variable?.defs ?? [];
  const isWrite = variable?.references.some(
    (each) => each.identifier === node && each.isWrite() && each.init !== true,
  );
  const isConstant = definition?.type === 'Variable' && definition.parent.kind === 'const';
  return isWrite === true && isConstant ? [node] : [];
}

/** "Assignment to constant variable." */
export const assignmentToConstant: RuntimeMessage = {
  id: 'assignment-to-constant',
  concept: 'variables',
  errorName: 'TypeError',
  pattern: /^Assignment to constant variable\.?/,
  examples: [
    {
      source: 'const n = 1;\nn = 2;',
      message: 'Assignment to constant variable.',
      line: 2,
      says: 'line 1 declares it with const',
    },
    {
      source: 'for (const i = 0; i < 3; i++) {\n  console.log(i);\n}',
      message: 'Assignment to constant variable.',
      line: 1,
      says: 'gives i a new value',
    },
  ],
  suspects: (report) =>
    suspectsWhere(
      report,
      (node) => constantsIn(report.program, node).length > 0,
      (node) => (node.type === 'Identifier' && node.name === report.subject ? 90 : 50),
    ),
  explain: (site) => {
    const { program, line } = site;
    const node = nodeAt(
      site,
      (each): each is TSESTree.Identifier => constantsIn(program, each).length > 0,
    );
    if (node === undefined) return texts(site.subject ?? 'the name', line, undefined);
    const declared = variableOf(program, node)?.identifiers[0]?.loc.start.line;
    return { ...texts(node.name, node.loc.start.line, declared), node };
  },
};
