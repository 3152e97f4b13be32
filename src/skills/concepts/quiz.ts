import type { Sandbox } from '../../ports/sandbox.ts';
import { parseProgram } from '../language/parse.ts';
import { textOf } from '../language/walk.ts';
import { concepts } from './catalogue/table.ts';
import type { QuizItem } from './explanation.ts';

export type QuizQuestion = {
  readonly number: number;
  readonly expression: string;
  readonly given: string;
};

/** Questions of one quiz that are run; the rest would make a learner wait. */
export const mostQuestions = 50;

/** A quiz file's questions: a list of `{expression, answer}`, alone or as a property of an object. */
export function readQuiz(source: string): readonly QuizQuestion[] | undefined {
  const content = parsedJson(source);
  const lists = Array.isArray(content) ? [content] : Object.values(objectOf(content));
  for (const list of lists) {
    const questions = Array.isArray(list) ? list.flatMap(questionOf) : [];
    if (questions.length > 0) return questions.slice(0, mostQuestions);
  }
  return undefined;
}

/** Runs every expression and compares what it gives with the learner's answer. */
export async function markQuiz(
  questions: readonly QuizQuestion[],
  sandbox: Sandbox,
): Promise<readonly MarkedItem[]> {
  const marked: MarkedItem[] = [];
  for (const question of questions) marked.push(await markQuestion(question, sandbox));
  return marked;
}

/** A quiz item, and the component whose rule decides it. */
export type MarkedItem = QuizItem & { readonly decidedBy?: string };

async function markQuestion(question: QuizQuestion, sandbox: Sandbox): Promise<MarkedItem> {
  const parsed = parseProgram({ source: `(${question.expression}\n)` });
  const [statement, ...others] = parsed.ok ? parsed.program.tree.body : [];
  if (!parsed.ok || statement?.type !== 'ExpressionStatement' || others.length > 0) {
    return { ...question, isRight: false, reason: 'it cannot be read as one expression' };
  }
  const source = `console.log(${question.expression}\n);`;
  const path = 'question.js';
  const run = await sandbox.run({ program: { entry: path, files: [{ path, source }] } });
  const printed = run.output.map(({ text }) => text).join('');
  const actual = run.error === undefined ? printed.trim() : run.error.name;
  const text = (node: Parameters<typeof textOf>[1]) => textOf(parsed.program, node);
  for (const { slug, explainExpression } of concepts) {
    const reason = explainExpression?.(statement.expression, text);
    if (reason === undefined) continue;
    const isRight = isSameAnswer(question.given, actual);
    return { ...question, actual, isRight, reason, decidedBy: slug };
  }
  return { ...question, actual, isRight: isSameAnswer(question.given, actual) };
}

function isSameAnswer(given: string, actual: string): boolean {
  const plain = (text: string) =>
    text
      .trim()
      .replaceAll(/^["'`]|["'`]$/g, '')
      .replaceAll(/\s/g, '');
  return plain(given) === plain(actual);
}

function parsedJson(source: string): unknown {
  try {
    return JSON.parse(source) as unknown;
  } catch {
    return undefined;
  }
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function questionOf(entry: unknown, at: number): readonly QuizQuestion[] {
  const { expression, answer, q } = objectOf(entry);
  if (typeof expression !== 'string' || answer === undefined) return [];
  const given = typeof answer === 'string' ? answer : JSON.stringify(answer);
  return [{ number: typeof q === 'number' ? q : at + 1, expression, given }];
}
