import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { isLoop, nextStatement, type Node, type ParsedProgram } from '../../tree.ts';
import type { TextEdit } from '../conditions.ts';
import type { SemanticRule } from '../semantic-rule.ts';
import { shown } from '../shown.ts';
import { indentAt, startsLine } from '../statements.ts';

const texts = (word: string, statement: string) => ({
  message: `${statement} looks like part of the ${word}, but only the first line below ${word} belongs to it`,
  why: `without braces ${word} takes a single statement; indentation means nothing to the computer`,
  hints: [
    `Does ${statement} run when the ${word} is not entered?`,
    `How many statements belong to the ${word} as it is written?`,
    `What shows the computer where the body of the ${word} begins and ends?`,
  ] as const,
});

type Owner = { readonly statement: Node; readonly word: string; readonly body: Node };

const words: Readonly<Record<string, string>> = {
  IfStatement: 'if',
  ForStatement: 'for',
  ForOfStatement: 'for',
  ForInStatement: 'for',
  WhileStatement: 'while',
};

/** The part of a statement that comes last, with the word in front of it. */
function lastBody(node: Node): Owner | undefined {
  const word = words[node.type];
  if (word === undefined) return undefined;
  if (isLoop(node)) return { statement: node, word, body: node.body };
  if (node.type !== 'IfStatement') return undefined;
  return node.alternate === null
    ? { statement: node, word, body: node.consequent }
    : { statement: node, word: 'else', body: node.alternate };
}

/** The statement that ends where this one does, as the last part of others around it. */
function outermost(node: Node): Node {
  const { parent } = node;
  return parent !== undefined && lastBody(parent)?.body === node ? outermost(parent) : node;
}

/** The following statements that are indented like the body. */
function lookalikes({ source }: ParsedProgram, body: Node): readonly TSESTree.ProgramStatement[] {
  const indent = indentAt(source, body.range[0]);
  const found: TSESTree.ProgramStatement[] = [];
  let next = nextStatement(outermost(body));
  while (next !== undefined && startsLine(source, next)) {
    if (indentAt(source, next.range[0]) !== indent) break;
    found.push(next);
    next = nextStatement(next);
  }
  return found;
}

function withBraces(source: string, owner: Owner, last: Node): readonly TextEdit[] {
  const { statement, body } = owner;
  const head = source.slice(0, body.range[0]).trimEnd().length;
  const indent = indentAt(source, statement.range[0]);
  return [
    { start: head, end: head, text: ' {' },
    { start: last.range[1], end: last.range[1], text: `\n${indent}}` },
  ];
}

/** Two indented lines below an `if`, `else` or loop without braces. */
export const misleadingIndentation: SemanticRule = {
  id: 'misleading-indentation',
  concept: 'conditionals',
  confidence: 94,
  examples: [
    {
      bad: 'let lives = 2;\nfunction hit(isStrong) {\n  if (isStrong)\n    lives = 0;\n    console.log("game over");\n}\nhit(false);',
      good: 'let lives = 2;\nfunction hit(isStrong) {\n  if (isStrong) {\n    lives = 0;\n    console.log("game over");\n  }\n}\nhit(false);',
      line: 5,
    },
    {
      bad: 'let sum = 0;\nlet count = 0;\nfor (const n of [1, 2])\n  sum += n;\n  count++;\nconsole.log(sum / count);',
      good: 'let sum = 0;\nlet count = 0;\nfor (const n of [1, 2]) {\n  sum += n;\n  count++;\n}\nconsole.log(sum / count);',
      line: 5,
    },
  ],
  visitors: ({ program, report }) => {
    const { source } = program;
    const check = (node: Node) => {
      const owner = lastBody(node);
      if (owner === undefined || !startsLine(source, owner.body)) return;
      const { body, statement, word } = owner;
      if (body.type === 'BlockStatement' || body.type === 'EmptyStatement') return;
      if (indentAt(source, body.range[0]).length <= indentAt(source, statement.range[0]).length) {
        return;
      }
      const [first, ...others] = lookalikes(program, body);
      if (first === undefined) return;
      const edits = withBraces(source, owner, others.at(-1) ?? first);
      const fix = { title: `put braces around the body of the ${word}`, edits };
      report({ node: first, ...texts(word, shown(program, first)), fix });
    };
    return {
      IfStatement: check,
      ForStatement: check,
      ForOfStatement: check,
      ForInStatement: check,
      WhileStatement: check,
    };
  },
};
