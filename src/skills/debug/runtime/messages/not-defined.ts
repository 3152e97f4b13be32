import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { nearest } from '../../words.ts';
import { nodeAt } from '../nodes-at.ts';
import type { RuntimeMessage, RuntimeSite } from '../runtime-message.ts';

const mostSlips = 2;
const globals = [
  'console',
  'Math',
  'JSON',
  'Object',
  'Array',
  'Number',
  'String',
  'Promise',
  'Date',
];
/** What other languages and places call it, and what it is called here. */
const elsewhere: Readonly<Record<string, string>> = {
  True: 'true',
  False: 'false',
  None: 'null',
  nil: 'null',
  print: 'console.log',
  println: 'console.log',
  len: '.length',
};

const texts = (name: string, near: string | undefined) => ({
  message:
    near === undefined
      ? `there is no variable or function called ${name} here`
      : `there is no ${name} here; ${near} is near`,
  why: 'a name can be used only where it is declared, spelt the same, capital letters included',
  hints: [
    `Search the file for the place where ${name} is declared.`,
    'Compare the spelling letter by letter, capital and small.',
    `If it is declared inside { }, is this line inside the same ones?`,
  ] as const,
});

/** Every name that is declared around the place. */
function namesAround({ program }: RuntimeSite): readonly string[] {
  return program.scopes.scopes.flatMap(({ variables }) => variables.map(({ name }) => name));
}

/** "totl is not defined". */
export const notDefined: RuntimeMessage = {
  id: 'not-defined',
  concept: 'scope',
  pattern: /^(\S+) is not defined$/,
  examples: [
    {
      source: 'const total = 5;\nconsole.log(totl);',
      message: 'totl is not defined',
      line: 2,
      says: 'total',
    },
    { source: 'print("hi");', message: 'print is not defined', line: 1, says: 'console.log' },
  ],
  explain: (site) => {
    const [name = ''] = site.parts;
    const foreign = Object.hasOwn(elsewhere, name) ? elsewhere[name] : undefined;
    const near =
      foreign ?? nearest(name, [...namesAround(site), ...globals], name.length > 3 ? mostSlips : 1);
    const node = nodeAt(
      site,
      (each): each is TSESTree.Identifier => each.type === 'Identifier' && each.name === name,
    );
    const isName = near !== undefined && !near.startsWith('.');
    return {
      ...texts(name, near),
      ...(node !== undefined && { node }),
      ...(node !== undefined &&
        isName && {
          fix: {
            title: `write ${near}`,
            edits: [{ start: node.range[0], end: node.range[1], text: near }],
          },
        }),
    };
  },
};
