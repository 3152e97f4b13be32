import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { closestAround, textOf, type Node, type ParsedProgram } from '../../tree.ts';
import { certainKind } from '../certain-kind.ts';
import { isClass, type ClassNode } from '../classes.ts';
import { insert } from '../edits.ts';
import { definedName, memberName, ownerOfMember, usesOfMember } from '../member-uses.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const texts = (field: string, line: number, result: string) => ({
  message: `${field} gets no value to start from, and line ${line} adds something to it`,
  why: `a field that is only named is undefined, and adding to undefined gives ${result}`,
  hints: [
    `Print ${field} in a new object, before anything is added.`,
    `What is ${field} before anything was added?`,
    'Where are the fields of a new object set up?',
  ] as const,
});

type Growth = { readonly node: Node; readonly start: string; readonly result: string };

/** How the methods make a field grow, with the start that this needs; undefined where it is set. */
function growthOf(program: ParsedProgram, owner: ClassNode, name: string): Growth | undefined {
  const uses = usesOfMember(program, name);
  const { written, stepped, reads } = uses;
  if (written.some(({ operator }) => !/^[-+*/]=$/.test(operator))) return undefined;
  const isOwn = (member: Node) =>
    ownerOfMember(member) === owner ||
    (member.type === 'MemberExpression' &&
      member.object.type === 'Identifier' &&
      member.object.name === owner.id?.name);
  const [added] = written.filter(({ left }) => isOwn(left));
  if (added !== undefined) {
    const isText = certainKind(program, added.right) === 'string';
    if (isText) return { node: added, start: "''", result: '"undefined…"' };
    const start = added.operator === '*=' ? '1' : '0';
    return { node: added, start, result: 'NaN' };
  }
  const [step] = stepped.filter(({ argument }) => isOwn(argument));
  if (step !== undefined) return { node: step, start: '0', result: 'NaN' };
  const pushed = reads.find(
    (read) =>
      isOwn(read) &&
      !read.optional &&
      read.parent.type === 'MemberExpression' &&
      read.parent.object === read &&
      /^(push|unshift)$/.test(memberName(read.parent) ?? '') &&
      read.parent.parent.type === 'CallExpression',
  );
  return pushed && { node: pushed, start: '[]', result: 'a TypeError' };
}

