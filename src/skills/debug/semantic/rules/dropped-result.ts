import { methodCall, textOf, variableOf, type MethodCall, type ParsedProgram } from '../../tree.ts';
import { nodesOf } from '../nodes-of.ts';
import type { SemanticRule } from '../semantic-rule.ts';
import { kindOf } from '../value-kinds.ts';

const textMethods = new Set([
  ...['toUpperCase', 'toLowerCase', 'trim', 'trimStart', 'trimEnd', 'padStart', 'padEnd'],
  ...['replaceAll', 'substring', 'toSorted', 'toReversed', 'toSpliced', 'toFixed'],
]);
/** Methods that other objects have as well: only where the kind of the object is certain. */
const sharedMethods = new Set(['replace', 'concat', 'slice', 'filter', 'repeat', 'split']);

const texts = (object: string, method: string) => ({
  message: `${object}.${method}(...) leaves ${object} as it is and gives back a new value, which is dropped here`,
  why: `${method} never changes what it is called on`,
  hints: [
    `Print ${object} before and after this line.`,
    `What does ${method} give back, and who keeps it?`,
    'Where should the new value be stored?',
  ] as const,
});

/** `list.slice(0, 2);` whatever the list is, unless the program has a slice of its own. */
function isPlainSlice(program: ParsedProgram, { method, call }: MethodCall): boolean {
  if (!/^(slice|concat)$/.test(method) || call.arguments.length === 0) return false;
  const nodes = nodesOf(program);
  const own = [...nodes('MethodDefinition'), ...nodes('Property')];
  return !own.some(({ key }) => key.type === 'Identifier' && key.name === method);
}

/** `name.trim();` as a statement. */
export const droppedResult: SemanticRule = {
  id: 'dropped-result',
  concept: 'strings',
  confidence: 93,
  examples: [
    {
      bad: 'let name = " ann ";\nname.trim();\nconsole.log(name);',
      good: 'let name = " ann ";\nname = name.trim();\nconsole.log(name);',
      line: 2,
    },
    {
      bad: 'const list = [1, 2];\nlist.concat([3]);\nconsole.log(list);',
      good: 'const list = [1, 2];\nlist.push(3);\nconsole.log(list);',
      line: 2,
    },
  ],
  visitors: ({ program, report }) => ({
    ExpressionStatement: ({ expression }) => {
      const called = methodCall(expression);
      if (called === undefined) return;
      const kind = kindOf(program, called.object);
      const isCertain = kind === 'string' || kind === 'array';
      const isOne =
        textMethods.has(called.method) ||
        (sharedMethods.has(called.method) && (isCertain || isPlainSlice(program, called)));
      if (!isOne) return;
      const { object } = called;
      const name = textOf(program, object);
      const variable = object.type === 'Identifier' ? variableOf(program, object) : undefined;
      const definition = variable?.defs[0];
      const isChangeable =
        definition?.type === 'Parameter' ||
        (definition?.type === 'Variable' && definition.parent.kind !== 'const');
      const [start] = expression.range;
      const fix = {
        title: 'keep the new value',
        edits: [{ start, end: start, text: `${name} = ` }],
      };
      report({ node: expression, ...texts(name, called.method), ...(isChangeable && { fix }) });
    },
  }),
};
