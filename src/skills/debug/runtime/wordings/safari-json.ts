import type { Wording } from '../wording.ts';

/** V8's words for the problems that learners meet most; the others keep their own. */
function jsonProblem(problem: string): string {
  if (problem.includes('EOF')) return 'Unexpected end of JSON input';
  return problem.replace(/^Unrecognized token/, 'Unexpected token');
}

/** A text that is not JSON. */
export const safariJson: Wording = {
  id: 'safari-json',
  engine: 'Safari',
  errorName: 'SyntaxError',
  pattern: /^JSON Parse error: (.+)/,
  examples: [
    {
      reported: 'JSON Parse error: Unexpected EOF',
      message: 'Unexpected end of JSON input in JSON',
    },
    {
      reported: "JSON Parse error: Unrecognized token '<'",
      message: "Unexpected token '<' in JSON",
    },
    { reported: "JSON Parse error: Expected '}'", message: "Expected '}' in JSON" },
    {
      reported: 'JSON Parse error: Unexpected identifier "undefined"',
      message: 'Unexpected identifier "undefined" in JSON',
    },
  ],
  reword: ([problem = '']) => ({ message: `${jsonProblem(problem)} in JSON` }),
};
