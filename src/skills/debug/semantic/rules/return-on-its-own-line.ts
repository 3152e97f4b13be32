import { nextStatement, textOf } from '../../tree.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const texts = () => ({
  message: 'return ends at the end of its line, so the value on the next line is never returned',
  why: 'JavaScript puts a semicolon after a return that stands alone; the function gives undefined',
  hints: [
    'Print what the function gives back.',
    'Where does the return statement end?',
    'What has to stand on the same line as return?',
  ] as const,
});

/** `return` and its value on two lines. */
export const returnOnItsOwnLine: SemanticRule = {
  id: 'return-on-its-own-line',
  concept: 'functions',
  confidence: 97,
  explains: /of undefined|not iterable/,
  examples: [
    {
      bad: 'function total(a, b) {\n  return\n    a + b;\n}',
      good: 'function total(a, b) {\n  return (\n    a + b\n  );\n}',
      line: 2,
    },
  ],
  visitors: ({ program, report }) => ({
    ReturnStatement: (node) => {
      if (node.argument !== null) return;
      const next = nextStatement(node);
      const isValue = next?.type === 'ExpressionStatement' || next?.type === 'BlockStatement';
      if (!isValue || next.loc.start.line !== node.loc.end.line + 1) return;
      if (textOf(program, node).endsWith(';')) return;
      const edits = [{ start: node.range[1], end: next.range[0], text: ' ' }];
      const fix = { title: 'put the value behind return', edits };
      report({ node, ...texts(), ...(next.type === 'ExpressionStatement' && { fix }) });
    },
  }),
};
