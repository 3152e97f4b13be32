import { describe, expect, test } from 'vitest';
import { parseProgram } from '../../language/parse.ts';
import { explainError } from './explain-error.ts';
import { runtimeMessages } from './table.ts';

const longestMessage = 150;
const longestWhy = 120;

function programOf(source: string) {
  const filename = /: (?:number|string|Pet)\b/.test(source) ? 'program.ts' : 'program.js';
  const answer = parseProgram({ source, filename });
  if (!answer.ok) throw new Error(answer.problems[0].message);
  return answer.program;
}

const examples = runtimeMessages.flatMap((family) =>
  family.examples.map((example, index) => ({
    id: family.id,
    name: family.errorName ?? 'Error',
    number: index + 1,
    ...example,
  })),
);

describe('every family of messages by its own examples', () => {
  test.each(examples)('$id, example $number', ({ id, name, source, message, line, says }) => {
    const finding = explainError(programOf(source), { name, message, line, column: 1 });
    expect(finding.rule).toBe(id);
    expect(finding.line).toBe(line);
    expect(finding.message).toContain(says);
    expect(finding.message.length).toBeLessThanOrEqual(longestMessage);
    expect(finding.why.length).toBeLessThanOrEqual(longestWhy);
    expect([finding.message, finding.why, ...finding.hints].join(' ')).not.toMatch(
      /\b(just|simply|obviously)\b/i,
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
