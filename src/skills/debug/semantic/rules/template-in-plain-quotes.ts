import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { isInside, methodCall, type ParsedProgram } from '../../tree.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const texts = (placeholder: string, quote: string) => ({
  message: `${placeholder} is printed as it stands: in ${quote} quotes it is plain text, not a placeholder`,
  why: 'only one of the three kinds of quotes puts values into text',
  hints: [
    'Print the text: what do you see in place of the value?',
    'Which quotes does a text need so that values are put into it?',
    'Look at the first and the last sign of the text.',
  ] as const,
});

/** Methods whose text is a pattern to look for, such as a placeholder of the learner's own. */
const patternMethods = new Set(['replace', 'replaceAll', 'includes', 'split', 'indexOf', 'match']);

function isPattern(node: TSESTree.Node): boolean {
  const called = node.parent?.type === 'CallExpression' ? methodCall(node.parent) : undefined;
  return called !== undefined && patternMethods.has(called.method);
}

/** Whether a name stands for a variable at a place. */
function isInScope(program: ParsedProgram, name: string, node: TSESTree.Node): boolean {
  return program.scopes.scopes.some(
    (scope) =>
      isInside(node, scope.block) &&
      scope.variables.some((each) => each.name === name && each.defs.length > 0),
  );
}

/** `"Hello ${name}"`, where `name` is a variable of the program. */
export const templateInPlainQuotes: SemanticRule = {
  id: 'template-in-plain-quotes',
  concept: 'template-literals',
  misconception: '${x} works in single or double quotes',
  confidence: 96,
  examples: [
    {
      bad: 'const name = "Ann";\nconsole.log("Hello ${name}!");',
      good: 'const name = "Ann";\nconsole.log(`Hello ${name}!`);',
      line: 2,
    },
    {
      bad: "function price(n) {\n  return 'It\\'s ${n * 2} euros';\n}",
      good: "function price(n) {\n  return `It's ${n * 2} euros`;\n}",
      line: 2,
    },
  ],
  visitors: ({ program, report }) => ({
    Literal: (node) => {
      if (typeof node.value !== 'string' || !node.value.includes('${')) return;
      // Program text within a text, as code generators and tests hold it.
      if (/[`\n;]/.test(node.value)) return;
      const [placeholder, name] = /\$\{\s*([A-Za-z_$][\w$]*)[^{}]*\}/.exec(node.value) ?? [];
      if (placeholder === undefined || name === undefined || isPattern(node)) return;
      const isThis = name === 'this' && placeholder.includes('this.');
      if (!isThis && !isInScope(program, name, node)) return;
      const [start, end] = node.range;
      const quote = node.raw[0] ?? '';
      const inner = node.raw.slice(1, -1).replaceAll(`\\${quote}`, quote).replaceAll('`', '\\`');
      const fix = {
        title: 'write the text in backticks',
        edits: [{ start, end, text: `\`${inner}\`` }],
      };
      report({ node, ...texts(placeholder, quote === '"' ? 'double' : 'single'), fix });
    },
  }),
};
