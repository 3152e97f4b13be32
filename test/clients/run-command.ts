import { execFile } from 'node:child_process';
import { expect } from 'vitest';
import { expectOneLine } from './refusal.ts';
import { serverFile } from './server-process.ts';

export type End = { readonly code: number; readonly stdout: string; readonly stderr: string };

/** Runs the command line, where nobody can make a home folder unless one is named. */
export function runCommand(
  args: readonly string[],
  { cwd, home = '/dev/null/home' }: { readonly cwd: string; readonly home?: string },
): Promise<End> {
  const env = { PATH: process.env.PATH ?? '', HOME: home };
  return new Promise((resolve) => {
    execFile(process.execPath, [serverFile, ...args], { cwd, env }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

/** Nothing but a complaint, of one line or with commander's pointer to the help. */
export function expectComplaint(
  { code, stdout, stderr }: End,
  exitCode: number,
  reason: RegExp,
): void {
  expect(stderr).toMatch(reason);
  expect({ code, stdout }).toEqual({ code: exitCode, stdout: '' });
  for (const line of stderr.trimEnd().split('\n')) expectOneLine(line);
}
