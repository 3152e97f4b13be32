import {
  descendants,
  functionOf,
  isCondition,
  propertyName,
  type Node,
  type ParsedProgram,
} from '../../tree.ts';
import { isComparison } from '../conditions.ts';
import { insert } from '../edits.ts';
import type { SemanticRule } from '../semantic-rule.ts';
import { shown } from '../shown.ts';
import { isOwnMethodLeft, isValueWanted, ownMethodNamed } from '../own-methods.ts';

const texts = (name: string) => ({
  message: `${name} is the function itself; it is not called here, so its answer is not used`,
  why: 'a function counts as true, equals no other value, and shows its own code when it is put into text',
  hints: [
    `Print ${name} and look at what appears.`,
    'What is the difference between a function and its answer?',
    `Look at what follows ${name} here.`,
  ] as const,
});

/** Methods of texts, lists and dates that need no argument. */
const answeringMethods = new Set([
  ...['toUpperCase', 'toLowerCase', 'trim', 'trimStart', 'trimEnd', 'pop', 'shift', 'toString'],
  ...['getTime', 'getFullYear', 'getMonth', 'getDate', 'getDay', 'getHours', 'getMinutes'],
]);

/** Whether both sides of a comparison are functions: `callback === save`. */
function comparesFunctions(program: ParsedProgram, node: Node): boolean {
  const { parent } = node;
  if (parent === undefined || !isComparison(parent)) return false;
  const other = parent.left === node ? parent.right : parent.left;
  if (!/^[!=]==?$/.test(parent.operator)) return false;
  return other.type === 'Identifier' || other.type === 'MemberExpression'
    ? !isKnownValue(program, other)
    : false;
}

function isKnownValue(program: ParsedProgram, node: Node): boolean {
  return [...descendants(program.tree)].some(
    (each) =>
      each.type === 'VariableDeclarator' &&
      each.id.type === 'Identifier' &&
      node.type === 'Identifier' &&
      each.id.name === node.name &&
      each.init?.type === 'Literal',
  );
}

/** `if (isReady)` for a function, `text.trim === ''`, `` `${text.toUpperCase}` ``. */
export const methodNotCalled: SemanticRule = {
  id: 'method-not-called',
  concept: 'functions',
  misconception: 'A function runs when it is defined',
  confidence: 94,
  examples: [
    {
      bad: 'const answer = "Yes";\nif (answer.toLowerCase === "yes") console.log("go");',
      good: 'const answer = "Yes";\nif (answer.toLowerCase() === "yes") console.log("go");',
      line: 2,
    },
    {
      bad: 'function isOpen() {\n  return new Date().getHours() > 8;\n}\nif (isOpen) console.log("come in");',
      good: 'function isOpen() {\n  return new Date().getHours() > 8;\n}\nif (isOpen()) console.log("come in");',
      line: 4,
    },
    {
      bad: 'class Door {\n  isOpen() {\n    return true;\n  }\n}\nfunction enter(door) {\n  return door.isOpen ? "come in" : "wait";\n}\nenter(new Door());',
      good: 'class Door {\n  isOpen() {\n    return true;\n  }\n}\nfunction enter(door) {\n  return door.isOpen && door.isOpen() ? "come in" : "wait";\n}\nenter(new Door());',
      line: 7,
    },
    {
      bad: 'const name = " Ann ";\nconsole.log(`[${name.trim}]`);',
      good: 'const name = " Ann ";\nconsole.log(`[${name.trim()}]`);',
      line: 2,
    },
  ],
  visitors: ({ program, report }) => {
    const tell = (node: Node, canMend: boolean) => {
      const fix = { title: 'call it', edits: [insert(node.range[1], '()')] };
      report({ node, ...texts(shown(program, node)), ...(canMend && { fix }) });
    };
    return {
      MemberExpression: (node) => {
        const name = node.computed ? undefined : propertyName(node);
        if (name !== undefined && isOwnMethodLeft(program, node, name)) {
          tell(node, ownMethodNamed(program, name)?.params.length === 0);
          return;
        }
        if (name === undefined || !answeringMethods.has(name) || !isValueWanted(node)) return;
        if (node.object.type === 'Super' || comparesFunctions(program, node)) return;
        tell(node, true);
      },
      Identifier: (node) => {
        if (!isCondition(node) && !isValueWanted(node)) return;
        const fn = functionOf(program, node);
        if (fn === undefined || comparesFunctions(program, node)) return;
        if (fn === node.parent) return;
        tell(node, fn.params.length === 0);
      },
    };
  },
};
