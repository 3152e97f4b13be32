import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { closestAround, textOf, type Node, type ParsedProgram } from '../../tree.ts';
import { nearest } from '../../words.ts';
import { classOfThis, membersOf } from '../classes.ts';
import { insert, replace } from '../edits.ts';
import type { SemanticMatch, SemanticRule } from '../semantic-rule.ts';
import { unknownNames } from '../unknown-names.ts';

/** Names shorter than this are near to too many others. */
const fewestLetters = 3;

const texts = (name: string) => ({
  message: `${name} gets a value here, but no line declares it with let or const`,
  why: `in a module this ends with "${name} is not defined"; in an old script it makes a variable for the whole program`,
  hints: [
    `Which line makes the variable ${name}?`,
    'Where does a variable live that was never declared?',
    `Which word belongs before ${name} where it appears for the first time?`,
  ] as const,
});

const nearTexts = (name: string, near: string) => ({
  message: `nothing is called ${name}; ${near} is near: every letter counts, capitals too`,
  why: `JavaScript takes ${name} and ${near} for two names, and nobody declares the first one`,
  hints: [
    `Where is ${name} declared?`,
    'Which names exist at this place? Read them letter by letter.',
    `Compare ${name} with the names of the lines above.`,
  ] as const,
});

/** What environments give besides the language: no slip, whatever is near to it. */
const environment =
  /^(console|process|module|exports|require|global|window|self|document|localStorage|sessionStorage|fetch|alert|prompt|confirm|set\w+|clear\w+|URL\w*|Buffer|structuredClone|queueMicrotask|performance|navigator|location|history|event|name|status|screen|jest|describe|it|test|expect|beforeEach|afterEach|__\w+|\$|_|React|crypto|Event\w*|HTML\w*|Node|Element|Request|Response|Headers|Form\w*|Image|Audio|Abort\w*|Blob|File\w*|Text\w+|XMLHttpRequest|WebSocket|Worker|request\w+|cancel\w+|Intl|origin|top|parent|close|open|print|length|scroll|focus|blur|stop|find|frames|addEventListener|dispatchEvent|atob|btoa|encodeURI\w*|decodeURI\w*|escape|unescape|Temporal|Deno|Bun|import)$/;

/** Names that can be used at a place, nearest scope first. */
function namesAt(program: ParsedProgram, use: Node): readonly string[] {
  const names: string[] = [];
  const around = closestAround(use, (each) => program.scopes.acquire(each) !== null);
  let scope = program.scopes.acquire(around ?? program.tree, true);
  for (; scope !== null; scope = scope.upper) {
    names.push(...scope.variables.filter(({ defs }) => defs.length > 0).map(({ name }) => name));
  }
  return names.filter((name) => name.length >= fewestLetters);
}

/** The declared name that differs in capitals only, or by one slip in a longer word. */
function nearName(
  program: ParsedProgram,
  use: TSESTree.Identifier | TSESTree.JSXIdentifier,
): string | undefined {
  const names = namesAt(program, use);
  const lower = use.name.toLowerCase();
  const same = names.find((name) => name.toLowerCase() === lower);
  if (same !== undefined || use.name.length < fewestLetters) return same;
  const most = use.name.length >= 8 ? 2 : 1;
  return use.name.length < 4 ? undefined : nearest(use.name, names, most);
}

function isWrite(use: Node): boolean {
  const { parent } = use;
  if (parent?.type === 'AssignmentExpression') return parent.left === use;
  if (parent?.type === 'ForOfStatement' || parent?.type === 'ForInStatement')
    return parent.left === use;
  return false;
}

/** `total = 0` that nobody declares; `userNmae` where `userName` is declared. */
export const undeclaredVariable: SemanticRule = {
  id: 'undeclared-variable',
  concept: 'variables',
  confidence: 95,
  explains: /is not defined/,
  examples: [
    {
      bad: 'function sum(list) {\n  total = 0;\n  for (const n of list) total += n;\n  return total;\n}',
      good: 'function sum(list) {\n  let total = 0;\n  for (const n of list) total += n;\n  return total;\n}',
      line: 2,
    },
    {
      bad: 'for (i = 0; i < 3; i++) {\n  console.log(i);\n}',
      good: 'for (let i = 0; i < 3; i++) {\n  console.log(i);\n}',
      line: 1,
    },
    {
      bad: 'const userName = "Ann";\nconsole.log(username);',
      good: 'const userName = "Ann";\nconsole.log(userName);',
      line: 2,
    },
  ],
  visitors: ({ program, report }) => ({
    Program: () => {
      const told = new Set<string>();
      const uses = unknownNames(program).filter(({ name }) => !environment.test(name));
      for (const use of uses) {
        if (told.has(use.name) || isMember(use)) continue;
        const near = nearName(program, use);
        if (near !== undefined) {
          told.add(use.name);
          const edits = uses
            .filter(({ name }) => name === use.name)
            .map((each) => replace(each, near));
          report({
            node: use,
            ...nearTexts(use.name, near),
            fix: { title: `write ${near}`, edits },
          });
        } else if (isWrite(use)) {
          told.add(use.name);
          report({ node: use, ...texts(use.name), ...declareFix(program, use) });
        }
      }
    },
  }),
};

/** A bare name of a field is another slip. */
function isMember(use: TSESTree.Identifier | TSESTree.JSXIdentifier): boolean {
  const around = classOfThis(use);
  return around !== undefined && membersOf(around).some(({ name }) => name === use.name);
}

/** Puts `let` before the first value, if the variable is then known wherever it is used. */
function declareFix(program: ParsedProgram, use: Node): Pick<SemanticMatch, 'fix'> {
  const { parent } = use;
  const name = textOf(program, use);
  const uses = unknownNames(program).filter((each) => each.name === name);
  const isLoop = parent?.type === 'ForOfStatement' || parent?.type === 'ForInStatement';
  const statement = isLoop ? parent : parent?.parent;
  const isPlain =
    parent?.type === 'AssignmentExpression' &&
    parent.operator === '=' &&
    statement?.type === 'ExpressionStatement';
  const isStart =
    parent?.type === 'AssignmentExpression' &&
    statement?.type === 'ForStatement' &&
    statement.init === parent;
  const block = isLoop || isStart ? statement : statement?.parent;
  if (block === undefined || (!isLoop && !isPlain && !isStart)) return {};
  const isKnown = uses.every(
    ({ range }) => range[0] >= block.range[0] && range[1] <= block.range[1],
  );
  if (!isKnown) return {};
  const isChanged = uses.some(
    (each) => each !== use && (isWrite(each) || each.parent.type === 'UpdateExpression'),
  );
  const word = isChanged || isStart ? 'let' : 'const';
  return { fix: { title: `declare it with ${word}`, edits: [insert(use.range[0], `${word} `)] } };
}
