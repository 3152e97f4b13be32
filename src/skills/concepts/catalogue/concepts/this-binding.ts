import type { TSESTree } from '@typescript-eslint/typescript-estree';
import type { Concept, SeenProgram, Sighting } from '../../concept.ts';
import {
  closestAround,
  enclosingFunction,
  isFunction,
  isInside,
  lineOf,
} from '../../syntax-view.ts';

export const thisBinding: Concept = {
  slug: 'this-binding',
  rule: 'this is set by how a function is called: it is what stands left of the dot.',
  idea: {
    beginner:
      'In timer.tick() the word this means timer, because timer stands left of the dot. Hand the method on without calling it, and the dot is gone: then this is undefined. Wrap the call, () => timer.tick(), to keep the object.',
    intermediate:
      'this is not fixed where a method is written. A call with a dot sets it to the object before the dot; a bare call leaves it undefined in modules and strict code. bind fixes it for good. An arrow function takes the this around it.',
    advanced:
      'Four rules, strongest first: new, bind/call/apply, the object of the call, else undefined (the global object in sloppy code). Arrow functions have no this of their own: they look it up in the scope around them, as they do with variables.',
  },
  example: `const dog = {
  name: 'Rex',
  speak() {
    return this?.name;
  },
};
const speak = dog.speak;
console.log(dog.speak(), speak());`,
  misconceptions: [
    {
      id: 'this-binding-method-keeps-object',
      belief: 'A method keeps this when stored in a variable',
      program: `const cat = {
  name: 'Tom',
  speak() {
    return this?.name;
  },
};
const speak = cat.speak;
console.log(speak());`,
      believedOutput: 'Tom',
      truth: 'Without the dot the call has no object, so this is undefined.',
      recognise: detachedMethod,
    },
    {
      id: 'this-binding-where-written',
      belief: 'this is where the function is written',
      program: `const team = {
  name: 'Red',
  list() {
    return ['Ada'].map(function () {
      return this?.name;
    });
  },
};
console.log(team.list());`,
      believedOutput: "[ 'Red' ]",
      truth: 'The inner function is called without an object; an arrow function keeps this.',
      recognise: innerFunction,
    },
    {
      id: 'this-binding-arrow-method',
      belief: 'this in an arrow method is the object',
      program: `const lamp = {
  colour: 'green',
  show: () => typeof this?.colour,
};
console.log(lamp.show());`,
      believedOutput: 'string',
      truth: 'An arrow function takes the this around the object, not the object.',
      recognise: arrowMethod,
    },
  ],
  analogy: {
    holds: 'this is like the word "here": what it means depends on where it is said.',
    breaks: 'With bind or an arrow function the meaning is fixed once and travels along.',
  },
  pitfalls: [
    'Passing obj.method as a callback loses obj.',
    'bind makes a new function: a second bind cannot change it.',
  ],
  whenToUse: 'Methods with a dot for objects; arrow functions for callbacks inside methods.',
  check: {
    question: 'What does this print?',
    program: `const box = { n: 3, read() { return this?.n; } };
const { read } = box;
console.log(read());`,
  },
  phrases: [
    'method loses its object when passed as a callback',
    'cannot read properties of undefined in a method',
    'this is undefined',
    'call apply bind',
    'arrow function this in object',
  ],
};

type Method = { readonly key: string; readonly value: TSESTree.Node };

/** Methods written with function syntax that use `this`, by the name of their object. */
function methodsUsingThis(view: SeenProgram, object: TSESTree.Node): readonly Method[] {
  const made = view.initialOf(object);
  const parts =
    made?.type === 'ObjectExpression'
      ? made.properties
      : made?.type === 'NewExpression'
        ? classMembers(view, made.callee)
        : [];
  return parts.flatMap((part) => {
    const isMethod = part.type === 'Property' || part.type === 'MethodDefinition';
    if (!isMethod || part.computed || part.value.type !== 'FunctionExpression') return [];
    return usesThis(view, part.value) ? [{ key: view.text(part.key), value: part.value }] : [];
  });
}

function classMembers(view: SeenProgram, name: TSESTree.Node): readonly TSESTree.ClassElement[] {
  const definition = view.variableOf(name)?.defs[0]?.node;
  return definition?.type === 'ClassDeclaration' ? definition.body.body : [];
}

/** True where `this` inside the function is the function's own, not that of one within it. */
function usesThis(view: SeenProgram, method: TSESTree.Node): boolean {
  return view.nodes('ThisExpression').some((node) => ownerOfThis(node) === method);
}

function ownerOfThis(node: TSESTree.Node): TSESTree.Node | undefined {
  return closestAround(
    node,
    (outer) =>
      (isFunction(outer) && outer.type !== 'ArrowFunctionExpression') ||
      outer.type === 'PropertyDefinition',
  );
}

function detachedMethod(view: SeenProgram): Sighting | undefined {
  for (const member of view.nodes('MemberExpression')) {
    const { object, property, parent } = member;
    const isHandedOn = parent.type === 'CallExpression' && parent.callee !== member;
    const isStored = parent.type === 'VariableDeclarator' && parent.init === member;
    if ((!isHandedOn && !isStored) || member.computed) continue;
    const key = view.text(property);
    if (!methodsUsingThis(view, object).some((method) => method.key === key)) continue;
    const owner = view.text(object);
    const line = lineOf(member);
    return {
      line,
      because: `Line ${line} ${isHandedOn ? 'hands on' : 'stores'} ${owner}.${key} bare: called without the dot, its this is lost (undefined).`,
      change: `Write () => ${owner}.${key}() or ${owner}.${key}.bind(${owner}).`,
    };
  }
  return undefined;
}

function innerFunction(view: SeenProgram): Sighting | undefined {
  for (const node of view.nodes('ThisExpression')) {
    const inner = ownerOfThis(node);
    if (inner?.type !== 'FunctionExpression' || inner.parent.type !== 'CallExpression') continue;
    // forEach, map and others take the object for this as their second argument.
    const isCallback = inner.parent.arguments[0] === inner && inner.parent.arguments.length === 1;
    const isTimer = /^set(?:Timeout|Interval)$/.test(view.text(inner.parent.callee));
    const method = enclosingFunction(inner);
    const isInMethod =
      method !== undefined && /^(?:Property|MethodDefinition)$/.test(method.parent.type);
    if ((!isCallback && !isTimer) || !isInMethod) continue;
    const line = lineOf(node);
    return {
      line,
      because: `Line ${line}: the function from line ${lineOf(inner)} is called without an object, so its this is not the one around it.`,
      change: `Write it as an arrow function: it keeps the this around it.`,
    };
  }
  return undefined;
}

function arrowMethod(view: SeenProgram): Sighting | undefined {
  for (const property of view.nodes('Property')) {
    const { value, key } = property;
    if (value.type !== 'ArrowFunctionExpression') continue;
    const own = view
      .nodes('ThisExpression')
      .find((node) => isInside(node, value) && ownerOfThis(node) === undefined);
    if (own === undefined) continue;
    const name = view.text(key);
    return {
      line: lineOf(own),
      because: `Line ${lineOf(own)}: ${name} is an arrow function, so this is the one around the object, not the object.`,
      change: `Write it as a method: ${name}() { … }.`,
    };
  }
  return undefined;
}
