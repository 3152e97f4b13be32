/**
 * Records a learner's session with the real server over stdio: debug, concepts, exercise, submit,
 * review, progress. Prints it; the README holds the same text.
 */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';

type Step = {
  readonly asks: string;
  readonly tool: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  /** What the learner writes before this step: path -> text. */
  readonly writes?: Readonly<Record<string, string>>;
};

const student = 'mia';

/** What Mia writes for the exercise that seed 3 gives, with her comparison. */
function solutionWith(comparison: '<' | '<='): string {
  return [
    'function mileMarks(first, last, step) {',
    '  var marks = [];',
    `  for (let mark = first; mark ${comparison} last; mark += step) {`,
    '    marks.push(mark);',
    '  }',
    '  return marks;',
    '}',
    '',
  ].join('\n');
}

/** The steps of the session; `exerciseId` is the id that the server served before. */
const steps: readonly ((exerciseId: string) => Step)[] = [
  () => ({
    asks: 'cart.js crashes with "Cannot read properties of undefined". Why?',
    tool: 'debug',
    arguments: {
      path: 'cart.js',
      error: "TypeError: Cannot read properties of undefined (reading 'price')",
      student,
    },
  }),
  () => ({
    asks: 'I never know how far a for loop runs. Explain it with my file.',
    tool: 'concepts',
    arguments: { topic: 'for-loops', path: 'cart.js', student },
  }),
  () => ({
    asks: 'Can I practise that?',
    tool: 'exercise',
    arguments: { action: 'next', concept: 'for-loops', kind: 'function', seed: 3, student },
  }),
  (id) => ({
    asks: 'Done. Is it right?',
    tool: 'exercise',
    arguments: { action: 'submit', id, path: `exercises/${id}.js`, student },
    writes: { [`exercises/${id}.js`]: solutionWith('<=') },
  }),
  (id) => ({
    asks: 'Ah, less than last. And now?',
    tool: 'exercise',
    arguments: { action: 'submit', id, path: `exercises/${id}.js`, student },
    writes: { [`exercises/${id}.js`]: solutionWith('<') },
  }),
  (id) => ({
    asks: 'What could be better in it?',
    tool: 'review',
    arguments: { path: `exercises/${id}.js`, student },
  }),
  () => ({
    asks: 'How am I doing?',
    tool: 'progress',
    arguments: { action: 'report', student },
  }),
];

export type Exchange = Step & { readonly reply: string };

export async function recordSession(): Promise<readonly Exchange[]> {
  const folder = await mkdtemp(join(tmpdir(), 'tutorfleet-session-'));
  await cp('examples', folder, { recursive: true });
  const client = new Client({ name: 'transcript', version: '1.0.0' });
  const args = ['dist/main.js', '--root', folder, '--db', ':memory:'];
  await client.connect(new StdioClientTransport({ command: process.execPath, args }));
  const exchanges: Exchange[] = [];
  try {
    for (const step of steps) {
      const served = exchanges.find(({ arguments: { action } }) => action === 'next');
      const exerciseId = /\b[a-z][\w-]*-\d+\b/.exec(served?.reply ?? '')?.[0] ?? '';
      exchanges.push(await take(step(exerciseId), client, folder));
    }
  } finally {
    await client.close();
    await rm(folder, { recursive: true, force: true });
  }
  return exchanges;
}

async function take(step: Step, client: Client, folder: string): Promise<Exchange> {
  for (const [path, text] of Object.entries(step.writes ?? {})) {
    await writeFile(join(folder, path), text);
  }
  const result = await client.callTool({ name: step.tool, arguments: step.arguments });
  const [block] = result.content as readonly { readonly text: string }[];
  return { ...step, reply: block?.text ?? '' };
}

/** The session as a person reads it. */
export function sessionText(exchanges: readonly Exchange[]): string {
  return exchanges
    .map(({ asks, tool, arguments: args, reply }) => {
      const call = `${tool} ${JSON.stringify(args)}`;
      return [`> ${asks}`, `→ ${call}`, ...reply.split('\n').map((line) => `  ${line}`)].join('\n');
    })
    .join('\n\n');
}

if (import.meta.main) process.stdout.write(`${sessionText(await recordSession())}\n`);
