import { markdownTable } from '../markdown.ts';
import type { HostileInput } from './hostile-input.ts';
import { hostileInputs } from './inputs.ts';
import { hostilePeers } from './peers.ts';
import { oursId, runHostile, type HostileOutcome } from './run.ts';

/** What ours may take at most: milliseconds and bytes of the reply with its facts. */
const longestAnswer = 3_000;
const mostBytes = 200_000;
/** Inputs that are named after a count. */
const mostNamed = 6;

type Met = { readonly input: string; readonly outcome: HostileOutcome };

/** Inputs that break parsers, each in a process of its own. */
export async function hostileSection(
  progress: (message: string) => void,
): Promise<readonly string[]> {
  const rows: (readonly string[])[] = [];
  const ours = await meet(oursId, hostileInputs);
  rows.push(rowOf(oursId, ours));
  progress(`hostile: ${oursId} is measured`);
  for (const { id, reads } of hostilePeers) {
    const readable = hostileInputs.filter(({ id: name, ending }) => reads(`${name}.${ending}`));
    rows.push(rowOf(id, await meet(id, readable)));
    progress(`hostile: ${id} is measured`);
  }
  const header = ['tool', 'inputs', 'crashes', 'time-outs (10 s)', 'longest ms', 'most bytes'];
  return [
    `## Hostile inputs`,
    '',
    `${hostileInputs.length} inputs, each in a process of its own. Ours goes through the tool; ` +
      `its bytes are the reply and its facts without the source.`,
    '',
    ...markdownTable(header, rows),
    '',
    ...overLimits(ours),
  ];
}

async function meet(tool: string, inputs: readonly HostileInput[]): Promise<readonly Met[]> {
  const met: Met[] = [];
  for (const { id } of inputs) met.push({ input: id, outcome: await runHostile(tool, id) });
  return met;
}

function rowOf(tool: string, met: readonly Met[]): readonly string[] {
  const answers = met.flatMap(({ input, outcome }) =>
    outcome.ended === 'answered' ? [{ input, ...outcome }] : [],
  );
  const slowest = answers.toSorted((a, b) => b.milliseconds - a.milliseconds)[0];
  const largest = answers.toSorted((a, b) => b.bytes - a.bytes)[0];
  return [
    tool,
    String(met.length),
    named(met.filter(({ outcome }) => outcome.ended === 'crashed')),
    named(met.filter(({ outcome }) => outcome.ended === 'timed out')),
    slowest === undefined ? '–' : `${slowest.milliseconds.toFixed(0)} (${slowest.input})`,
    largest === undefined ? '–' : `${largest.bytes} (${largest.input})`,
  ];
}

function named(met: readonly Met[]): string {
  if (met.length === 0) return '0';
  const names = met.slice(0, mostNamed).map(({ input }) => input);
  const more = met.length > mostNamed ? ' …' : '';
  return `${met.length} (${names.join(', ')}${more})`;
}

function overLimits(ours: readonly Met[]): readonly string[] {
  const over = ours.filter(
    ({ outcome }) =>
      outcome.ended !== 'answered' ||
      outcome.milliseconds > longestAnswer ||
      outcome.bytes > mostBytes,
  );
  const limits = `${longestAnswer / 1000} s and ${mostBytes / 1000} kB`;
  if (over.length === 0) return [`Ours stays within ${limits} on every input.`];
  const names = over.map(({ input, outcome }) => {
    const ended =
      outcome.ended === 'answered'
        ? `${outcome.bytes} bytes`
        : [outcome.ended, ...(outcome.reason === undefined ? [] : [outcome.reason])].join(': ');
    return `${input} (${outcome.milliseconds.toFixed(0)} ms, ${ended})`;
  });
  return [`Ours is over ${limits} on ${names.join(', ')}.`];
}
