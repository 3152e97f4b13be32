import { expect } from 'vitest';
import { clients, type Connection } from './connect.ts';
import { serverArguments } from './server-process.ts';

/** Longest line in which a server may say what was wrong, in characters. */
const longestLine = 700;

export type Arguments = Readonly<Record<string, unknown>>;

/** The reference client on a server of its own. */
export async function connectTo(root: string, extra: readonly string[] = []): Promise<Connection> {
  const connect = clients['SDK 1.x'];
  if (connect === undefined) throw new Error('the reference client is gone');
  return connect({ command: process.execPath, args: serverArguments(root, extra), cwd: root });
}

/** One line for people: no stack, no JSON, nothing that a terminal would obey, never endless. */
export function expectOneLine(text: string): void {
  expect(text).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
  expect(text).not.toMatch(/failed unexpectedly|\[object|Error: /);
  expect(text.length).toBeLessThan(longestLine);
  expect(text.isWellFormed()).toBe(true);
}

/** The call is refused with one line, and the one after it is served. */
export async function expectRefused(
  connection: Connection,
  [tool, args, reason]: readonly [tool: string, args: Arguments, reason: RegExp],
): Promise<void> {
  const { text, isError } = await connection.call(tool, args);
  expect(text).toMatch(reason);
  expect(isError).toBe(true);
  expectOneLine(text);
  await expectServing(connection);
}

/** The call is served, and so is the one after it. */
export async function expectServed(
  connection: Connection,
  [tool, args, answer]: readonly [tool: string, args: Arguments, answer: RegExp],
): Promise<void> {
  const { text, isError } = await connection.call(tool, args);
  expect(text).toMatch(answer);
  expect(isError).toBe(false);
  await expectServing(connection);
}

export async function expectServing(connection: Connection): Promise<void> {
  const { text } = await connection.call('review', { code: 'const total = 1;' });
  expect(text).toMatch(/of 1000/);
}
