/**
 * Writes the generated parts of the documentation between their markers, and the golden copy of
 * `tools/list`. With `--check` it writes nothing and fails where a part is out of date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Option } from 'commander';
import { format, resolveConfig } from 'prettier';
import { get_encoding } from 'tiktoken';
import { buildProgram } from '../src/command-line.ts';
import { describeTools } from '../src/tools/describe.ts';
import { tools } from '../src/tools/index.ts';
import { importEvidence } from '../src/tools/progress/import-evidence.ts';
import type { Tool } from '../src/tools/tool.ts';
import { exampleOf } from '../src/transport/tool-commands.ts';
import { openDesk } from '../test/harness.ts';
import { debugRulesPage } from './debug-rules.ts';
import { recordSession, sessionText } from './transcript.ts';

const encoding = get_encoding('o200k_base');
const isCheck = process.argv.includes('--check');
const outdated: string[] = [];

const programs = ['cart.js', 'counter.js'].map((name) => [name, example(name)] as const);
/** Where the calls are made: on the example files, by a learner with the example's evidence. */
const desk = await openDesk({ files: Object.fromEntries(programs) });
await importEvidence(example('evidence.jsonl').split('\n'), await desk.context.store());

type Property = {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly const?: string;
};

function example(name: string): string {
  return readFileSync(`examples/${name}`, 'utf8');
}

function write(file: string, text: string): void {
  let current = '';
  try {
    current = readFileSync(file, 'utf8');
  } catch {
    // A file that is not there yet is out of date.
  }
  if (current === text) return;
  outdated.push(file);
  if (!isCheck) writeFileSync(file, text);
}

async function fillMarkers(file: string, parts: Readonly<Record<string, string>>): Promise<void> {
  let text = readFileSync(file, 'utf8');
  for (const [name, part] of Object.entries(parts)) {
    const marker = new RegExp(`(<!-- generated: ${name} -->\n)[^]*?(<!-- end of ${name} -->)`);
    if (!marker.test(text)) throw new Error(`${file} has no marker for ${name}`);
    text = text.replace(marker, (_, open: string, end: string) => `${open}\n${part}\n\n${end}`);
  }
  await writeFormatted(file, text);
}

async function writeFormatted(file: string, text: string): Promise<void> {
  write(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
}

function fenced(text: string, language = 'text'): string {
  return ['```' + language, text, '```'].join('\n');
}

async function toolText(tool: Tool): Promise<string> {
  const [described] = describeTools([tool]);
  const properties = (described?.inputSchema.properties ?? {}) as Record<string, Property>;
  const rows = Object.entries(properties).map(
    ([name, { type, const: only, enum: choices = [only ?? type ?? ''] }]) =>
      `| \`${name}\` | ${choices.join(', ')} | ${tool.meanings[name] ?? ''} |`,
  );
  const { text } = await desk.call(tool.name, tool.example);
  return [
    `### ${tool.name}`,
    tool.description,
    ['| argument | type | meaning |', '| --- | --- | --- |', ...rows].join('\n'),
    fenced(`$ ${exampleOf(tool)}\n${text}`),
  ].join('\n\n');
}

function flagsText(): string {
  const program = buildProgram();
  const serve = program.commands.find((command) => command.name() === 'serve');
  const rowOf =
    (prefix: string) =>
    ({ flags, envVar = '', description }: Option) =>
      `| \`${prefix}${flags}\` | ${envVar} | ${description} |`;
  const rows = [...program.options.map(rowOf('')), ...(serve?.options ?? []).map(rowOf('serve '))];
  return ['| flag | environment | meaning |', '| --- | --- | --- |', ...rows].join('\n');
}

function tokenCount(value: unknown): number {
  return encoding.encode(JSON.stringify(value)).length;
}

function toolsList(): string {
  const described = describeTools(tools);
  const tokens: Record<string, number> = {};
  for (const tool of described) tokens[tool.name] = tokenCount(tool);
  tokens.all = tokenCount({ tools: described });
  return JSON.stringify({ tokens, tools: described });
}

const toolTexts: string[] = [];
for (const tool of tools) toolTexts.push(await toolText(tool));
await desk.close();
await writeFormatted('contracts/tools.json', toolsList());
await writeFormatted('docs/debug-rules.md', debugRulesPage());
await fillMarkers('README.md', {
  session: fenced(sessionText(await recordSession())),
  tools: toolTexts.join('\n\n'),
  flags: flagsText(),
});
if (outdated.length > 0) {
  process.stderr.write(
    `${outdated.join('\n')}\n${isCheck ? 'out of date: npm run docs' : 'written'}\n`,
  );
  if (isCheck) process.exitCode = 1;
}
