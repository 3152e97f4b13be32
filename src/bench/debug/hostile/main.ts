/**
 * Gives one hostile input to one tool and prints what came out as JSON:
 * `main.js <tool> <input>`. In a process of its own, since some tools end theirs.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { openDebugTool } from '../tool.ts';
import { hostilePeers } from './peers.ts';
import type { HostileInput } from './hostile-input.ts';
import { hostileInputs } from './inputs.ts';
import { oursId, readyLine, type ChildAnswer } from './run.ts';

/** Longer texts cannot be given as `code`. */
const longestCode = 1_000_000;

/** Read before the time is taken, so that what is loaded at first use does not count. */
const warmUp = 'const greeting = "hello";\nconsole.log(greeting);\n';

const [toolId, inputId] = process.argv.slice(2);
const input = hostileInputs.find(({ id }) => id === inputId);
if (input === undefined) throw new Error(`no input ${String(inputId)}`);
const answer = toolId === oursId ? await askOurs(input) : askPeer(input);
process.stdout.write(JSON.stringify(answer), () => process.exit());

async function askOurs({ id, ending, make }: HostileInput): Promise<ChildAnswer> {
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  const made = make();
  const isCode = typeof made === 'string' && ending === 'js' && made.length <= longestCode;
  const name = `${id}.${ending}`;
  if (!isCode) writeFileSync(join(folder, name), made);
  const tool = openDebugTool(folder);
  try {
    await tool.call({ code: warmUp });
    process.stdout.write(readyLine);
    const start = performance.now();
    const { text, facts } = await tool.call(isCode ? { code: made } : { path: name });
    const milliseconds = performance.now() - start;
    const own = facts === undefined ? '' : JSON.stringify({ ...(facts as object), source: '' });
    return { milliseconds, bytes: Buffer.byteLength(text) + Buffer.byteLength(own) };
  } finally {
    await tool.close();
    rmSync(folder, { recursive: true });
  }
}

function askPeer({ id, ending, make }: HostileInput): ChildAnswer {
  const peer = hostilePeers.find((each) => each.id === toolId);
  if (peer === undefined) throw new Error(`no tool ${String(toolId)}`);
  const made = make();
  const source = typeof made === 'string' ? made : Buffer.from(made).toString('utf8');
  peer.output(warmUp, 'program.js');
  process.stdout.write(readyLine);
  const start = performance.now();
  const output = peer.output(source, `${id}.${ending}`);
  return { milliseconds: performance.now() - start, bytes: Buffer.byteLength(output) };
}
