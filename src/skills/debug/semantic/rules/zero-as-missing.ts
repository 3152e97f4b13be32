import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  isNeverReassigned,
  methodCall,
  propertyName,
  textOf,
  unwrap,
  variableOf,
  type Node,
  type ParsedProgram,
} from '../../tree.ts';
import { replace } from '../edits.ts';
import { usesOfMember } from '../member-uses.ts';
import { nodesOf } from '../nodes-of.ts';
import type { SemanticRule } from '../semantic-rule.ts';
import { isSameCode, shown } from '../shown.ts';
import { someSourcesOf } from '../sources.ts';

const texts = (value: string) => ({
  message: `when ${value} is 0 it is taken for missing, because !${value} is true for 0 as well`,
  why: '0 counts as false as undefined does, and it is a real value here',
  hints: [
    `What happens when ${value} is 0?`,
    'Which values count as false?',
    `How can you ask whether ${value} was given at all?`,
  ] as const,
});

/** What is said where something was not given. */
const saysMissing =
  /\b(missing|unknown|required|undefined|not (found|set|given|known|available|recorded|played|there|yet)|never|no (value|entry|such|result|record|score|data|price|grade)|has not|have not|hasn't|enter a|please)\b/i;

/** What is said where 0 is treated like a missing value on purpose. */
const saysNothing = /\b(0|free|none|nothing|zero|empty|no)\b/i;

/** Whether a branch tells that a value is missing, or leaves with a text where it may be left out. */
function isAboutMissing(program: ParsedProgram, value: Node, branch: Node): boolean {
  const text = textOf(program, branch);
  if (saysMissing.test(text)) return true;
  const isText = /^\{?\s*(return|throw)\b.*['"`]/.test(text);
  return isText && !saysNothing.test(text) && isOptional(program, value);
}

/** Whether a type of the program says that the value may be left out: `price?: number`. */
function isOptional(program: ParsedProgram, value: Node): boolean {
  const name = value.type === 'Identifier' ? value.name : propertyName(value);
  return nodesOf(program)('TSPropertySignature').some(
    ({ optional, key }) => optional && key.type === 'Identifier' && key.name === name,
  );
}

/** The branch that runs when the value is missing: `if (!x) here`, `!x ? here : …`, `x ? … : here`. */
function missingBranch(test: Node): Node | undefined {
  const { parent } = test;
  if (parent?.type === 'UnaryExpression') {
    const around = parent.parent;
    const isTest =
      (around.type === 'IfStatement' || around.type === 'ConditionalExpression') &&
      around.test === parent;
    return isTest ? around.consequent : undefined;
  }
  const isTest =
    (parent?.type === 'IfStatement' || parent?.type === 'ConditionalExpression') &&
    parent.test === test;
  return isTest ? (parent.alternate ?? undefined) : undefined;
}

/** Whether a 0 written in the program certainly comes to this value without being worked out. */
function takesZero(program: ParsedProgram, value: Node): boolean {
  const expression = unwrap(value);
  if (expression.type === 'Identifier') {
    const variable = variableOf(program, expression);
    if (variable === undefined || !isNeverReassigned(variable)) return false;
    const [definition] = variable.defs;
    const init = definition?.node.type === 'VariableDeclarator' ? definition.node.init : null;
    if (init != null && isLookUp(init)) return isZeroStored(program, init);
  } else if (expression.type === 'CallExpression') {
    return isLookUp(expression) && isZeroStored(program, expression);
  } else if (expression.type === 'MemberExpression') {
    const name = propertyName(expression);
    const { written, stepped } = usesOfMember(program, name ?? '');
    if (stepped.length > 0 || written.some(({ operator }) => operator !== '=')) return false;
  } else return false;
  return someSourcesOf(program, expression).some(({ node }) => isZero(node));
}

function isLookUp(node: Node): boolean {
  return methodCall(node)?.method === 'get';
}

/** Whether `set(key, 0)` stores a 0 under the name of what is asked here, in so many words. */
function isZeroStored(program: ParsedProgram, node: Node): boolean {
  const called = methodCall(node);
  if (called === undefined) return false;
  return usesOfMember(program, 'set').calls.some((each) => {
    const store = methodCall(each);
    const value = each.arguments[1];
    if (store === undefined || value === undefined) return false;
    if (!isSameCode(program, store.object, called.object)) return false;
    return isZero(value) || someSourcesOf(program, value).some((source) => isZero(source.node));
  });
}

function isZero(node: Node): boolean {
  return node.type === 'Literal' && node.value === 0;
}

/** `if (!points) return "has not played";` where points can be 0. */
export const zeroAsMissing: SemanticRule = {
  id: 'zero-as-missing',
  concept: 'truthiness',
  confidence: 88,
  examples: [
    {
      bad: 'function show(price) {\n  if (!price) {\n    return "price unknown";\n  }\n  return price + " euro";\n}\nconsole.log(show(12), show(0));',
      good: 'function show(price) {\n  if (price === undefined) {\n    return "price unknown";\n  }\n  return price + " euro";\n}\nconsole.log(show(12), show(0));',
      line: 2,
    },
    {
      bad: 'const goals = new Map();\ngoals.set("Ann", 0);\nconst text = (name) => (goals.get(name) ? goals.get(name) + " goals" : "not played");',
      good: 'const goals = new Map();\ngoals.set("Ann", 0);\nconst text = (name) => (goals.has(name) ? goals.get(name) + " goals" : "not played");',
      line: 3,
    },
  ],
  visitors: ({ program, report }) => {
    const check = (test: TSESTree.Expression) => {
      const value = test.type === 'UnaryExpression' && test.operator === '!' ? test.argument : test;
      if (!/^(Identifier|MemberExpression|CallExpression)$/.test(value.type)) return;
      const branch = missingBranch(value);
      if (branch === undefined || !isAboutMissing(program, value, branch)) return;
      if (!takesZero(program, value)) return;
      const operator = value === test ? '!==' : '===';
      const text = `${textOf(program, value)} ${operator} undefined`;
      const fix = { title: 'ask whether it is missing', edits: [replace(test, text)] };
      report({ node: test, ...texts(shown(program, value)), fix });
    };
    return {
      IfStatement: ({ test }) => {
        check(test);
      },
      ConditionalExpression: ({ test }) => {
        check(test);
      },
    };
  },
};
