import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { textOf } from '../../tree.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const texts = (label: string) => ({
  message: `${label} has no break, so the code of the next case runs as well`,
  why: 'a case is only where to jump in; switch goes on downwards until a break or a return',
  hints: [
    `Follow the lines that run for ${label}, one by one, down to the end of the switch.`,
    'What stops a switch from running on into the next case?',
    `Compare the end of ${label} with the end of another case.`,
  ] as const,
});

/** Whether the statements never run into what comes behind them. */
function isLeft(statements: readonly TSESTree.Statement[]): boolean {
  const last = statements.at(-1);
  switch (last?.type) {
    case 'BreakStatement':
    case 'ReturnStatement':
    case 'ThrowStatement':
    case 'ContinueStatement':
      return true;
    case 'BlockStatement':
      return isLeft(last.body);
    case 'IfStatement':
      return last.alternate !== null && isLeft([last.consequent]) && isLeft([last.alternate]);
    case 'TryStatement':
      return isLeft([last.block]) || (last.finalizer !== null && isLeft([last.finalizer]));
    case 'SwitchStatement':
    case 'ForStatement':
    case 'WhileStatement':
      // Whether these end is not certain: no claim.
      return true;
    case 'ExpressionStatement':
      return last.expression.type === 'CallExpression' && isExit(last.expression);
    default:
      return false;
  }
}

function isExit({ callee }: TSESTree.CallExpression): boolean {
  return callee.type === 'MemberExpression' && callee.property.type === 'Identifier'
    ? callee.property.name === 'exit'
    : false;
}

/** Cases that end with a break, from which on the only one without stands out. */
const mostClosed = 2;

function isClosed({ consequent }: TSESTree.SwitchCase): boolean {
  return consequent.length > 0 && isLeft(consequent);
}

/** A case with code that runs on into the next one, where the other cases do end. */
export const switchFallsThrough: SemanticRule = {
  id: 'switch-falls-through',
  concept: 'switch',
  confidence: 84,
  examples: [
    {
      bad: 'function price(kind) {\n  let p = 0;\n  switch (kind) {\n    case "child":\n      p = 3;\n    case "adult":\n      p = 8;\n      break;\n  }\n  return p;\n}',
      good: 'function price(kind) {\n  let p = 0;\n  switch (kind) {\n    case "child":\n      p = 3;\n      break;\n    case "adult":\n      p = 8;\n      break;\n  }\n  return p;\n}',
      line: 5,
    },
  ],
  visitors: ({ program, report }) => ({
    SwitchStatement: ({ cases }) => {
      // Where a case adds to what the next does, running on is the idea; setting the same thing is not.
      const open = cases
        .slice(0, -1)
        .filter((each) => each.consequent.length > 0 && !isLeft(each.consequent));
      for (const each of open) {
        const next = cases[cases.indexOf(each) + 1];
        const lastStatement = each.consequent.at(-1);
        if (next === undefined || lastStatement === undefined) continue;
        const isMeant = program.comments.some(
          ({ value, range }) =>
            /fall/i.test(value) && range[0] > each.range[0] && range[0] < next.range[0] + 80,
        );
        const isOdd = open.length === 1 && cases.slice(0, -1).filter(isClosed).length >= mostClosed;
        if (isMeant || !(isOdd || overwrites(program, each.consequent, next.consequent))) continue;
        const label = each.test === null ? 'default' : `case ${textOf(program, each.test)}`;
        const inner = lastOf(lastStatement);
        const at = inner.range[1];
        const column = inner.loc.start.column;
        const text = `\n${' '.repeat(column)}break;`;
        const fix = { title: 'end the case with break', edits: [{ start: at, end: at, text }] };
        report({ node: inner, ...texts(label), fix });
      }
    },
  }),
};

/** The last statement of a case, also where braces stand around all of them. */
function lastOf(statement: TSESTree.Statement): TSESTree.Statement {
  const inner = statement.type === 'BlockStatement' ? statement.body.at(-1) : undefined;
  return inner ?? statement;
}

/** Whether the next case's first statement undoes or repeats the kind of work of this one. */
function overwrites(
  program: Parameters<typeof textOf>[0],
  statements: readonly TSESTree.Statement[],
  following: readonly TSESTree.Statement[],
): boolean {
  const work = (list: readonly TSESTree.Statement[]) =>
    list
      .flatMap((each) => (each.type === 'BlockStatement' ? each.body : [each]))
      .filter((each) => each.type === 'ExpressionStatement')
      .map(({ expression }) => {
        if (expression.type === 'AssignmentExpression' && /^[-+]?=$/.test(expression.operator)) {
          return textOf(program, expression.left);
        }
        return expression.type === 'CallExpression' ? textOf(program, expression.callee) : '';
      })
      .filter((each) => each !== '');
  const behind = new Set(work(following));
  return work(statements).some((each) => behind.has(each));
}
