import type { TSESTree } from '@typescript-eslint/typescript-estree';
import type { Concept, SeenProgram, Sighting } from '../../concept.ts';
import { closestAround, lineOf, methodCall, methodCalls, nameGivenTo } from '../../syntax-view.ts';

const changingMethods =
  /^(?:push|pop|shift|unshift|splice|sort|reverse|fill|set|add|delete|clear)$/;

export const copying: Concept = {
  slug: 'copying',
  rule: 'Spread makes a shallow copy: nested objects and arrays stay shared.',
  idea: {
    beginner:
      'Writing { ...settings } makes a new object with the same properties. If a property holds another object or an array, both copies hold that very same one. Change it through one, and you see it through the other. structuredClone copies everything.',
    intermediate:
      'A shallow copy copies references, not what they refer to. Replacing a top-level property touches one copy; changing something inside a nested object touches both. Copy the nested parts too with nested spread, or use structuredClone.',
    advanced:
      'Spread, Object.assign, slice and Array.from are shallow. structuredClone is deep, keeps dates, maps and cycles, and throws on functions. A JSON round trip drops functions and undefined and turns dates into text. Object.freeze is shallow as well.',
  },
  example: `const first = { size: 1, tags: ['a'] };
const copy = { ...first };
copy.size = 2;
copy.tags.push('b');
console.log(first.size, first.tags);`,
  misconceptions: [
    {
      id: 'copying-spread-is-deep',
      belief: '{...o} also copies inner objects',
      program: `const first = { editor: { tabs: 2 } };
const copy = { ...first };
copy.editor.tabs = 4;
console.log(first.editor.tabs);`,
      believedOutput: '2',
      truth: 'The inner object is shared: both copies see the change.',
      recognise: changedInside,
    },
    {
      id: 'copying-freeze-is-deep',
      belief: 'Object.freeze is deep',
      program: `const settings = Object.freeze({ tags: ['a'] });
settings.tags.push('b');
console.log(settings.tags);`,
      believedOutput: "[ 'a' ]",
      truth: 'Object.freeze stops changes to the top level only.',
      recognise: changedFrozen,
    },
    {
      id: 'copying-json-keeps-everything',
      belief: 'JSON.parse(JSON.stringify(o)) keeps dates and functions',
      program: `const event = { day: new Date(0), run() {} };
const copy = JSON.parse(JSON.stringify(event));
console.log(typeof copy.day, typeof copy.run);`,
      believedOutput: 'object function',
      truth: 'JSON has neither: a date becomes text, and a function is left out.',
      recognise: lostInJson,
    },
  ],
  analogy: {
    holds: 'A shallow copy is a second address book: new book, but the same houses behind it.',
    breaks: 'Plain values such as numbers are written into the book itself, so they are copied.',
  },
  pitfalls: [
    'Spreading an array of objects gives a new array of the same objects.',
    'Object.freeze leaves nested objects open to change.',
  ],
  whenToUse: 'Spread for flat objects; structuredClone where anything is nested.',
  check: {
    question: 'What does this print?',
    program: `const a = [[1]];
const b = [...a];
b[0].push(2);
console.log(a);`,
  },
  phrases: [
    'copied object with spread but the original changed too',
    'real copy of an object',
    'deep clone structuredClone',
    'nested object shared after copy',
    'Object.assign copy',
  ],
};

/** What a shallow copy was made of: `{ ...a }`, `[...a]`, `Object.assign({}, a)`, `a.slice()`. */
function shallowSource(value: TSESTree.Node): TSESTree.Node | undefined {
  if (value.type === 'ObjectExpression' || value.type === 'ArrayExpression') {
    const parts: readonly (TSESTree.Node | null)[] =
      value.type === 'ObjectExpression' ? value.properties : value.elements;
    const spreads = parts.flatMap((part) => (part?.type === 'SpreadElement' ? [part] : []));
    return spreads.length === 1 && parts[0] === spreads[0] ? spreads[0]?.argument : undefined;
  }
  const called = methodCall(value);
  if (called === undefined) return undefined;
  if (called.method === 'slice' && called.call.arguments.length === 0) return called.object;
  const isAssign = called.object.type === 'Identifier' && called.object.name === 'Object';
  return isAssign && called.method === 'assign' ? called.call.arguments[1] : undefined;
}

