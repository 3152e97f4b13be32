/**
 * Writes the generated parts of the documentation between their markers, and the golden copy of
 * `tools/list`. With `--check` it writes nothing and fails where a part is out of date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { get_encoding } from 'tiktoken';
import { buildProgram } from '../src/command-line.ts';
import { describeTools } from '../src/tools/describe.ts';
import { tools } from '../src/tools/index.ts';
import type { Tool } from '../src/tools/tool.ts';
import { exampleOf } from '../src/transport/tool-commands.ts';
import { openDesk } from '../test/harness.ts';
import { recordSession, sessionText } from './transcript.ts';

const encoding = get_encoding('o200k_base');
const isCheck = process.argv.includes('--check');
const outdated: string[] = [];

const examples = ['cart.js', 'counter.js'];

type Property = {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly description?: string;
};

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

function fillMarkers(file: string, parts: Readonly<Record<string, string>>): void {
  let text = readFileSync(file, 'utf8');
  for (const [name, part] of Object.entries(parts)) {
    const marker = new RegExp(`(<!-- generated: ${name} -->\n)[^]*?(<!-- end of ${name} -->)`);
    if (!marker.test(text)) throw new Error(`${file} has no marker for ${name}`);
    text = text.replace(marker, (_, open: string, end: string) => `${open}\n${part}\n\n${end}`);
  }
  write(file, text);
}

function fenced(text: string, language = 'text'): string {
  return ['```' + language, text, '```'].join('\n');
}

async function toolText(tool: Tool): Promise<string> {
  const [described] = describeTools([tool]);
  const properties = (described?.inputSchema.properties ?? {}) as Record<string, Property>;
  const rows = Object.entries(properties).map(
    ([name, { type, enum: choices, description = '' }]) =>
      `| \`${name}\` | ${(choices ?? [type ?? '']).join(', ')} | ${description} |`,
  );
  const files = Object.fromEntries(
    examples.map((name) => [name, readFileSync(`examples/${name}`, 'utf8')]),
  );
  const desk = await openDesk({ files });
  const { text } = await desk.call(tool.name, tool.example);
  await desk.close();
  return [
    `### ${tool.name}`,
    tool.description,
    ['| argument | type | meaning |', '| --- | --- | --- |', ...rows].join('\n'),
    fenced(`$ ${exampleOf(tool)}\n${text}`),
  ].join('\n\n');
}

function flagsText(): string {
  const program = buildProgram();
  const rows = program.options.map(
    ({ flags, envVar, description }) =>
      `| \`${flags.replaceAll('|', '\\|')}\` | ${envVar === undefined ? '' : `\`${envVar}\``} | ${description} |`,
  );
  return ['| flag | environment | meaning |', '| --- | --- | --- |', ...rows].join('\n');
}

function toolsList(): string {
  const described = describeTools(tools);
  const perTool = described.map((tool) => [
    tool.name,
    encoding.encode(JSON.stringify(tool)).length,
  ]);
  const total = encoding.encode(JSON.stringify({ tools: described })).length;
  const tokens = { ...Object.fromEntries(perTool), all: total };
  return `${JSON.stringify({ tokens, tools: described }, undefined, 2)}\n`;
}

const toolTexts: string[] = [];
for (const tool of tools) toolTexts.push(await toolText(tool));
write('contracts/tools.json', toolsList());
fillMarkers('README.md', {
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
