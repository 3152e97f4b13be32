import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  descendants,
  isFunction,
  textOf,
  variableOf,
  type Node,
  type ParsedProgram,
} from '../../tree.ts';
import { distance } from '../../words.ts';
import { classOfInstance, keyName, lineageOf, membersOf } from '../classes.ts';
import { objectLiteralOf } from '../collections.ts';
import { insert, replace, type TextEdit } from '../edits.ts';
import type { SemanticRule } from '../semantic-rule.ts';
import { nodesOf } from '../sources.ts';

/** Letters from which on one slip, and from which on two, may be a slip of the fingers. */
const lettersForSlips = [5, 8] as const;

const texts = (wrong: string, right: string) => ({
  message: `nothing here is called ${wrong}; the name is ${right}, and every letter and capital counts`,
  why: 'reading a property that does not exist gives undefined, without an error at that place',
  hints: [
    `Print the value of .${wrong} here.`,
    `Look at where the object gets its properties: what are their names, letter by letter?`,
    `Compare ${wrong} with the names in the object.`,
  ] as const,
});

/** Names of what the language itself gives; a near one may well be meant. */
const ofLanguage: ReadonlySet<string> = new Set(
  [
    ...[Array, String, Number, Object, Function, Map, Set, Promise, RegExp, Date, Error, Boolean],
    ...[Symbol, WeakMap],
  ]
    .flatMap((each) => [
      ...Object.getOwnPropertyNames(each),
      ...Object.getOwnPropertyNames(each.prototype),
    ])
    .concat(Object.getOwnPropertyNames(Math), Object.getOwnPropertyNames(JSON)),
);

/** A place that reads a property by its name. */
type KeyRead = {
  readonly key: TSESTree.Identifier;
  readonly object: Node;
  readonly isCalled: boolean;
};

type Names = {
  /** Property names that the program gives to something. */
  readonly given: ReadonlySet<string>;
  /** Reads of properties, by name. */
  readonly read: ReadonlyMap<string, readonly KeyRead[]>;
};

const keyedTypes = [
  ...(['Property', 'MethodDefinition', 'PropertyDefinition', 'AccessorProperty'] as const),
  ...(['TSPropertySignature', 'TSMethodSignature', 'TSAbstractMethodDefinition'] as const),
  ...(['TSAbstractPropertyDefinition'] as const),
];

/** Every property name of a program: where it is given, where it is read. */
function namesIn(program: ParsedProgram): Names {
  const given = new Set<string>();
  const read = new Map<string, KeyRead[]>();
  const ofType = nodesOf(program);
  const add = (name: string, use: KeyRead) => {
    const uses = read.get(name);
    if (uses === undefined) read.set(name, [use]);
    else uses.push(use);
  };
  for (const node of ofType('MemberExpression')) {
    if (node.computed || node.property.type !== 'Identifier') continue;
    const { name } = node.property;
    if (node.parent.type === 'AssignmentExpression' && node.parent.left === node) given.add(name);
    else add(name, { key: node.property, object: node.object, isCalled: isCalled(node) });
  }
  for (const type of keyedTypes) {
    for (const node of ofType(type)) {
      const { key } = node;
      const object = node.type === 'Property' ? takenApart(node) : undefined;
      if (object !== undefined && key.type === 'Identifier') {
        add(key.name, { key, object, isCalled: false });
      } else if (key.type === 'Identifier') given.add(key.name);
      else if (key.type === 'Literal') given.add(String(key.value));
    }
  }
  for (const { value } of ofType('Literal')) if (typeof value === 'string') given.add(value);
  for (const type of ['TSParameterProperty', 'TSEnumMember'] as const) {
    for (const node of ofType(type)) {
      for (const each of descendants(node)) if (each.type === 'Identifier') given.add(each.name);
    }
  }
  return { given, read };
}

function isCalled(node: TSESTree.MemberExpression): boolean {
  return node.parent.type === 'CallExpression' && node.parent.callee === node;
}

/** `body` of `const { items } = body`: the object that the pattern around a key takes apart. */
function takenApart({ parent, computed }: TSESTree.Property): Node | undefined {
  if (computed || parent.type !== 'ObjectPattern') return undefined;
  const declarator = parent.parent;
  return declarator.type === 'VariableDeclarator' && declarator.id === parent
    ? (declarator.init ?? undefined)
    : undefined;
}

/** The names that an object certainly has: of its literal, or of its class. */
function namesOfObject(program: ParsedProgram, object: Node): ReadonlySet<string> | undefined {
  const literal = objectLiteralOf(program, object);
  if (literal !== undefined) {
    const names = literal.properties.map((each) =>
      each.type === 'Property' ? keyName(each) : undefined,
    );
    return names.includes(undefined) ? undefined : new Set(names.filter(isName));
  }
  const around = classOfInstance(program, object);
  const line = around && lineageOf(program, around);
  return line && new Set(line.flatMap(membersOf).map(({ name }) => name));
}

function isName(name: string | undefined): name is string {
  return name !== undefined;
}

