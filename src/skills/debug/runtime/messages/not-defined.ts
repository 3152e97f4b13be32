import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { nearest } from '../../words.ts';
import { variableOf, type Node, type ParsedProgram } from '../../tree.ts';
import { suspectsWhere } from '../expressions.ts';
import { nodeAt } from '../nodes-at.ts';
import type { RuntimeMessage, RuntimeReport } from '../runtime-message.ts';

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
  'parseInt',
  'setTimeout',
];
/** What other languages call it, and what it is called here. */
const elsewhere: Readonly<Record<string, string>> = {
  True: 'true',
  False: 'false',
  None: 'null',
  nil: 'null',
  NULL: 'null',
  print: 'console.log',
  println: 'console.log',
  printf: 'console.log',
  echo: 'console.log',
  len: '.length',
  int: 'Number',
  str: 'String',
};
/** What only a page in a browser has. */
const ofBrowsers =
  /^(?:document|window|alert|prompt|confirm|localStorage|sessionStorage|navigator)$/;

const hintsFor = (name: string) =>
  [
    `Search the file for the place where ${name} is declared.`,
    'Compare the spelling letter by letter, capital and small.',
    `If it is declared inside { }, is this line inside the same ones?`,
  ] as const;

const texts = (name: string, near: string | undefined) => ({
  message:
    near === undefined
      ? `there is no variable or function called ${name} here`
      : `there is no ${name} here; ${near} is near`,
  why: 'a name can be used only where it is declared, spelt the same, capital letters included',
  hints: hintsFor(name),
});

const outOfReach = (name: string, declared: number) => ({
  message: `${name} cannot be seen from here: line ${declared} declares it inside other { }`,
  why: 'let and const are known only between the { } that they stand in',
  hints: [
    `Which { } around line ${declared} does ${name} belong to?`,
    'Is the line with the error between the same { }?',
    'Where would the name have to be declared so that both places see it?',
  ] as const,
});

const browserOnly = (name: string) => ({
  message: `${name} exists only on a page in a browser, and this program runs in Node`,
  why: `Node has no page, so it has no ${name}`,
  hints: [
    'Where should this program run: in a browser or in Node?',
    `Which line needs ${name}, and what does it want from the page?`,
    'Could the rest of the program be tried without that line?',
  ] as const,
});

/** Every name that is declared somewhere in the program. */
function namesOf({ program }: RuntimeReport): readonly string[] {
  return program.scopes.scopes.flatMap(({ variables }) => variables.map(({ name }) => name));
}

/** The line of a declaration of this name in a scope that the use is not in. */
function declaredElsewhere(program: ParsedProgram, name: string): number | undefined {
  return program.scopes.scopes
    .flatMap(({ variables }) => variables)
    .filter((variable) => variable.name === name)
    .flatMap(({ identifiers }) => identifiers.map(({ loc }) => loc.start.line))
    .at(0);
}

/** A use of a name that nothing around it declares. */
function isFreeUse(program: ParsedProgram, name: string) {
  return (node: Node): node is TSESTree.Identifier =>
    node.type === 'Identifier' &&
    node.name === name &&
    variableOf(program, node) === undefined &&
    !(
      node.parent.type === 'MemberExpression' &&
      node.parent.property === node &&
      !node.parent.computed
    ) &&
    !(node.parent.type === 'Property' && node.parent.key === node && !node.parent.shorthand);
}

/** "totl is not defined". */
export const notDefined: RuntimeMessage = {
  id: 'not-defined',
  concept: 'scope',
  errorName: 'ReferenceError',
  pattern: /^(\S+) is not defined(?! in ES module)/,
  examples: [
    {
      source: 'const total = 5;\nconsole.log(totl);',
      message: 'totl is not defined',
      line: 2,
      says: 'total',
    },
    { source: 'print("hi");', message: 'print is not defined', line: 1, says: 'console.log' },
    {
      source: 'if (true) {\n  const price = 3;\n}\nconsole.log(price);',
      message: 'price is not defined',
      line: 4,
      says: 'line 2 declares it inside other { }',
    },
    {
      source: 'document.title = "Hi";',
      message: 'document is not defined',
      line: 1,
      says: 'only on a page in a browser',
    },
  ],
  suspects: (report) => {
    const { program, parts } = report;
    return suspectsWhere(report, isFreeUse(program, parts[0] ?? ''), (node) => -node.range[0]);
  },
  explain: (site) => {
    const { program } = site;
    const [name = ''] = site.parts;
    const node =
      nodeAt(site, isFreeUse(program, name)) ??
      nodeAt(
        site,
        (each): each is TSESTree.Identifier => each.type === 'Identifier' && each.name === name,
      );
    const place = node === undefined ? {} : { node };
    if (ofBrowsers.test(name)) return { ...browserOnly(name), ...place };
    const declared = declaredElsewhere(program, name);
    if (declared !== undefined) return { ...outOfReach(name, declared), ...place };
    const foreign = Object.hasOwn(elsewhere, name) ? elsewhere[name] : undefined;
    const near =
      foreign ?? nearest(name, [...namesOf(site), ...globals], name.length > 3 ? mostSlips : 1);
    const isName = near !== undefined && !near.startsWith('.');
    if (node === undefined || !isName) return { ...texts(name, near), ...place };
    const edits = [{ start: node.range[0], end: node.range[1], text: near }];
    return { ...texts(name, near), node, fix: { title: `write ${near}`, edits } };
  },
};
