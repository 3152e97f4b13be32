import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { textOf, type Node, type ParsedProgram } from '../../tree.ts';
import type { SemanticRule } from '../semantic-rule.ts';
import { shown } from '../shown.ts';
import { indentAt, leaves, startsLine, withoutLines } from '../statements.ts';

const texts = (statement: string, exit: string, line: number) => ({
  message: `${statement} never runs: ${exit} on line ${line} leaves first`,
  why: 'nothing behind a return, throw, break or continue in the same block is ever reached',
  hints: [
    'Put a console.log in front of this line: is it ever printed?',
    `What happens to the lines below ${exit}?`,
    'In which order should these lines stand?',
  ] as const,
});

/** What stands behind an exit on purpose: functions, names of `var`, the break of a case. */
function isHarmless(node: Node): boolean {
  switch (node.type) {
    case 'FunctionDeclaration':
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
    case 'EmptyStatement':
    case 'BreakStatement':
    case 'ClassDeclaration':
      return true;
    case 'VariableDeclaration':
      return node.declarations.every(({ init }) => init === null);
    default:
      return false;
  }
}

/** Puts the exit behind the plain statements that it cuts off. */
function exitLast(program: ParsedProgram, exit: Node, rest: readonly Node[]) {
  const { source } = program;
  const last = rest.at(-1);
  const isPlain = rest.every(({ type }) => type === 'ExpressionStatement');
  const removal = withoutLines(source, exit);
  const isSimple = exit.type === 'ReturnStatement' || exit.type === 'BreakStatement';
  if (!isPlain || !isSimple || last === undefined || removal === undefined) return {};
  if (!rest.every((each) => startsLine(source, each))) return {};
  const [, end] = last.range;
  const text = `\n${indentAt(source, exit.range[0])}${textOf(program, exit)}`;
  return { fix: { title: 'leave last', edits: [removal, { start: end, end, text }] } };
}

/** A line behind `return`, `throw`, `break` or `continue`. */
export const unreachableCode: SemanticRule = {
  id: 'unreachable-code',
  concept: 'functions',
  misconception: 'Code after return still runs',
  confidence: 93,
  examples: [
    {
      bad: 'function greet(name) {\n  return `Hi ${name}`;\n  console.log("greeted");\n}',
      good: 'function greet(name) {\n  console.log("greeted");\n  return `Hi ${name}`;\n}',
      line: 3,
    },
    {
      bad: 'function check(age) {\n  if (age < 0) {\n    throw new Error("age");\n    age = 0;\n  }\n  return age;\n}',
      good: 'function area(side) {\n  return square(side);\n  function square(n) {\n    return n * n;\n  }\n}',
      line: 4,
    },
  ],
  visitors: ({ program, report }) => {
    const check = (statements: readonly TSESTree.Statement[]) => {
      const at = statements.findIndex(leaves);
      const exit = statements[at];
      const rest = statements.slice(at + 1);
      const first = rest.find((each) => !isHarmless(each));
      if (exit === undefined || first === undefined) return;
      // A value on the line below its return is another slip.
      const isBare = exit.type === 'ReturnStatement' && exit.argument === null;
      if (isBare && exit.loc.end.line + 1 === first.loc.start.line && rest.length === 1) return;
      report({
        node: first,
        ...texts(shown(program, first), shown(program, exit), exit.loc.start.line),
        ...exitLast(program, exit, rest),
      });
    };
    return {
      BlockStatement: ({ body }) => check(body),
      SwitchCase: ({ consequent }) => check(consequent),
    };
  },
};
