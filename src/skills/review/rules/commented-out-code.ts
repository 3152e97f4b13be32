import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { parseProgram } from '../../language/parse.ts';
import type { ProgramFacts } from '../facts.ts';
import type { ReviewRule } from '../review-rule.ts';

/** Code that was switched off by turning it into a comment. */
export const commentedOutCode: ReviewRule = {
  id: 'commented-out-code',
  dimension: 'form',
  concept: 'clean-code',
  points: 30,
  cap: 50,
  message: () => 'commented-out code: delete it, git keeps old code',
  why: 'Readers wonder whether it is still needed; version control remembers it better.',
  fixTitle: 'Delete the code in comments',
  examples: [
    {
      bad: 'export const rate = 3;\n// export function oldRate(hours) {\n//   return hours * 2;\n// }\n',
      good: 'export const rate = 3;\n// The rate is per hour (see the contract).\n',
      line: 2,
    },
    {
      bad: '// How many seats a row has.\n// const seats = 12;\nexport const seats = 14;\n',
      good: '// How many seats a row has (see the plan; stage excluded).\nexport const seats = 14;\n',
      line: 2,
    },
  ],
  find: (facts) =>
    blocksOf(facts)
      .flatMap((block) => codeIn(facts.program.source, block) ?? [])
      .map(({ range }) => ({
        range,
        subject: '',
        edits: [deletion(facts.program.source, range)],
      })),
};

type Block = { readonly text: string; readonly range: readonly [number, number] };

/** Comments, with line comments in a row as one; documentation comments hold examples, not old code. */
function blocksOf({ program }: ProgramFacts): readonly Block[] {
  const { source } = program;
  return program.comments
    .filter((comment) => !(comment.type === 'Block' && comment.value.startsWith('*')))
    .reduce<readonly Block[]>((blocks, comment) => {
      const last = blocks.at(-1);
      const isOwnLine = startsItsLine(source, comment.range[0]);
      if (last !== undefined && isOwnLine && comment.type === 'Line') {
        const between = source.slice(last.range[1], comment.range[0]);
        const isRow = /^[ \t]*\r?\n[ \t]*$/.test(between) && source.startsWith('//', last.range[0]);
        if (isRow && startsItsLine(source, last.range[0])) {
          const range = [last.range[0], comment.range[1]] as const;
          return [...blocks.slice(0, -1), { text: `${last.text}\n${comment.value}`, range }];
        }
      }
      return [...blocks, { text: comment.value, range: comment.range }];
    }, []);
}

function startsItsLine(source: string, offset: number): boolean {
  return /(^|[\n\r])[ \t]*$/.test(source.slice(Math.max(0, offset - 200), offset));
}

/** Signs without which text is prose, not code. */
const codeSigns =
  /[;{}]\s*$|=>|^\s*(const|let|var|return|if|for|while|export|import)\b.*[=({]|\w\(.*\)\s*;/m;

/** The block itself, or what is left of it without the prose around the code. */
function codeIn(source: string, block: Block): Block | undefined {
  if (!codeSigns.test(block.text)) return undefined;
  if (isCode(block.text)) return block;
  if (!source.startsWith('//', block.range[0])) return undefined;
  const lines = block.text.split('\n');
  const isCodeLine = (line: string) => codeSigns.test(line);
  const first = lines.findIndex(isCodeLine);
  const last = lines.findLastIndex(isCodeLine);
  const text = lines.slice(first, last + 1).join('\n');
  if (last - first + 1 === lines.length || !isCode(text)) return undefined;
  const written = source.slice(...block.range).split('\n');
  const before = written.slice(0, first).join('\n');
  const start = block.range[0] + before.length + (first > 0 ? 1 : 0);
  const code = written.slice(first, last + 1).join('\n');
  const indent = code.search(/\S/);
  return { text, range: [start + indent, start + code.trimEnd().length] };
}

function isCode(text: string): boolean {
  const answer = parseProgram({ source: text, filename: 'comment.ts' });
  return answer.ok && answer.program.tree.body.some(isStatementOfCode);
}

/** Words in a row can parse as labels or names; these cannot. */
function isStatementOfCode(node: TSESTree.ProgramStatement): boolean {
  if (node.type !== 'ExpressionStatement') {
    return !/^(Labeled|Block|Empty|TSInterface|TSType)/.test(node.type);
  }
  return /^(Call|Assignment|Await|Update)Expression$/.test(node.expression.type);
}

function deletion(source: string, [start, end]: readonly [number, number]) {
  if (!startsItsLine(source, start)) return { start, end, text: '' };
  const lineStart = Math.max(source.lastIndexOf('\n', start - 1) + 1, 0);
  const rest = /^[ \t]*\r?\n/.exec(source.slice(end))?.[0].length;
  return rest === undefined
    ? { start, end, text: '' }
    : { start: lineStart, end: end + rest, text: '' };
}
