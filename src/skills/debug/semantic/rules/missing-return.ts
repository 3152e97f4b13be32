import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { isStatement, ownNodes, returnsValue, textOf, type ParsedProgram } from '../../tree.ts';
import { answerEdits } from '../answer-edits.ts';
import { insert, type TextEdit } from '../edits.ts';
import { nodesOf } from '../nodes-of.ts';
import { calledFunction } from '../promises.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const texts = (name: string) => ({
  message: `${name} never returns a value, so what its call gives is undefined`,
  why: 'working a value out is not handing it over: a function without return gives undefined',
  hints: [
    `Print the result of calling ${name}.`,
    `Which value should ${name} hand to the place that calls it?`,
    'Which keyword hands a value to the caller?',
  ] as const,
});

const usingParents = new Set<string>([
  ...['VariableDeclarator', 'AssignmentExpression', 'BinaryExpression'],
  ...['TemplateLiteral', 'MemberExpression', 'SpreadElement', 'IfStatement'],
]);

function isValueUsed(call: TSESTree.Expression): boolean {
  const { parent } = call;
  if (isStatement(call)) return false;
  if (parent.type === 'AwaitExpression') return isValueUsed(parent);
  if (parent.type === 'ArrayExpression' || parent.type === 'Property') return true;
  if (usingParents.has(parent.type)) return true;
  return (
    parent.type === 'CallExpression' &&
    parent.callee.type === 'MemberExpression' &&
    parent.callee.object.type === 'Identifier' &&
    parent.callee.object.name === 'console'
  );
}

/** `.where(…).limit(…)`: a method that is called in a row, in a class whose other methods return `this`. */
function chainEdits(
  program: ParsedProgram,
  call: TSESTree.CallExpression,
  { body, range }: TSESTree.BlockStatement,
): readonly TextEdit[] | undefined {
  const isRow = call.parent.type === 'MemberExpression' && call.parent.object === call;
  const last = body.at(-1);
  const others = nodesOf(program)('ReturnStatement').filter(
    ({ argument }) => argument?.type === 'ThisExpression',
  );
  if (!isRow || last === undefined || others.length === 0) return undefined;
  const { source } = program;
  const indent = source.slice(source.lastIndexOf('\n', last.range[0] - 1) + 1, last.range[0]);
  if (indent.trim() !== '' || last.range[1] > range[1]) return undefined;
  const end = source[last.range[1] - 1] === '}' || source[last.range[1] - 1] === ';' ? ';' : '';
  return [insert(last.range[1], `\n${indent}return this${end}`)];
}

/** A function of this program without any return of a value, whose result is used. */
export const missingReturn: SemanticRule = {
  id: 'missing-return',
  concept: 'functions',
  confidence: 90,
  explains: /of undefined|not iterable|is not a function/,
  examples: [
    {
      bad: 'function add(a, b) {\n  a + b;\n}\nconst sum = add(1, 2);\nconsole.log(sum);',
      good: 'function add(a, b) {\n  return a + b;\n}\nconst sum = add(1, 2);\nconsole.log(sum);',
      line: 1,
    },
    {
      bad: 'const area = (w, h) => {\n  const size = w * h;\n};\nconsole.log(area(2, 3) + 1);',
      good: 'const area = (w, h) => {\n  console.log(w * h);\n};\narea(2, 3);',
      line: 1,
    },
  ],
  visitors: ({ program, report }) => {
    const told = new Set<TSESTree.Node>();
    return {
      CallExpression: (node) => {
        const fn = calledFunction(program, node);
        if (fn === undefined || told.has(fn) || fn.generator) return;
        if (fn.async && node.parent.type !== 'AwaitExpression') return;
        if (fn.body.type !== 'BlockStatement' || returnsValue(fn) || !isValueUsed(node)) return;
        if (ownNodes(fn).some(({ type }) => type === 'ThrowStatement')) return;
        told.add(fn);
        const edits = answerEdits(program, fn.body) ?? chainEdits(program, node, fn.body);
        report({
          node:
            fn.type === 'FunctionDeclaration' && fn.id !== null
              ? fn.id
              : fn.parent.type === 'MethodDefinition'
                ? fn.parent.key
                : fn,
          ...texts(textOf(program, node.callee)),
          ...(edits && { fix: { title: 'return the value', edits } }),
        });
      },
    };
  },
};
