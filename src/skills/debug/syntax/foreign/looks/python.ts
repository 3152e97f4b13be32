import type { ForeignLook } from '../foreign-look.ts';

/** A program in Python. */
export const python: ForeignLook = {
  id: 'python',
  title: 'a Python program',
  concept: 'debugging',
  advice: 'Node runs JavaScript; the idea can stay, each line has to be written in JavaScript',
  hint: 'Begin with the first line: how does JavaScript define, repeat and print?',
  line: /^\s*(?:def\s+\w+\s*\(.*\).*:|(?:if|elif|while)\b[^{]*:\s*(?:#.*)?$|else\s*:\s*$|for\s+\w+(?:\s*,\s*\w+)*\s+in\s+[^{]*:\s*$|class\s+\w+(?:\(\w*\))?:\s*$|(?:try|finally)\s*:\s*$|except\b.*:\s*$|with\s+.*\bas\s+\w+:\s*$|from\s+[\w.]+\s+import\s+\w|import\s+\w+(?:\s+as\s+\w+)?\s*$|print\s*\(.*\)\s*$|return\s+(?:None|True|False|not)\b|#\s|@\w+\s*$|"""|self\.\w+|raise\s+\w+|pass\s*$|.*\b(?:lambda\s+\w*:|f"|f'))/,
  examples: {
    foreign: [
      'def mean(xs):\n    total = 0\n    for x in xs:\n        total += x\n    return total / len(xs)\n\nprint(mean([1, 2]))\n',
      'import math\n\nclass Dog:\n    def __init__(self, name):\n        self.name = name\n',
    ],
    javaScript: [
      'def add(a, b) {\n  return a + b;\n}\nconsole.log(add(1, 2));\n',
      'let n = 4;\nif (n > 3):\n  n = 1;\nconsole.log(n);\n',
      '# add two numbers\nconst n = 1 + 1;\n',
    ],
  },
};
