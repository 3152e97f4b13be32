import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { variableOf, type Node, type ParsedProgram } from '../../tree.ts';
import { suspectsWhere } from '../expressions.ts';
import { nodeAt } from '../nodes-at.ts';
import type { RuntimeMessage } from '../runtime-message.ts';

const texts = (name: string, line: number, declared: number | undefined) => ({
  message:
    declared === undefined
      ? `${name} is used on line ${line} before its declaration has run`
      : `${name} is used on line ${line}, but its declaration on line ${declared} has not run yet`,
  why: 'let, const and class make a name usable only from their own line on',
  hints: [
    `In which order do the lines run, and when is ${name} made?`,
    'Does the function that uses it run before the declaration?',
    'Is there a second variable of the same name in an inner block?',
  ] as const,
});

/** Where a name is declared, if this use of it stands before that or in it. */
function declaredLater(program: ParsedProgram, node: Node): number | undefined {
  if (node.type !== 'Identifier') return undefined;
  const variable = variableOf(program, node);
  const [definition] = variable?.defs ?? [];
  const isLate = definition?.type === 'Variable' || definition?.type === 'ClassName';
  const declared = variable?.identifiers[0];
  if (!isLate || declared === undefined || declared === node) return undefined;
  const whole = definition.node.range;
  return node.range[0] < whole[1] ? declared.loc.start.line : undefined;
}

/** "Cannot access 'total' before initialization". */
export const usedBeforeDeclared: RuntimeMessage = {
  id: 'used-before-declared',
  concept: 'hoisting-tdz',
  errorName: 'ReferenceError',
  pattern: /^Cannot access (?:'(.+?)'|a variable) before initialization/,
  examples: [
    {
      source: 'console.log(total);\nconst total = 5;',
      message: "Cannot access 'total' before initialization",
      line: 1,
      says: 'line 2',
    },
    {
      source:
        'const total = 1;\nfunction add(n) {\n  const total = total + n;\n  return total;\n}\nadd(2);',
      message: "Cannot access 'total' before initialization",
      line: 3,
      says: 'total is used on line 3',
    },
  ],
  suspects: (report) => {
    const { program, subject } = report;
    return suspectsWhere(
      report,
      (node) =>
        node.type === 'Identifier' &&
        (subject === undefined || node.name === subject) &&
        declaredLater(program, node) !== undefined,
    );
  },
  explain: (site) => {
    const { program, line, parts } = site;
    const isUse = (each: Node): each is TSESTree.Identifier =>
      each.type === 'Identifier' && (parts[0] === undefined || each.name === parts[0]);
    const node =
      nodeAt(
        site,
        (each): each is TSESTree.Identifier =>
          isUse(each) && declaredLater(program, each) !== undefined,
      ) ?? nodeAt(site, isUse);
    const name = parts[0] ?? node?.name ?? 'a name';
    const declared = node && variableOf(program, node)?.identifiers[0]?.loc.start.line;
    return { ...texts(name, line, declared), ...(node !== undefined && { node }) };
  },
};
