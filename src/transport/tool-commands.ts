import { Argument, Option, type Command } from 'commander';
import { z } from 'zod';
import type { CallContext, Tool } from '../tools/tool.ts';
import { TutorError } from '../tools/tutor-error.ts';
import { addImportCommand } from './import-command.ts';

type Serve = (run: (context: CallContext) => Promise<void>) => Promise<void>;
type Property = { readonly type?: string; readonly enum?: readonly string[] };

/**
 * One command for each tool, with the tool's own arguments as flags. The first argument of a
 * schema may be given without its name: `tutorfleet debug cart.js`.
 */
export function addToolCommands(program: Command, tools: readonly Tool[], serve: Serve): void {
  for (const tool of tools) {
    const properties = propertiesOf(tool.input);
    const [first] = properties.keys();
    const command = program.command(tool.name).description(tool.description);
    for (const [name, property] of properties) {
      if (name === first) command.addArgument(new Argument(`[${name}]`, tool.meanings[name]));
      command.addOption(flagFor(name, property, tool.meanings[name]));
    }
    command
      .option('--json', 'print all that is known as JSON (scores in basis points)')
      .addHelpText('after', `\nExample:\n  ${exampleOf(tool)}`)
      .action(async (given: string | undefined, flags: Readonly<Record<string, unknown>>) => {
        const values = first === undefined || given === undefined ? {} : { [first]: given };
        const args = argumentsFrom(properties, { ...values, ...flags });
        await serve(async (context) => {
          const { text, facts } = await tool.call(args, context);
          const json = () => JSON.stringify(facts, undefined, 2);
          process.stdout.write(`${flags.json === true ? json() : text}\n`);
        });
      });
    if (tool.name === 'progress') addImportCommand(command, serve);
  }
}

/** A tool's example as a person types it. */
export function exampleOf(tool: Tool): string {
  const [first] = propertiesOf(tool.input).keys();
  const words = Object.entries(tool.example).map(([name, value]) => {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    const quoted = /^[\w./:@-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
    return name === first ? quoted : `--${kebab(name)} ${quoted}`;
  });
  return ['tutorfleet', tool.name, ...words].join(' ');
}

function propertiesOf(input: z.ZodObject): ReadonlyMap<string, Property> {
  const { properties = {} } = z.toJSONSchema(input, { io: 'input' });
  return new Map(Object.entries(properties) as [string, Property][]);
}

function flagFor(name: string, property: Property, meaning?: string): Option {
  const option = new Option(`--${kebab(name)} <value>`, meaning);
  return property.enum === undefined ? option : option.choices(property.enum);
}

/** Flags are text; numbers and objects are read by the schema's type, everything else is zod's to judge. */
function argumentsFrom(
  properties: ReadonlyMap<string, Property>,
  flags: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const args: Record<string, unknown> = {};
  for (const [name, property] of properties) {
    const value = flags[name] ?? flags[camel(name)];
    if (typeof value === 'string') args[name] = parseFlag(name, property, value);
  }
  return args;
}

function parseFlag(name: string, { type }: Property, text: string): unknown {
  if (type === 'number' || type === 'integer') return Number(text);
  if (type !== 'object') return text;
  try {
    return JSON.parse(text);
  } catch {
    const advice = `write it like --${kebab(name)} '{"quiz":0.9}'`;
    throw new TutorError('bad-input', `--${kebab(name)} is not JSON`, advice);
  }
}

function kebab(name: string): string {
  return name.replaceAll('_', '-');
}

function camel(name: string): string {
  return name.replaceAll(/_(.)/g, (_, letter: string) => letter.toUpperCase());
}
