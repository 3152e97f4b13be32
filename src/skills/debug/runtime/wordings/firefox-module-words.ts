import type { Wording } from '../wording.ts';

/** import or export in a script. */
export const firefoxModuleWords: Wording = {
  id: 'firefox-module-words',
  engine: 'Firefox',
  errorName: 'SyntaxError',
  pattern: /^(import|export) declarations may only appear at top level of a module/,
  examples: [
    {
      reported: 'import declarations may only appear at top level of a module',
      message: 'Cannot use import statement outside a module',
    },
    {
      reported: 'export declarations may only appear at top level of a module',
      message: "Unexpected token 'export'",
    },
  ],
  reword: ([word = 'import']) => ({
    message:
      word === 'import'
        ? 'Cannot use import statement outside a module'
        : "Unexpected token 'export'",
  }),
};
