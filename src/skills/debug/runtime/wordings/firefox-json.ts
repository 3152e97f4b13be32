import type { Wording } from '../wording.ts';

/** V8's words for the problems that learners meet most; the others keep their own. */
function jsonProblem(problem: string): string {
  if (problem.includes('end of data')) return 'Unexpected end of JSON input';
  if (problem.includes('unexpected character')) return 'Unexpected token';
  return `${problem.charAt(0).toUpperCase()}${problem.slice(1)}`;
}

/** A text that is not JSON. */
export const firefoxJson: Wording = {
  id: 'firefox-json',
  engine: 'Firefox',
  errorName: 'SyntaxError',
  pattern: /^JSON\.parse: (.+?)(?: at line (\d+) column (\d+) of the JSON data)?$/,
  examples: [
    {
      reported: 'JSON.parse: unexpected end of data at line 1 column 1 of the JSON data',
      message: 'Unexpected end of JSON input in JSON (line 1 column 1)',
    },
    {
      reported: "JSON.parse: expected property name or '}' at line 1 column 2 of the JSON data",
      message: "Expected property name or '}' in JSON (line 1 column 2)",
    },
    {
      reported: 'JSON.parse: unexpected character at line 1 column 1 of the JSON data',
      message: 'Unexpected token in JSON (line 1 column 1)',
    },
  ],
  reword: ([problem = '', line = '', column = '']) => {
    const place = line === '' ? '' : ` (line ${line} column ${column})`;
    return { message: `${jsonProblem(problem)} in JSON${place}` };
  },
};
