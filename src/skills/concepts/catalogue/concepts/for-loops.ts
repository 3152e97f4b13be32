import type { TSESTree } from '@typescript-eslint/typescript-estree';
import type { Concept, SeenProgram, Sighting } from '../../concept.ts';
import { isInside, lineOf } from '../../syntax-view.ts';

export const forLoops: Concept = {
  slug: 'for-loops',
  rule: 'for (start; test; update): start once, then test, body, update, test again, until it fails.',
  idea: {
    beginner:
      'A for loop has three parts. The first sets the counter. The second is asked before every turn: if it is true, the body runs. The third runs after every turn. Array places start at 0, so use i < list.length.',
    intermediate:
      'The test runs before each turn, so a loop can run zero times. The last index is length - 1: with <= the last turn reads past the end and gives undefined. A counter made with let lives only in the loop.',
    advanced:
      'With let every turn has its own counter, copied before the update, so callbacks keep their value. The test is read again each time, so changing the array or its length in the body changes how often the loop runs.',
  },
  example: `const pets = ['cat', 'dog'];
for (let i = 0; i < pets.length; i++) {
  console.log(i, pets[i]);
}`,
  misconceptions: [
    {
      id: 'for-loops-up-to-length',
      belief: 'i <= arr.length visits each item once',
      program: `const pets = ['cat', 'dog'];
for (let i = 0; i <= pets.length; i++) console.log(pets[i]);`,
      believedOutput: 'cat\ndog',
      truth: 'The last index is length - 1, so <= takes one turn too many.',
      recognise: pastTheEnd,
    },
    {
      id: 'for-loops-counter-after-loop',
      belief: 'A let loop variable can still be read after the loop',
      program: `for (let i = 0; i < 2; i++) {}
console.log(typeof i);`,
      believedOutput: 'number',
      truth: 'The counter lives only in the loop: declare it before the loop to keep it.',
      recognise: counterAfterLoop,
    },
    {
      id: 'for-loops-update-first',
      belief: 'The update part runs before the first pass',
      program: `for (let i = 0; i < 2; ++i) console.log(i);`,
      believedOutput: '1',
      truth: 'The update runs after each turn, also when it is written ++i.',
      recognise: updateWrittenFirst,
    },
  ],
  analogy: {
    holds: 'Like climbing stairs: check for a next step, step up, count, and check again.',
    breaks: 'The counter can jump, count down or never reach its end; stairs cannot.',
  },
  pitfalls: [
    '<= with length reads one item past the end.',
    'Removing items while counting up skips the item after each removed one.',
  ],
  whenToUse: 'When the index matters; for...of where only the items do.',
  check: {
    question: 'What does this print?',
    program: `for (let i = 2; i > 0; i--) console.log(i);`,
  },
  phrases: [
    'loop runs one time too many',
    'last item is undefined in my loop',
    'off by one',
    'how does a for loop work',
    'repeat something several times counter i',
  ],
};

function pastTheEnd({ nodes, text }: SeenProgram): Sighting | undefined {
  for (const loop of nodes('ForStatement')) {
    const limit = lengthLimit(loop, text);
    if (limit === undefined) continue;
    const read = nodes('MemberExpression').find(
      (member) =>
        member.computed &&
        isInside(member, loop.body) &&
        text(member.object) === limit.list &&
        text(member.property) === limit.counter,
    );
    if (read === undefined) continue;
    const line = lineOf(loop);
    return {
      line,
      because: `Line ${line}: the last index is ${limit.list}.length - 1, so ${text(read)} is undefined in the last turn (line ${lineOf(read)}).`,
      change: `Write ${limit.counter} < ${limit.list}.length.`,
    };
  }
  return undefined;
}

/** The counter and the list of `i <= list.length`. */
function lengthLimit(
  { test }: TSESTree.ForStatement,
  text: SeenProgram['text'],
): { readonly counter: string; readonly list: string } | undefined {
  if (test?.type !== 'BinaryExpression' || test.operator !== '<=') return undefined;
  const { left, right } = test;
  if (left.type !== 'Identifier' || right.type !== 'MemberExpression' || right.computed) {
    return undefined;
  }
  if (text(right.property) !== 'length') return undefined;
  return { counter: left.name, list: text(right.object) };
}

function counterAfterLoop({ nodes, program }: SeenProgram): Sighting | undefined {
  const unknown = program.scopes.globalScope?.through ?? [];
  for (const loop of nodes('ForStatement')) {
    if (loop.init?.type !== 'VariableDeclaration' || loop.init.kind === 'var') continue;
    const counter = loop.init.declarations[0]?.id;
    if (counter?.type !== 'Identifier') continue;
    const late = unknown.find(
      ({ identifier }) => identifier.name === counter.name && identifier.range[0] > loop.range[1],
    );
    if (late === undefined) continue;
    const line = lineOf(late.identifier);
    return {
      line,
      because: `Line ${line}: ${counter.name} lives only in the loop of line ${lineOf(loop)}; after it there is no ${counter.name}.`,
      change: `Declare let ${counter.name} before the loop.`,
    };
  }
  return undefined;
}

/** Only worth a word where the first turn prints the counter, so that a reader may wonder. */
function updateWrittenFirst({ nodes, text, output }: SeenProgram): Sighting | undefined {
  for (const { update, init, body, loc } of nodes('ForStatement')) {
    if (update?.type !== 'UpdateExpression' || !update.prefix) continue;
    const start = init?.type === 'VariableDeclaration' ? init.declarations[0]?.init : undefined;
    if (start?.type !== 'Literal') continue;
    const { start: first, end: last } = body.loc;
    const printed = output.find(
      ({ line }) => line !== undefined && line >= first.line && line <= last.line,
    );
    if (printed === undefined) continue;
    const { line } = loc.start;
    return {
      line,
      because: `Line ${line}: the first turn has ${text(update.argument)} = ${text(start)}; ${text(update)} runs after each turn.`,
      change: `For a first turn with the next value, start there: it makes no difference here whether ++ stands first.`,
    };
  }
  return undefined;
}
