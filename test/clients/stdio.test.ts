import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clients, type Connection } from './connect.ts';
import { serverArguments } from './server-process.ts';

const program = `export function total(prices) {
  let sum = 0;
  for (let i = 0; i <= prices.length; i++) {
    sum += prices[i];
  }
  return sum;
}
console.log(total([1, 2, 3]));
`;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tutorfleet-clients-'));
  await writeFile(join(folder, 'cart.js'), program);
  await writeFile(join(folder, 'endless.js'), 'while (true) {}\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each(Object.keys(clients))('%s over stdio', (name) => {
  let connection: Connection;
  beforeAll(async () => {
    const connect = clients[name];
    if (connect === undefined) throw new Error(name);
    connection = await connect({ command: process.execPath, args: serverArguments(folder) });
  });
  afterAll(() => connection.close());

  it('lists the five tools in their fixed order', async () => {
    const names = ['debug', 'review', 'concepts', 'exercise', 'progress'];
    expect(await connection.toolNames()).toEqual(names);
  });

  it('gets an answer from each tool on a real file', async () => {
    const debug = await connection.call('debug', { path: 'cart.js', student: 'mia' });
    expect(debug.text).toContain('line 3');
    const review = await connection.call('review', { path: 'cart.js' });
    expect(review.text).toContain('of 1000');
    const concepts = await connection.call('concepts', { topic: 'for loops', path: 'cart.js' });
    expect(concepts.text).toContain('NaN');
    const exercise = await connection.call('exercise', { action: 'next', concept: 'loops' });
    const progress = await connection.call('progress', { action: 'next' });
    const answers = [debug, review, concepts, exercise, progress];
    expect(answers.map(({ isError }) => isError)).not.toContain(true);
  });

  it('answers a wrong call with one line, and the next call as ever', async () => {
    const wrong = await connection.call('review', {});
    expect(wrong.isError).toBe(true);
    expect(wrong.text.split('\n')).toHaveLength(1);
    expect((await connection.call('review', { path: 'cart.js' })).isError).toBe(false);
  });

  it('refuses an unknown tool by name', async () => {
    await expect(connection.call('translate', {})).rejects.toThrow(/Unknown tool translate/);
  });

  it('serves the next call after a cancelled one', async () => {
    const abort = new AbortController();
    const cancelled = connection.call('debug', { path: 'endless.js' }, abort.signal);
    abort.abort('no longer needed');
    await expect(cancelled).rejects.toThrow();
    expect((await connection.call('review', { path: 'cart.js' })).isError).toBe(false);
  });

  it('reads a lesson as a resource', async () => {
    expect(await connection.readResource('tutor://concepts/closures')).toMatch(/[Cc]losure/);
  });
});
