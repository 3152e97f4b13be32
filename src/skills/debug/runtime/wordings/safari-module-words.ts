import type { Wording } from '../wording.ts';

/** import or export in a script; V8 has its own words for import. */
export const safariModuleWords: Wording = {
  id: 'safari-module-words',
  engine: 'Safari',
  errorName: 'SyntaxError',
  pattern: /^Unexpected keyword '(import|export)'/,
  examples: [{ reported: "Unexpected keyword 'export'", message: "Unexpected token 'export'" }],
  reword: ([word = 'import']) => ({
    message:
      word === 'export'
        ? "Unexpected token 'export'"
        : 'Cannot use import statement outside a module',
  }),
};
