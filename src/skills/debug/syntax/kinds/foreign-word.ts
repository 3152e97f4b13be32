import { tokenAt } from '../error-site.ts';
import { costs, replacement, type Repair, type SyntaxKind } from '../syntax-kind.ts';

/** Words of other languages and what JavaScript says instead. */
const translations: Readonly<Record<string, string>> = {
  elif: 'else if',
  elsif: 'else if',
  elseif: 'else if',
  elseIf: 'else if',
  and: '&&',
  or: '||',
  not: '!',
  def: 'function',
  func: 'function',
  fn: 'function',
  fun: 'function',
  sub: 'function',
  foreach: 'for',
  forEach: 'for',
  except: 'catch',
  raise: 'throw',
  int: 'let',
  float: 'let',
  double: 'let',
  char: 'let',
  bool: 'let',
  boolean: 'let',
  string: 'let',
  String: 'let',
  str: 'let',
  mut: '',
  final: 'const',
  is: '===',
  then: '',
};

const texts = (word: string, meant: string, line: number) => ({
  message: `${word} on line ${line} belongs to another language; JavaScript says ${meant === '' ? 'nothing there' : meant}`,
  why: `JavaScript takes ${word} for the name of a variable and cannot read what follows`,
  hints: [
    `What does ${word} mean in the language that has it?`,
    'How do the lessons write the same thing in JavaScript?',
    'Look for a line that does the same kind of thing elsewhere.',
  ] as const,
  title: meant === '' ? `leave ${word} out` : `write ${meant}`,
});

/** `elif`, `and`, `def`, `int x = 5`. */
export const foreignWord: SyntaxKind = {
  id: 'foreign-word',
  concept: 'debugging',
  examples: [
    {
      bad: 'let n = 1;\nif (n > 1) {\n} elif (n > 0) {\n}\n',
      good: 'let n = 1;\nif (n > 1) {\n} else if (n > 0) {\n}\n',
      line: 3,
    },
    {
      bad: 'let n = 1;\nif (n > 0 and n < 5) {\n}\n',
      good: 'let n = 1;\nif (n > 0 && n < 5) {\n}\n',
      line: 2,
    },
    { bad: 'int x = 5;\n', good: 'let x = 5;\n', line: 1 },
    {
      bad: 'def add(a, b) {\n  return a + b;\n}\n',
      good: 'function add(a, b) {\n  return a + b;\n}\n',
      line: 1,
    },
  ],
  propose: (site) => {
    const repairs: Repair[] = [];
    const line = tokenAt(site, site.at).line;
    for (let index = site.at + 1; index > site.at - 30; index -= 1) {
      const token = tokenAt(site, index);
      const meant = Object.hasOwn(translations, token.text) ? translations[token.text] : undefined;
      if (token.kind !== 'word' || meant === undefined || token.line < line - 1) continue;
      const next = tokenAt(site, index + 1);
      // `not x` becomes `!x`: the blank belongs to the word.
      const end = meant === '!' || meant === '' ? Math.max(token.end, next.start) : token.end;
      const edits = [replacement({ start: token.start, end }, meant)];
      repairs.push({ ...texts(token.text, meant, token.line), edits, cost: costs.telling - 2 });
    }
    return repairs;
  },
};
