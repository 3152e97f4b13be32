import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { methodCall, propertyName, textOf, type Node, type ParsedProgram } from '../../tree.ts';
import type { Note, ValueNote } from './recorder.ts';
import type { Watched } from './watched.ts';

/** Longer evidence is cut: a reply has few words. */
const longest = 120;
/** Longer expressions are left out. */
const longestExpression = 30;

/** What the notes of a run say of a value and of where it came from, in the learner's names. */
export function told(
  program: ParsedProgram,
  watched: readonly Watched[],
  notes: Readonly<Record<string, Note>>,
): string | undefined {
  const [first, ...others] = watched;
  const note = notes[0];
  if (first === undefined || note === undefined) return undefined;
  const value = shown(note.value);
  const start = `${textOf(program, first.node)} is ${value}`;
  const around = reasonOf(program, first, note);
  if (around !== undefined) return cut(`${start}: ${around}`);
  for (const [index, each] of others.entries()) {
    const origin = notes[index + 1];
    const isSame = origin?.value.kind === note.value.kind;
    const reason = origin && isSame ? reasonOf(program, each, origin) : undefined;
    if (reason === undefined) continue;
    const { line } = each.node.loc.start;
    const text = textOf(program, each.node);
    const gives = text.length > longestExpression ? '' : `${text} gives ${value}, `;
    return cut(`${start}; line ${line}: ${gives}${reason}`);
  }
  const origin = others.findIndex((_, index) => notes[index + 1]?.value.kind === note.value.kind);
  const from = others[origin]?.node;
  // That the value is undefined is what the finding says already.
  if (from === undefined) return isNothing(note.value) ? undefined : start;
  return cut(`${start}; line ${from.loc.start.line}: ${textOf(program, from)} gives ${value}`);
}

function isNothing({ kind }: ValueNote): boolean {
  return kind === 'undefined' || kind === 'null';
}

function cut(text: string): string {
  const plain = text.replaceAll(/\s+/g, ' ');
  return plain.length > longest ? `${plain.slice(0, longest - 1)}…` : plain;
}

/** `undefined`, `"abc"`, `3`, `a list with 3 elements`, `a promise`. */
function shown({ kind, size, shown: text, keys }: ValueNote): string {
  switch (kind) {
    case 'undefined':
    case 'null':
      return kind;
    case 'string':
      return JSON.stringify(text ?? '');
    case 'list':
      return `a list with ${counted(size ?? 0, 'element')}`;
    case 'object':
      return keys === undefined || keys.length === 0
        ? 'an empty object'
        : `an object with ${keys.join(', ')}`;
    case 'function':
      return 'a function';
    case 'Promise':
      return 'a promise that was not awaited';
    default:
      return text ?? `a ${kind}`;
  }
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** Why a member, an element or a search gave nothing. */
function reasonOf(
  program: ParsedProgram,
  { node, parts }: Watched,
  note: Note,
): string | undefined {
  const [owner, second] = note.parts;
  const [ownerNode] = parts;
  if (owner === undefined || ownerNode === undefined) return undefined;
  const name = textOf(program, ownerNode);
  const called = methodCall(inner(node));
  if (called !== undefined) return ofSearch(name, called.method, owner, second);
  return node.type === 'MemberExpression'
    ? ofMember(program, node, name, owner, second)
    : undefined;
}

function inner(node: Node): Node {
  return node.type === 'AwaitExpression' ? node.argument : node;
}

function ofSearch(
  name: string,
  method: string,
  owner: ValueNote,
  key: ValueNote | undefined,
): string | undefined {
  if (owner.kind === 'Map' && method === 'get') {
    const keys = owner.keys ?? [];
    const wanted = key === undefined ? '' : ` for ${shown(key)}`;
    return `${name} has ${keys.length === 0 ? 'no keys' : `the keys ${keys.join(', ')}`}${wanted === '' ? '' : ` and none${wanted}`}`;
  }
  if (owner.kind === 'list' && /^(?:pop|shift|at)$/.test(method)) {
    return `${name} has ${counted(owner.size ?? 0, 'element')}`;
  }
  if (owner.kind === 'list' && method.startsWith('find')) {
    return `none of the ${counted(owner.size ?? 0, 'element')} of ${name} passes`;
  }
  return undefined;
}

function ofMember(
  program: ParsedProgram,
  node: TSESTree.MemberExpression,
  name: string,
  owner: ValueNote,
  position: ValueNote | undefined,
): string | undefined {
  if (owner.kind === 'list' || owner.kind === 'string') {
    const isLength = propertyName(node) === 'length';
    const at =
      node.property.type === 'Literal' || position?.shown === undefined
        ? ''
        : `, ${textOf(program, node.property)} is ${position.shown}`;
    const unit = owner.kind === 'list' ? 'element' : 'character';
    return isLength ? undefined : `${name} has ${counted(owner.size ?? 0, unit)}${at}`;
  }
  const member = propertyName(node);
  if (owner.keys === undefined || (member !== undefined && owner.keys.includes(member)))
    return undefined;
  const at =
    position?.shown === undefined || node.property.type === 'Literal'
      ? ''
      : `, ${textOf(program, node.property)} is ${shown(position)}`;
  return owner.keys.length === 0
    ? `${name} is empty${at}`
    : `${name} has: ${owner.keys.join(', ')}${at}`;
}
