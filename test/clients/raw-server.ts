import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import { serverArguments } from './server-process.ts';

export type Message = {
  readonly id?: number | string | null;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
};

/** A server to which a test writes bytes, past every client. */
export type RawServer = {
  readonly write: (...lines: readonly string[]) => void;
  /** The answer to a message with this id, whenever it comes. */
  readonly answerTo: (id: number) => Promise<Message>;
  readonly answers: readonly Message[];
  readonly closeInput: () => void;
  readonly closeOutput: () => void;
  readonly ended: Promise<unknown>;
  readonly complaints: () => string;
  readonly stop: () => void;
};

export function startRaw(args: readonly string[] = serverArguments(tmpdir())): RawServer {
  const child = spawn(process.execPath, args);
  const answers: Message[] = [];
  const waiting = new Map<number, (message: Message) => void>();
  let complaints = '';
  child.stderr.on('data', (chunk) => (complaints += String(chunk)));
  // A server that has ended reads no more; what it says first is what tests look at.
  child.stdin.on('error', () => undefined);
  createInterface(child.stdout).on('line', (line) => {
    const message = JSON.parse(line) as Message;
    answers.push(message);
    waiting.get(Number(message.id))?.(message);
  });
  return {
    answers,
    write: (...lines) => child.stdin.write(lines.map((line) => `${line}\n`).join('')),
    answerTo: (id) => new Promise((resolve) => waiting.set(id, resolve)),
    closeInput: () => child.stdin.end(),
    closeOutput: () => child.stdout.destroy(),
    ended: once(child, 'exit'),
    complaints: () => complaints,
    stop: () => child.kill('SIGKILL'),
  };
}

export function request(id: unknown, method: string, params: object = {}): string {
  return JSON.stringify({ jsonrpc: '2.0', id, method, params });
}

const clientInfo = { name: 'raw', version: '1' };

export function initialize(id: number): string {
  const params = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo };
  return request(id, 'initialize', params);
}

export const initialized = '{"jsonrpc":"2.0","method":"notifications/initialized"}';

export function call(id: number, name: string, args: unknown): string {
  return request(id, 'tools/call', { name, arguments: args });
}
