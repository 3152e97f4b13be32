import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  closestAround,
  enclosingFunction,
  initializerOf,
  isInside,
  isLoop,
  isNeverReassigned,
  methodCall,
  rootOf,
  textOf,
  variableOf,
  type LoopNode,
  type Node,
  type ParsedProgram,
} from '../../tree.ts';
import { insert, remove, replace } from '../edits.ts';
import { nodesOf } from '../nodes-of.ts';
import type { SemanticMatch, SemanticRule } from '../semantic-rule.ts';

const texts = (name: string) => ({
  message: `every turn keeps the very same ${name}: it is made once, so all places show its last state`,
  why: 'keeping an object in a list does not copy it; the list holds the same one again and again',
  hints: [
    'Print the whole list behind the loop.',
    `How often is ${name} made, and how often is it put into the list?`,
    `Where would ${name} have to be made, so that each turn has one of its own?`,
  ] as const,
});

const fillers = new Set(['push', 'add', 'set', 'unshift']);

/** An empty start, or a row of equal places: nothing that is meant to be kept twice. */
function isMadeHere(init: Node | undefined): boolean {
  if (init === undefined) return false;
  if (init.type === 'ObjectExpression' || init.type === 'ArrayExpression') return true;
  if (init.type === 'NewExpression') {
    return init.callee.type === 'Identifier' && /^(Array|Map|Set|Object)$/.test(init.callee.name);
  }
  return methodCall(init)?.method === 'fill';
}

/** Whether a use changes what is inside: `row[0] = 1`, `person.name = …`, `row.push(1)`. */
function isChange(use: Node): boolean {
  const { parent } = use;
  if (parent?.type !== 'MemberExpression' || parent.object !== use) return false;
  const outer = parent.parent;
  if (outer.type === 'AssignmentExpression') return outer.left === parent;
  if (outer.type === 'UpdateExpression') return true;
  return fillers.has(methodCall(outer)?.method ?? '');
}

/** Whether the program writes into places of places: `board[y][x] = …`. */
function writesIntoRows(program: ParsedProgram): boolean {
  return nodesOf(program)('AssignmentExpression').some(
    ({ left }) =>
      left.type === 'MemberExpression' &&
      left.computed &&
      left.object.type === 'MemberExpression' &&
      left.object.computed,
  );
}

/** Where a use puts the object itself into a list that is older than the loop. */
function isKept(program: ParsedProgram, use: Node, loop: LoopNode): boolean {
  const { parent } = use;
  if (parent?.type === 'CallExpression' && parent.callee !== use) {
    const called = methodCall(parent);
    if (called === undefined || !/^(push|unshift)$/.test(called.method)) return false;
    return isOlder(program, called.object, loop) && !isLeftBehind(parent, loop);
  }
  if (parent?.type !== 'AssignmentExpression' || parent.right !== use) return false;
  const { left } = parent;
  if (left.type !== 'MemberExpression' || !left.computed || parent.operator !== '=') return false;
  return isOlder(program, left.object, loop) && !isLeftBehind(parent, loop);
}

function isOlder(program: ParsedProgram, list: Node, loop: LoopNode): boolean {
  if (list.type === 'ThisExpression') return true;
  const root = list.type === 'MemberExpression' ? rootOf(list) : list;
  if (root === undefined) return list.type === 'MemberExpression';
  const owner = variableOf(program, root)?.identifiers[0];
  return owner !== undefined && !isInside(owner, loop);
}

/** Whether the loop ends with the statement: `list.push(row); break;` */
function isLeftBehind(node: Node, loop: LoopNode): boolean {
  const block = closestAround(node, ({ type }) => type === 'BlockStatement');
  if (block?.type !== 'BlockStatement' || !isInside(block, loop)) return false;
  return block.body.some(({ type }) => /^(Break|Return|Throw)Statement$/.test(type));
}

/** `const row = []; for (…) { row.push(x); rows.push(row); }` */
export const sharedObjectInLoop: SemanticRule = {
  id: 'shared-object-in-loop',
  concept: 'references',
  misconception: 'Assigning an object copies it',
  confidence: 92,
  examples: [
    {
      bad: 'const people = [];\nconst person = {};\nfor (const name of ["Ann", "Bo"]) {\n  person.name = name;\n  people.push(person);\n}',
      good: 'const people = [];\nfor (const name of ["Ann", "Bo"]) {\n  const person = {};\n  person.name = name;\n  people.push(person);\n}',
      line: 5,
    },
    {
      bad: 'const row = ["", ""];\nconst grid = [];\nfor (let i = 0; i < 2; i++) {\n  grid.push(row);\n}\ngrid[0][1] = "x";',
      good: 'const row = ["", ""];\nconst grid = [];\nfor (let i = 0; i < 2; i++) {\n  grid.push([...row]);\n}\ngrid[0][1] = "x";',
      line: 4,
    },
  ],
  visitors: ({ program, report }) => ({
    VariableDeclarator: ({ id, init }) => {
      if (id.type !== 'Identifier' || !isMadeHere(init ?? undefined)) return;
      const variable = variableOf(program, id);
      if (variable === undefined || !isNeverReassigned(variable)) return;
      if (initializerOf(variable) !== init) return;
      const uses = variable.references.map(({ identifier }) => identifier);
      for (const use of uses) {
        const loop = closestAround(use, isLoop);
        if (loop === undefined || isInside(id, loop)) continue;
        if (enclosingFunction(loop) !== enclosingFunction(use)) continue;
        if (!isKept(program, use, loop)) continue;
        const isFilledHere = uses.some((each) => isChange(each) && isInside(each, loop.body));
        if (!isFilledHere && (!isRow(init) || !writesIntoRows(program))) continue;
        const fix = isFilledHere ? moveFix(program, id, loop) : copyFix(program, use);
        report({ node: use, ...texts(id.name), ...fix });
        return;
      }
    },
  }),
};

function isRow(init: Node | null): boolean {
  return init !== null && init.type !== 'ObjectExpression';
}

function copyFix(program: ParsedProgram, use: Node): Pick<SemanticMatch, 'fix'> {
  const edits = [replace(use, `[...${textOf(program, use)}]`)];
  return { fix: { title: 'keep a copy of it', edits } };
}

/** Moves the declaration to the start of the loop, where it stands on a line of its own. */
function moveFix(
  program: ParsedProgram,
  id: TSESTree.Identifier,
  loop: LoopNode,
): Pick<SemanticMatch, 'fix'> {
  const declaration = id.parent.parent;
  const { source } = program;
  if (declaration?.type !== 'VariableDeclaration' || declaration.declarations.length > 1) return {};
  if (loop.body.type !== 'BlockStatement') return {};
  const [first] = loop.body.body;
  const [start, end] = declaration.range;
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = source.indexOf('\n', end) + 1;
  if (first === undefined || lineEnd === 0) return {};
  if (source.slice(lineStart, start).trim() !== '' || source.slice(end, lineEnd).trim() !== '')
    return {};
  const firstLine = source.lastIndexOf('\n', first.range[0] - 1) + 1;
  const indent = source.slice(firstLine, first.range[0]);
  if (indent.trim() !== '') return {};
  const edits = [
    remove(lineStart, lineEnd),
    insert(first.range[0], `${textOf(program, declaration)}\n${indent}`),
  ];
  return { fix: { title: 'make a new one in every turn', edits } };
}