/** Whether instances can get the field from elsewhere: another class, copied members, a decorator. */
function mayBeSetElsewhere(program: ParsedProgram, owner: ClassNode): boolean {
  if (owner.superClass !== null) return true;
  return /Object\.(assign|defineProperty)|this\[/.test(textOf(program, owner));
}

/** A field that is named without a value, and then grows: `steps;` with `this.steps += 1`. */
export const fieldWithoutStart: SemanticRule = {
  id: 'field-without-start',
  concept: 'classes',
  confidence: 94,
  explains: /NaN|of undefined/,
  examples: [
    {
      bad: 'class Cart {\n  items;\n  add(item) {\n    this.items.push(item);\n  }\n}',
      good: 'class Cart {\n  items = [];\n  add(item) {\n    this.items.push(item);\n  }\n}',
      line: 2,
    },
    {
      bad: 'class Walker {\n  constructor(name) {\n    this.name = name;\n    this.steps;\n  }\n  walk(n) {\n    this.steps += n;\n  }\n}',
      good: 'class Walker {\n  constructor(name) {\n    this.name = name;\n    this.steps = 0;\n  }\n  walk(n) {\n    this.steps += n;\n  }\n}',
      line: 4,
    },
    {
      bad: 'class Door {\n  constructor(code) {\n    this.code = code;\n  }\n  open() {\n    this.times++;\n  }\n}',
      good: 'class Door {\n  constructor(code) {\n    this.code = code;\n    this.times = 0;\n  }\n  open() {\n    this.times++;\n  }\n}',
      line: 3,
    },
  ],
  visitors: ({ program, report }) => {
    const told = new Set<string>();
    const tell = (
      owner: ClassNode,
      place: Node,
      name: string,
      at: number | undefined,
      isStatic = false,
    ) => {
      if (mayBeSetElsewhere(program, owner)) return;
      const key = `${String(owner.range[0])} ${name}`;
      const growth = told.has(key) ? undefined : growthOf(program, owner, name);
      if (growth === undefined) return;
      told.add(key);
      const { start, result } = growth;
      const fix = { title: 'give it a value to start from' };
      const edits =
        at === undefined ? inConstructor(program, owner, name, start) : [insert(at, ` = ${start}`)];
      const found = {
        node: place,
        ...texts(
          isStatic ? `${owner.id?.name ?? 'this'}.${name}` : `this.${name}`,
          growth.node.loc.start.line,
          result,
        ),
      };
      report({ ...found, ...(edits.length > 0 && { fix: { ...fix, edits } }) });
    };
    return {
      PropertyDefinition: (node) => {
        const name = definedName(node);
        const owner = node.parent.parent;
        if (name === undefined || node.value !== null || node.declare) return;
        if (!isClass(owner)) return;
        const at = (node.typeAnnotation ?? node.key).range[1];
        tell(owner, node, name, at, node.static);
      },
      MemberExpression: (node) => {
        const owner = ownerOfMember(node);
        const name = memberName(node);
        if (owner === undefined || name === undefined || isDefined(owner, name)) return;
        if (node.parent.type === 'ExpressionStatement') tell(owner, node, name, node.range[1]);
      },
      ClassBody: ({ parent: owner, body }) => {
        // A class without a constructor may be given its fields from outside.
        if (!body.some((each) => each.type === 'MethodDefinition' && each.kind === 'constructor')) {
          return;
        }
        for (const node of grownMembers(program, body)) {
          const name = memberName(node);
          if (name === undefined || isDefined(owner, name) || isNamed(program, owner, name))
            continue;
          tell(owner, lastOfConstructor(owner) ?? node, name, undefined);
        }
      },
    };
  },
};

function isDefined({ body }: ClassNode, name: string): boolean {
  return body.body.some(
    (each) =>
      (each.type === 'PropertyDefinition' || each.type === 'MethodDefinition') &&
      (definedName(each) === name ||
        (each.type === 'MethodDefinition' &&
          each.value.params.some(({ type }) => type === 'TSParameterProperty'))),
  );
}

/** Whether the field stands as a statement of its own somewhere. */
function isNamed(program: ParsedProgram, owner: ClassNode, name: string): boolean {
  return usesOfMember(program, name).reads.some(
    (read) => ownerOfMember(read) === owner && read.parent.type === 'ExpressionStatement',
  );
}

/** `this.count` of `this.count++` and `this.count += 1`, in classes whose constructor sets fields. */
function grownMembers(
  program: ParsedProgram,
  body: readonly TSESTree.ClassElement[],
): readonly TSESTree.MemberExpression[] {
  const names = new Set<string>();
  const found: TSESTree.MemberExpression[] = [];
  for (const element of body) {
    for (const [, name] of textOf(program, element).matchAll(/this\.([#\w]+)\s*(?:\+\+|\+=)/g)) {
      if (name !== undefined) names.add(name);
    }
  }
  for (const name of names) {
    const { written, stepped } = usesOfMember(program, name);
    const targets = [
      ...written.map(({ left }) => left),
      ...stepped.map(({ argument }) => argument),
    ];
    const first = targets.find(
      (each) =>
        closestAround(each, isClass)?.body.body === body && ownerOfMember(each) !== undefined,
    );
    if (first?.type === 'MemberExpression') found.push(first);
  }
  return found;
}

/** The last statement of a class's constructor. */
function lastOfConstructor({ body }: ClassNode): Node | undefined {
  const constructor = body.body.find(
    (each) => each.type === 'MethodDefinition' && each.kind === 'constructor',
  );
  return constructor?.type === 'MethodDefinition' ? constructor.value.body?.body.at(-1) : undefined;
}

/** Sets the field up at the end of the constructor, where there is one with statements. */
function inConstructor(program: ParsedProgram, owner: ClassNode, name: string, start: string) {
  const last = lastOfConstructor(owner);
  if (last === undefined) return [];
  const end = program.source[last.range[1] - 1] === ';' ? ';' : '';
  const indent = ' '.repeat(last.loc.start.column);
  return [insert(last.range[1], `\n${indent}this.${name} = ${start}${end}`)];
}
