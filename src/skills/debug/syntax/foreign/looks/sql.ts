import type { ForeignLook } from '../foreign-look.ts';

/** Statements for a database. */
export const sql: ForeignLook = {
  id: 'sql',
  title: 'SQL',
  concept: 'strings',
  advice: 'a database runs it; a program sends it there as a text in quotes',
  hint: 'In a program, such a statement stands between quotes or backticks.',
  line: /^\s*(?:select\s+.+|insert\s+into\s|update\s+\w+\s+set\s|delete\s+from\s|create\s+(?:table|index|view|database)\s|alter\s+table\s|drop\s+table\s|from\s+\w+(?:\s+\w+)?\s*;?\s*$|where\s+\w|(?:inner|left|right|outer)?\s*join\s+\w|order\s+by\s|group\s+by\s|having\s|values\s*\(|limit\s+\d|primary\s+key\s|\w+\s+(?:integer|text|varchar|int|serial|boolean|date)\b)/i,
  decisive:
    /^\s*(?:select\s[^;]*\bfrom\s|insert\s+into\s|create\s+table\s|delete\s+from\s|update\s+\w+\s+set\s)/i,
  examples: {
    foreign: [
      'SELECT name, age\nFROM pets\nWHERE age > 3\nORDER BY name;\n',
      "INSERT INTO pets (name) VALUES ('Momo');\n",
    ],
    javaScript: ['const rows = query("SELECT 1";\nconsole.log(rows);\n'],
  },
};
