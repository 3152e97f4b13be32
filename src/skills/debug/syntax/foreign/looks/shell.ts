import type { ForeignLook } from '../foreign-look.ts';

/** Commands for a terminal. */
export const shell: ForeignLook = {
  id: 'shell',
  title: 'commands for the terminal',
  concept: 'debugging',
  advice: 'such lines are typed into a terminal; a program has other statements',
  hint: 'Type the lines into the terminal one by one, and give the program file to be checked.',
  line: /^\s*(?:\$\s+\w|sudo\s|npm\s+(?:install|run|i|init|test|start)\b|npx\s+\w|cd\s+[\w./~-]+\s*$|ls(?:\s+-\w+)?\s*$|echo\s+["'$\w]|mkdir\s|rm\s+-|git\s+(?:add|commit|push|pull|clone|status|init|checkout|log)\b|node\s+[\w./-]+\s*$|export\s+[A-Z_]+=|if\s+\[\[?\s|fi\s*$|done\s*$|then\s*$|do\s*$|for\s+\w+\s+in\s+[^:{]*;\s*do|apt(?:-get)?\s|pip\s+install|python3?\s+\w|curl\s+|chmod\s|cat\s+[\w./-]+\s*$)/,
  decisive: /^#!\/(?:usr\/)?bin\/(?:env\s+)?(?:ba|z)?sh\b/,
  examples: {
    foreign: [
      '$ npm install\n$ node index.js\n',
      '#!/bin/bash\nfor f in *.txt; do\n  echo "$f"\ndone\n',
      'cd my-app\nnpm install\nnpm start\n',
    ],
    javaScript: ['const done = false\nif (done {\n  console.log("x");\n}\n'],
  },
};
