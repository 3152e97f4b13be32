import type { TSESTree } from '@typescript-eslint/typescript-estree';
import type { Concept, SeenProgram, Sighting } from '../../concept.ts';
import { lineOf, methodCalls, nameGivenTo, readsAfter } from '../../syntax-view.ts';

const changingMethods = /^(?:push|pop|shift|unshift|splice|sort|reverse|fill)$/;
const newVersions: Readonly<Record<string, string>> = { sort: 'toSorted', reverse: 'toReversed' };

export const arrayMutation: Concept = {
  slug: 'array-mutation',
  rule: 'push, sort, reverse and splice change the array itself; = gives a second name, not a copy.',
  idea: {
    beginner:
      'Some methods change the array you call them on: push, pop, sort, reverse, splice. Writing b = a does not copy: both names mean the same array, so a change through one shows through the other. Write [...a] for a copy.',
    intermediate:
      'Know which methods change and which return something new. push returns the new length; sort and reverse return the very array they changed. toSorted, toReversed, slice, map and [...a] leave the original as it was.',
    advanced:
      'Names hold references, so assignment and passing an argument share one array. Functions that change an argument surprise their callers: return a new array instead. Copies by spread or slice are shallow, so objects inside are still shared.',
  },
  example: `const scores = [3, 1];
const same = scores;
same.push(9);
console.log(scores);`,
  misconceptions: [
    {
      id: 'array-mutation-assignment-copies',
      belief: 'b = a copies the array',
      program: `const a = [1];
const b = a;
b.push(2);
console.log(a);`,
      believedOutput: '[ 1 ]',
      truth: 'Both names stand for the same array, so the change shows through both.',
      recognise: secondName,
    },
    {
      id: 'array-mutation-sort-copies',
      belief: 'sort and reverse leave the original as it was',
      program: `const marks = [2, 1];
const sorted = marks.sort();
console.log(marks);`,
      believedOutput: '[ 2, 1 ]',
      truth: 'sort and reverse change the array itself and return that same array.',
      recognise: sortedInPlace,
    },
    {
      id: 'array-mutation-push-returns-array',
      belief: 'push returns the new array',
      program: `const list = [1];
const longer = list.push(2);
console.log(longer);`,
      believedOutput: '[ 1, 2 ]',
      truth: 'push returns the new length; the array itself has grown.',
      recognise: pushedLength,
    },
  ],
  analogy: {
    holds: 'Two names for an array are two keys to one locker: what one puts in, the other finds.',
    breaks: 'Giving one name a new array with = changes that key only.',
  },
  pitfalls: [
    'list = list.push(x) replaces the array by a number.',
    'A function that sorts its argument changes the array of its caller.',
  ],
  whenToUse: 'Change an array that you alone hold; make a new one where others see it.',
  check: {
    question: 'What does this print?',
    program: `const a = [1];
console.log(a.push(5));`,
  },
  phrases: [
    'original array changed after sort',
    'both arrays change',
    'copy an array without changing the original',
    'push returns a number',
    'modify array in place',
  ],
};

function secondName(view: SeenProgram): Sighting | undefined {
  for (const { id, init } of view.nodes('VariableDeclarator')) {
    if (id.type !== 'Identifier' || init?.type !== 'Identifier') continue;
    if (!isList(view, init)) continue;
    const copy = view.variableOf(id);
    const original = view.variableOf(init);
    const change = [...(copy?.references ?? []), ...(original?.references ?? [])].find(
      ({ identifier }) => identifier.range[0] > init.range[1] && isChange(identifier, view),
    );
    if (change === undefined) continue;
    const other = change.resolved === copy ? original : copy;
    // Nobody is surprised where the other name is never read again.
    if (readsAfter(other, change.identifier.range[1]).length === 0) continue;
    const line = lineOf(change.identifier);
    return {
      line: lineOf(id),
      because: `Line ${lineOf(id)}: ${id.name} is a second name for the array ${init.name}, so the change on line ${line} shows through both.`,
      change: `Write const ${id.name} = [...${init.name}].`,
    };
  }
  return undefined;
}

function sortedInPlace(view: SeenProgram): Sighting | undefined {
  for (const { call, object, method } of methodCalls(view, ['sort', 'reverse'])) {
    const name = nameGivenTo(call);
    if (name === undefined || object.type !== 'Identifier' || name.name === object.name) continue;
    if (readsAfter(view.variableOf(object), call.range[1]).length === 0) continue;
    const line = lineOf(call);
    return {
      line,
      because: `Line ${line}: ${method} changes ${object.name} itself; ${name.name} and ${object.name} are one array.`,
      change: `Write ${object.name}.${newVersions[method] ?? method}(…) for a new array.`,
    };
  }
  return undefined;
}

function pushedLength(view: SeenProgram): Sighting | undefined {
  for (const { call, object, method } of methodCalls(view, ['push', 'unshift'])) {
    const name = nameGivenTo(call);
    if (name === undefined || object.type !== 'Identifier') continue;
    const isReplaced = name.name === object.name;
    const usedAsList = view.variableOf(name)?.references.find(({ identifier }) => {
      const { parent } = identifier;
      if (parent.type === 'ForOfStatement') return parent.right === identifier;
      if (parent.type === 'SpreadElement') return true;
      return parent.type === 'MemberExpression' && parent.object === identifier;
    });
    if (!isReplaced && usedAsList === undefined) continue;
    const line = lineOf(call);
    return {
      line,
      because: `Line ${line}: ${method} returns the new length, so ${name.name} is a number; ${object.name} itself had already grown.`,
      change: isReplaced
        ? `Write ${view.text(call)} alone.`
        : `Use ${object.name}, or [...${object.name}, item] for a new array.`,
    };
  }
  return undefined;
}

function isList(view: SeenProgram, node: TSESTree.Node): boolean {
  return view.initialOf(node)?.type === 'ArrayExpression';
}

/** `name.push(1)`, `name[0] = 1`, `name.length = 0`. */
function isChange(identifier: TSESTree.Node, view: SeenProgram): boolean {
  const member = identifier.parent;
  if (member?.type !== 'MemberExpression' || member.object !== identifier) return false;
  const { parent } = member;
  if (parent.type === 'AssignmentExpression') return parent.left === member;
  if (parent.type !== 'CallExpression' || parent.callee !== member) return false;
  return changingMethods.test(view.text(member.property));
}
