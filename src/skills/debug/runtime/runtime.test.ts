import { describe, expect, test } from 'vitest';
import { parseProgram } from '../../language/parse.ts';
import { explainError } from './explain-error.ts';
import { placeIn, readReportedError } from './reported-error.ts';
import { runtimeMessages } from './table.ts';

function programOf(source: string) {
  const answer = parseProgram({ source });
  if (!answer.ok) throw new Error(answer.problems[0].message);
  return answer.program;
}

const examples = runtimeMessages.flatMap((family) =>
  family.examples.map((example, index) => ({ id: family.id, number: index + 1, ...example })),
);

describe('every family of messages by its own examples', () => {
  test.each(examples)('$id, example $number', ({ id, source, message, line, says }) => {
    const finding = explainError(programOf(source), {
      name: 'TypeError',
      message,
      line,
      column: 1,
    });
    expect(finding.rule).toBe(id);
    expect(finding.line).toBe(line);
    expect(finding.message).toContain(says);
    expect([finding.message, finding.why, ...finding.hints].join(' ')).not.toMatch(
      /\b(just|simply)\b/i,
    );
  });

  test("an error of the learner's own is told with its own words", () => {
    const error = { name: 'Error', message: 'no such pet', line: 1, column: 1 };
    expect(explainError(programOf('throw new Error("no such pet");'), error)).toMatchObject({
      rule: 'uncaught-error',
      message: 'line 1 ends the program with Error: no such pet',
    });
  });
});

describe('reading what a learner pastes', () => {
  test.each([
    ['TypeError: x is not a function', 'TypeError', 'x is not a function'],
    ['Uncaught ReferenceError: totl is not defined', 'ReferenceError', 'totl is not defined'],
    [
      "SyntaxError: Unexpected token 'export' (src/loans.js:58)",
      'SyntaxError',
      "Unexpected token 'export'",
    ],
    ['file:///a/b.js:3\n  x()\n  ^\n\nTypeError: boom\n    at f (b.js:3:2)', 'TypeError', 'boom'],
  ])('%j', (text, name, message) => {
    expect(readReportedError(text)).toMatchObject({ name, message });
  });

  test.each(['it prints 3 where I expected 4', '', 'Error'])('%j is no error message', (text) => {
    expect(readReportedError(text)).toBeUndefined();
  });

  test('the place in the file is found whatever folder it was run in', () => {
    const text =
      'TypeError: a\n  at map (<anonymous>)\n  at f (file:///C:/Users/x/src/garage.js:39:29)\n  at main.js:2:1';
    const error = readReportedError(text);
    expect(error && placeIn(error, 'src/garage.js', 80)).toMatchObject({ line: 39, column: 29 });
    expect(error && placeIn(error, 'src/garage.js', 10)).toBeUndefined();
  });
});
