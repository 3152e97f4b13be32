import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { descendants, isFunction, textOf, type Node, type ParsedProgram } from '../../tree.ts';
import { distance } from '../../words.ts';
import { classOfInstance, keyName, lineageOf, membersOf } from '../classes.ts';
import { objectLiteralOf } from '../collections.ts';
import { replace } from '../edits.ts';
import type { SemanticRule } from '../semantic-rule.ts';

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

type Names = {
  /** Property names that the program gives to something. */
  readonly given: ReadonlySet<string>;
  /** Reads of properties, by name. */
  readonly read: ReadonlyMap<string, readonly TSESTree.MemberExpression[]>;
};

/** Every property name of a program: where it is given, where it is read. */
function namesIn(program: ParsedProgram): Names {
  const given = new Set<string>();
  const read = new Map<string, TSESTree.MemberExpression[]>();
  for (const node of descendants(program.tree)) {
    if (node.type === 'MemberExpression' && !node.computed && node.property.type === 'Identifier') {
      const { name } = node.property;
      if (node.parent.type === 'AssignmentExpression' && node.parent.left === node) given.add(name);
      else read.set(name, [...(read.get(name) ?? []), node]);
    } else if ('key' in node && typeof node.key === 'object' && 'type' in node.key) {
      const { key } = node;
      if (key.type === 'Identifier') given.add(key.name);
      else if (key.type === 'Literal') given.add(String(key.value));
    } else if (node.type === 'Literal' && typeof node.value === 'string') given.add(node.value);
    else if (node.type === 'TSParameterProperty' || node.type === 'TSEnumMember') {
      for (const each of descendants(node)) if (each.type === 'Identifier') given.add(each.name);
    }
  }
  return { given, read };
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
  const names = new Set<string>();
  for (const node of descendants(program.tree)) {
    if (node.type === 'ImportDeclaration' || node.type === 'ImportExpression') return new Set();
    if (
      node.type === 'Property' &&
      node.parent.type === 'ObjectExpression' &&
      !isFunction(node.value)
    ) {
      const name = keyName(node);
      if (name !== undefined) names.add(name);
    } else if (node.type === 'TSPropertySignature') {
      const name = keyName(node);
      if (name !== undefined) names.add(name);
    }
  }
  return /\brequire\(/.test(program.source) ? new Set() : names;
}

/** The key that a name which nobody gives is near to; one only, else it is a guess. */
function meantBy(wrong: string, keys: ReadonlySet<string>): string | undefined {
  const sameLetters = [...keys].filter((key) => plain(key) === plain(wrong));
  if (sameLetters.length === 1) return sameLetters[0];
  if (wrong.length < lettersForSlips[0]) return undefined;
  const most = wrong.length >= lettersForSlips[1] ? 2 : 1;
  const near = [...keys].filter(
    (key) =>
      key.length >= lettersForSlips[0] && distance(key, wrong) <= most && !isWordForm(key, wrong),
  );
  return near.length === 1 ? near[0] : undefined;
}

const plain = (name: string) => name.toLowerCase();

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
        const isCall = first.parent.type === 'CallExpression' && first.parent.callee === first;
        const own = namesOfObject(program, first.object);
        const meant = meantBy(name, own ?? (isCall ? new Set() : ofProgram));
        if (meant === undefined || (own === undefined && /^[A-Z]/.test(name))) continue;
        const edits = uses.map(({ property }) => replace(property, meant));
        const fix = { title: `write ${meant}`, edits };
        report({ node: first.property, ...texts(name, meant), fix });
      }
    },
  }),
};

/** `document.body`, `process.env`, `module.exports`: objects that the program does not make. */
function isOfOther(program: ParsedProgram, { object }: TSESTree.MemberExpression): boolean {
  return /^(document|window|process|module|console|event|e|navigator|globalThis|performance)\b/.test(
    textOf(program, object),
  );
}