function changedInside(view: SeenProgram): Sighting | undefined {
  for (const { id, init } of view.nodes('VariableDeclarator')) {
    const source = init === null ? undefined : shallowSource(init);
    if (init === null || source === undefined || id.type !== 'Identifier') continue;
    const ownParts =
      init.type === 'ObjectExpression'
        ? init.properties.flatMap((part) => (part.type === 'Property' ? view.text(part.key) : []))
        : [];
    const part = nestedChanges(view, id).find(({ path }) => {
      const [first] = path.replace(`${id.name}.`, '').split(/[.[]/);
      return !ownParts.includes(first ?? '');
    });
    if (part === undefined) continue;
    const from = view.text(source);
    const shared = part.path.replace(id.name, from);
    const [copied, fix] =
      init.type === 'ArrayExpression'
        ? [`[...${from}]`, `structuredClone(${from})`]
        : [view.text(init), `structuredClone(${from})`];
    return {
      line: lineOf(init),
      because: `Line ${lineOf(init)}: ${copied} copies the top level only; ${part.path} and ${shared} are the same object.`,
      change: `For a deep copy: ${fix}.`,
    };
  }
  return undefined;
}

function changedFrozen(view: SeenProgram): Sighting | undefined {
  for (const { call, object } of methodCalls(view, ['freeze'])) {
    const frozen = nameGivenTo(call) ?? call.arguments[0];
    if (view.text(object) !== 'Object' || frozen?.type !== 'Identifier') continue;
    const part = nestedChanges(view, frozen).find(({ line }) => line > lineOf(call));
    if (part === undefined) continue;
    return {
      line: lineOf(call),
      because: `Line ${lineOf(call)} freezes the top level of ${frozen.name} only; ${part.path} can still change (line ${part.line}).`,
      change: `Freeze ${part.path} as well.`,
    };
  }
  return undefined;
}

/** Changes two steps deep: `name.part.x = 1`, `name.part.push(1)`, `name[0].x = 1`. */
function nestedChanges(
  view: SeenProgram,
  name: TSESTree.Identifier,
): readonly { readonly path: string; readonly line: number }[] {
  return (view.variableOf(name)?.references ?? []).flatMap(({ identifier }) => {
    const part = identifier.parent;
    if (part.type !== 'MemberExpression' || part.object !== identifier) return [];
    const deeper = part.parent;
    if (deeper.type !== 'MemberExpression' || deeper.object !== part) return [];
    if (!isChanged(deeper, view)) return [];
    return [{ path: view.text(part), line: lineOf(identifier) }];
  });
}

function isChanged(member: TSESTree.MemberExpression, view: SeenProgram): boolean {
  const { parent } = member;
  if (parent.type === 'AssignmentExpression') return parent.left === member;
  if (parent.type === 'UpdateExpression') return true;
  if (parent.type === 'UnaryExpression') return parent.operator === 'delete';
  if (parent.type === 'MemberExpression' && parent.object === member) {
    return isChanged(parent, view);
  }
  return (
    parent.type === 'CallExpression' &&
    parent.callee === member &&
    changingMethods.test(view.text(member.property))
  );
}

function lostInJson(view: SeenProgram): Sighting | undefined {
  for (const { call } of methodCalls(view, ['parse'])) {
    const inner = call.arguments[0] === undefined ? undefined : methodCall(call.arguments[0]);
    const [original] = inner?.method === 'stringify' ? inner.call.arguments : [];
    const made = original === undefined ? undefined : view.initialOf(original);
    if (original === undefined || made?.type !== 'ObjectExpression') continue;
    const lost = view
      .nodes('Property')
      .filter((property) => closestAround(property, (node) => node === made) !== undefined)
      .find(
        ({ value }) => /^(?:new Date|new Map|new Set)\b/.test(view.text(value)) || isCode(value),
      );
    if (lost === undefined) continue;
    const key = view.text(lost.key);
    const fate = isCode(lost.value) ? 'is left out' : 'does not come back as it was';
    return {
      line: lineOf(call),
      because: `Line ${lineOf(call)}: JSON has no such value, so ${key} of ${view.text(original)} ${fate}.`,
      change: isCode(lost.value)
        ? `Copy with { ...${view.text(original)} } and copy the nested parts too.`
        : `Write structuredClone(${view.text(original)}).`,
    };
  }
  return undefined;
}

function isCode({ type }: TSESTree.Node): boolean {
  return type === 'ArrowFunctionExpression' || type === 'FunctionExpression';
}