/** The keys of the object literals and object types of a program that stands for itself. */
function namesOfProgram(program: ParsedProgram): ReadonlySet<string> {
  const ofType = nodesOf(program);
  if (ofType('ImportDeclaration').length + ofType('ImportExpression').length > 0) return new Set();
  const own = ofType('Property').filter(
    ({ parent, value }) => parent.type === 'ObjectExpression' && !isFunction(value),
  );
  const names = new Set([...own, ...ofType('TSPropertySignature')].map(keyName).filter(isName));
  return /\brequire\(/.test(program.source) ? new Set() : names;
}

/** The key that a name which nobody gives is near to; one only, else it is a guess. */
function meantBy(wrong: string, isOwn: boolean, keys: ReadonlySet<string>): string | undefined {
  const lower = wrong.toLowerCase();
  const most = isOwn && wrong.length >= lettersForSlips[1] ? 2 : 1;
  const close = [...keys].filter((key) => Math.abs(key.length - wrong.length) <= most);
  const sameLetters = close.filter((key) => key.toLowerCase() === lower);
  // `property` and `Property`: a value and a kind of it, where the object is not known.
  const isKind = !isOwn && sameLetters.some((key) => key.slice(1) === wrong.slice(1));
  if (isKind) return undefined;
  if (sameLetters.length === 1) return sameLetters[0];
  if (wrong.length < lettersForSlips[0]) return undefined;
  const near = close.filter(
    (key) =>
      key.length >= lettersForSlips[0] && distance(key, wrong) <= most && !isWordForm(key, wrong),
  );
  return near.length === 1 ? near[0] : undefined;
}

/** `item` and `items`, `min1` and `min2`: near, and still two words. */
function isWordForm(one: string, other: string): boolean {
  if (one.replace(/\d+/g, '') === other.replace(/\d+/g, '')) return true;
  if (one.replaceAll('_', '') === other.replaceAll('_', '')) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long.startsWith(short) && /^(s|es|d|ed|r|er|y)$/.test(long.slice(short.length));
}

/** `user.username` where the object has `userName`. */
export const wrongKey: SemanticRule = {
  id: 'wrong-key',
  concept: 'objects',
  misconception: 'A missing property is an error',
  confidence: 93,
  explains: /of undefined|is not a function|not iterable/,
  examples: [
    {
      bad: 'const user = { firstName: "Ann" };\nconsole.log(user.firstname);',
      good: 'const user = { firstName: "Ann" };\nconsole.log(user.firstName);',
      line: 2,
    },
    {
      bad: 'class Account {\n  constructor() { this.balance = 0; }\n  add(sum) { this.balance += sum; }\n  show() { return this.ballance; }\n}',
      good: 'class Account {\n  constructor() { this.balance = 0; }\n  add(sum) { this.balance += sum; }\n  show() { return this.balance; }\n}',
      line: 4,
    },
  ],
  visitors: ({ program, report }) => ({
    Program: () => {
      const { given, read } = namesIn(program);
      const suspects = [...read].filter(([name]) => !given.has(name) && !ofLanguage.has(name));
      if (suspects.length === 0) return;
      const ofProgram = namesOfProgram(program);
      for (const [name, uses] of suspects) {
        const [first] = uses;
        if (first === undefined || isOfOther(program, first)) continue;
        const own = namesOfObject(program, first.object);
        const meant = meantBy(
          name,
          own !== undefined,
          own ?? (first.isCalled ? new Set() : ofProgram),
        );
        if (meant === undefined || (own === undefined && /^[A-Z]/.test(name))) continue;
        const edits = uses.flatMap((use) => renamed(program, use.key, meant));
        const fix = { title: `write ${meant}`, edits };
        report({ node: first.key, ...texts(name, meant), fix });
      }
    },
  }),
};

/** The right key; the variable that a pattern makes of it is renamed where that is free. */
function renamed(
  program: ParsedProgram,
  key: TSESTree.Identifier,
  meant: string,
): readonly TextEdit[] {
  const { parent } = key;
  if (parent.type !== 'Property' || !parent.shorthand) return [replace(key, meant)];
  const target = parent.value.type === 'AssignmentPattern' ? parent.value.left : parent.value;
  const variable = variableOf(program, target);
  const isFree = !nodesOf(program)('Identifier').some(
    (each) => each.name === meant && variableOf(program, each) !== undefined,
  );
  if (variable === undefined || !isFree || target.type !== 'Identifier')
    return [insert(key.range[0], `${meant}: `)];
  const uses = variable.references
    .map(({ identifier }) => identifier)
    .filter((use) => use.range[0] !== target.range[0]);
  return [target, ...uses].map((each) => replace(each, meant));
}

/** `document.body`, `process.env`, `module.exports`: objects that the program does not make. */
function isOfOther(program: ParsedProgram, { object }: KeyRead): boolean {
  return /^(document|window|process|module|console|event|e|navigator|globalThis|performance)\b/.test(
    textOf(program, object),
  );
}
