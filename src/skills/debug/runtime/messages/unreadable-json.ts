import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { textOf, type Node } from '../../tree.ts';
import { callNamed, suspectsWhere } from '../expressions.ts';
import { nodeAt } from '../nodes-at.ts';
import type { RuntimeMessage } from '../runtime-message.ts';

type Problem = {
  readonly pattern: RegExp;
  readonly message: (text: string) => string;
  readonly why: string;
};

const strict =
  'JSON wants double quotes, no comma after the last part, no comments, nothing behind the end';

/** What the first character that does not fit tells of the text; the last one fits all. */
const problems: readonly Problem[] = [
  {
    pattern: /'<'|<!DOCTYPE|<html/i,
    message: (text) => `${text} is a web page (it begins with <), not JSON`,
    why: 'the address answered with HTML: an error page, a login, or a wrong path',
  },
  {
    pattern: /object Object|'o', "\[object/,
    message: (text) => `${text} is an object already; made into text it reads [object Object]`,
    why: 'JSON.parse takes text; an object is turned into text first, and that is no JSON',
  },
  {
    pattern: /"undefined"|'u', "undef|identifier "undefined"/,
    message: (text) => `${text} is undefined here, not a text with JSON`,
    why: 'JSON.parse turns undefined into the text "undefined", and that is no JSON',
  },
  {
    pattern: /Unexpected end of (?:JSON )?input|end of data/,
    message: (text) => `${text} ends too early: it is empty, or its end is missing`,
    why: 'an empty text is no JSON, and every bracket and quote that opens must close',
  },
  {
    pattern: /Unexpected token ''|property name or|double-quoted property|Single quotes/,
    message: (text) => `a name in ${text} does not stand in double quotes`,
    why: strict,
  },
  {
    pattern: /non-whitespace character after/i,
    message: (text) => `${text} goes on behind the end of its JSON`,
    why: 'a text holds one JSON value; several lines of JSON have to be parsed one by one',
  },
  { pattern: /(?:)/, message: (text) => `${text} is not JSON`, why: strict },
];

const hints = [
  'Print the text right before it is parsed, with typeof.',
  'Is it text at all, an object already, or nothing?',
  'Compare it with the rules: which quotes, which commas?',
] as const;

/** `JSON.parse(text)`, `response.json()`. */
const isParse = (node: Node): node is TSESTree.CallExpression => {
  const called = callNamed(node, /^(?:parse|json)$/);
  if (called === undefined) return false;
  return (
    called.method === 'json' ||
    (called.object.type === 'Identifier' && called.object.name === 'JSON')
  );
};

/** "Unexpected token '<', "<!DOCTYPE "... is not valid JSON". */
export const unreadableJson: RuntimeMessage = {
  id: 'unreadable-json',
  concept: 'json',
  errorName: 'SyntaxError',
  pattern:
    /^((?:.*(?:is not valid JSON| in JSON\b| JSON at |after JSON|JSON input)|Bad control character in string literal).*)/s,
  examples: [
    {
      source: 'const pet = JSON.parse("{name: 1}");',
      message: "Expected property name or '}' in JSON at position 1 (line 1 column 2)",
      line: 1,
      says: 'double quotes',
    },
    {
      source: 'const answer = "<!DOCTYPE html>";\nconst list = JSON.parse(answer);',
      message: 'Unexpected token \'<\', "<!DOCTYPE html>" is not valid JSON',
      line: 2,
      says: 'answer is a web page',
    },
    {
      source: 'const pet = { name: "Rex" };\nJSON.parse(pet);',
      message: '"[object Object]" is not valid JSON',
      line: 2,
      says: 'pet is an object already',
    },
    {
      source: 'let saved;\nJSON.parse(saved);',
      message: '"undefined" is not valid JSON',
      line: 2,
      says: 'saved is undefined',
    },
    {
      source: 'JSON.parse("");',
      message: 'Unexpected end of JSON input',
      line: 1,
      says: 'ends too early',
    },
  ],
  suspects: (report) => suspectsWhere(report, isParse),
  explain: (site) => {
    const { program, parts } = site;
    const [message = ''] = parts;
    const node = nodeAt(site, isParse);
    const [argument] = node?.arguments ?? [];
    const isShort =
      argument !== undefined &&
      argument.type !== 'Literal' &&
      textOf(program, argument).length < 40;
    const text = isShort
      ? textOf(program, argument)
      : `the text that is parsed on line ${site.line}`;
    const problem = problems.find(({ pattern }) => pattern.test(message));
    return {
      message: problem?.message(text) ?? `${text} is not JSON`,
      why: problem?.why ?? strict,
      hints,
      ...(node !== undefined && { node }),
    };
  },
};
