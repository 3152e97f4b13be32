import type { ForeignLook } from '../foreign-look.ts';

/** Java, C, C++, C#, Go, Rust and PHP: near enough to JavaScript in looks to be mistaken for it. */
export const compiledLanguage: ForeignLook = {
  id: 'compiled-language',
  title: 'a program in another language (Java, C or a relative)',
  concept: 'debugging',
  advice: 'Node runs JavaScript; declarations, types and printing are written differently there',
  hint: 'Begin with the declarations: which words does JavaScript have for them?',
  line: /^\s*(?:#include\s*[<"]|using\s+(?:namespace\s+\w+|System[\w.]*)\s*;|import\s+java[\w.]*\s*;|package\s+[\w.]+;?\s*$|(?:public|private|protected)\s+(?:static\s+)?(?:final\s+)?(?:class|void|int|String|double|boolean|char|float|long)\b|int\s+main\s*\(|System\.out\.print|std::|(?:printf|scanf)\s*\(|cout\s*<<|cin\s*>>|Console\.Write|func\s+\w+\(.*\)\s*\w*\s*\{|fn\s+\w+\(.*\)|println!\(|let\s+mut\s|fmt\.Print|<\?php|\$\w+\s*=|echo\s+["$]|(?:int|double|float|char|boolean|String|long|short|unsigned)(?:\[\])?\s+\w+(?:\[\w*\])?\s*(?:=.*)?;)/,
  decisive:
    /^\s*(?:#include\s*[<"]|<\?php|package\s+main\s*$|(?:import\s+java[\w.*]+;\s*)*public\s+class\s+\w+|using\s+System;)/,
  examples: {
    foreign: [
      'public class Main {\n  public static void main(String[] args) {\n    int n = 3;\n    System.out.println(n);\n  }\n}\n',
      '#include <stdio.h>\nint main() {\n  printf("hi");\n  return 0;\n}\n',
      '<?php\n$name = "Momo";\necho $name;\n',
    ],
    javaScript: ['int x = 5;\nconsole.log(x);\n', 'int x = 5;\n'],
  },
};
