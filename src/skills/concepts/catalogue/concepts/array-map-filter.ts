import type { Concept, SeenProgram, Sighting } from '../../concept.ts';
import { isFunction, lineOf, methodCalls, nameGivenTo } from '../../syntax-view.ts';

export const arrayMapFilter: Concept = {
  slug: 'array-map-filter',
  rule: 'map and filter return a new array; forEach returns undefined: use it for side effects.',
  idea: {
    beginner:
      'map makes a new array with one result for every item. filter makes a new array of the items that pass a test. find gives the first item that passes. None of them changes the array you started with.',
    intermediate:
      'Pick by what you need back: one result for each item, map; some of the items, filter; one item, find; nothing but an effect such as printing, forEach. What the callback returns is the result, so a callback in braces needs return.',
    advanced:
      'All three visit the items in order and leave the array as it was; the new array is shallow, so objects in it are shared. find gives undefined where nothing passes. Callbacks get item, index and array, which matters for map(parseInt).',
  },
  example: `const prices = [1, 2, 3];
console.log(prices.map((p) => p * 2), prices.filter((p) => p > 1));`,
  misconceptions: [
    {
      id: 'array-map-filter-for-each-returns',
      belief: 'forEach gives back the results of its callback',
      program: `const doubled = [1, 2].forEach((n) => n * 2);
console.log(doubled);`,
      believedOutput: '[ 2, 4 ]',
      truth: 'forEach ignores what its callback returns and always gives undefined.',
      recognise: usedForEach,
    },
    {
      id: 'array-map-filter-map-in-place',
      belief: 'map changes the array',
      program: `const prices = [1, 2];
prices.map((price) => price * 2);
console.log(prices);`,
      believedOutput: '[ 2, 4 ]',
      truth: 'map returns a new array and leaves the old one as it was.',
      recognise: (seen) => droppedResult(seen, 'map'),
    },
    {
      id: 'array-map-filter-filter-in-place',
      belief: 'filter removes items from the original',
      program: `const ages = [12, 30];
ages.filter((age) => age > 18);
console.log(ages);`,
      believedOutput: '[ 30 ]',
      truth: 'filter returns a new array and leaves the old one as it was.',
      recognise: (seen) => droppedResult(seen, 'filter'),
    },
    {
      id: 'array-map-filter-find-gives-array',
      belief: 'find returns an array',
      program: `const found = [5, 8].find((n) => n > 4);
console.log(found);`,
      believedOutput: '[ 5, 8 ]',
      truth: 'find returns the first item that passes, or undefined; filter returns an array.',
      recognise: foundAsArray,
    },
    {
      id: 'array-map-filter-braces-without-return',
      belief: 'A callback in braces gives back its last value',
      program: `console.log([1, 2].map((n) => { n * 2; }));`,
      believedOutput: '[ 2, 4 ]',
      truth: 'A callback in braces gives back only what follows return.',
      recognise: bracesWithoutReturn,
    },
  ],
  analogy: {
    holds: 'map is a photocopier with a filter on the lens: a new stack of pages comes out.',
    breaks: 'Pages that are objects are not copied: both stacks hold the very same ones.',
  },
  pitfalls: [
    'A callback in braces without return fills the new array with undefined.',
    'find gives the item itself, so what follows must expect undefined.',
  ],
  whenToUse: 'map to turn every item into another, filter to choose, find for one, forEach to act.',
  check: {
    question: 'What does this print?',
    program: `console.log([1].forEach((n) => n));`,
  },
  phrases: [
    'when to use map and when forEach',
    'forEach returns undefined',
    'transform every item of a list',
    'select items from an array',
    'map returns array of undefined',
  ],
};

function usedForEach({ nodes, text, ...view }: SeenProgram): Sighting | undefined {
  for (const { call, object } of methodCalls({ nodes, text, ...view }, ['forEach'])) {
    const name = nameGivenTo(call)?.name;
    const isChained = call.parent.type === 'MemberExpression' && call.parent.object === call;
    if (name === undefined && !isChained) continue;
    const line = lineOf(call);
    return {
      line,
      because: `Line ${line}: ${text(object)}.forEach ignores what the callback returns${name === undefined ? ' and gives undefined' : `, so ${name} is undefined`}.`,
      change: `Write ${text(object)}.map there for a new array.`,
    };
  }
  return undefined;
}

function droppedResult(view: SeenProgram, method: 'filter' | 'map'): Sighting | undefined {
  for (const { call, object } of methodCalls(view, [method])) {
    if (call.parent.type !== 'ExpressionStatement') continue;
    const [callback] = call.arguments;
    if (callback === undefined || !isFunction(callback)) continue;
    // A callback in braces that returns nothing is there for its effect, as with forEach.
    if (callback.body.type === 'BlockStatement' && !view.text(callback.body).includes('return')) {
      continue;
    }
    if (method === 'map' && /^(?:Call|Assignment|Update)/.test(callback.body.type)) continue;
    const line = lineOf(call);
    const name = view.text(object);
    return {
      line,
      because: `Line ${line}: ${method} makes a new array, which nobody keeps; ${name} stays as it was.`,
      change: `Keep the result: const result = ${name}.${method}(…).`,
    };
  }
  return undefined;
}

function foundAsArray(view: SeenProgram): Sighting | undefined {
  const listMembers = /^(?:length|map|filter|forEach|join|push|reduce)$/;
  for (const { call, object } of methodCalls(view, ['find'])) {
    const name = nameGivenTo(call);
    const [callback] = call.arguments;
    if (name === undefined || callback === undefined || !isFunction(callback)) continue;
    const use = view.variableOf(name)?.references.find(({ identifier: { parent } }) => {
      if (parent.type !== 'MemberExpression' || parent.computed) return false;
      return parent.property.type === 'Identifier' && listMembers.test(parent.property.name);
    });
    const member = use?.identifier.parent;
    const method = member?.type === 'MemberExpression' ? view.text(member.property) : '';
    // Text has a length too, so an item with a length proves nothing.
    if (member === undefined || method === 'length') continue;
    return {
      line: lineOf(call),
      because: `Line ${lineOf(call)}: find gives one item, not an array, so ${name.name} has no ${method} (line ${lineOf(member)}).`,
      change: `Write ${view.text(object)}.filter for all items that pass.`,
    };
  }
  return undefined;
}

function bracesWithoutReturn(view: SeenProgram): Sighting | undefined {
  for (const { call, method } of methodCalls(view, ['map', 'filter', 'find'])) {
    const [callback] = call.arguments;
    if (callback?.type !== 'ArrowFunctionExpression') continue;
    if (callback.body.type !== 'BlockStatement' || call.parent.type === 'ExpressionStatement') {
      continue;
    }
    const [statement, ...others] = callback.body.body;
    if (others.length > 0 || statement?.type !== 'ExpressionStatement') continue;
    if (/^(?:Call|Assignment|Update|Await)/.test(statement.expression.type)) continue;
    const value = view.text(statement.expression);
    return {
      line: lineOf(statement),
      because: `Line ${lineOf(statement)}: in braces ${value} is worked out and dropped, so ${method} gets undefined.`,
      change: `Write return ${value}, or leave the braces out.`,
    };
  }
  return undefined;
}
