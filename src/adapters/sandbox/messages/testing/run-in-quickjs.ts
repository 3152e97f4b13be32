import { readFileSync } from 'node:fs';
import variant from '@jitl/quickjs-singlefile-mjs-release-sync';
import { newQuickJSWASMModuleFromVariant, type QuickJSWASMModule } from 'quickjs-emscripten-core';
import { jsonParseMessage } from '../json-parse-message.ts';
import type { Thrown } from '../thrown.ts';

/** Stands before the program on its first line, as in Node's CommonJS. */
const WRAPPER = '(function (exports, require, module) { ';
const STACK_BYTES = 256 * 1024;
const SILENT_CONSOLE = 'globalThis.console = { log() {}, error() {} };';
/** Where native-messages.js looks for the host's function. */
const HAND_OVER =
  "globalThis[Symbol.for('tutorfleet.jsonParseMessage')] = $words; delete globalThis.$words;";
const FRAME =
  /^ {4}at (?:(?<name>.*?) \()?(?:(?<native>native)|main\.js:(?<line>\d+):(?<column>\d+))\)?$/m;

export type QuickjsRunner = {
  /** The error that ends the program; undefined where it ends well. */
  readonly thrownBy: (source: string) => Thrown | undefined;
  /** The value of an expression as JSON. */
  readonly evaluate: (expression: string) => unknown;
};

/** Runs programs in fresh QuickJS instances that have the reworded natives. */
export async function quickjsRunner(): Promise<QuickjsRunner> {
  const engine = await newQuickJSWASMModuleFromVariant(variant);
  const natives = readFileSync(new URL('../../guest/native-messages.js', import.meta.url), 'utf8');
  const run = (source: string) => evaluateIn(engine, [SILENT_CONSOLE, natives], source);
  return {
    evaluate: (expression) => {
      const { value, error } = run(expression);
      if (error !== undefined) throw new Error(JSON.stringify(error));
      return value;
    },
    thrownBy: (source) => {
      const { error } = run(`${WRAPPER}${source}\n}).call({}, {}, undefined, {})`);
      return error === undefined ? undefined : thrownFrom(error as Dumped, source);
    },
  };
}

type Dumped = { readonly name: string; readonly message: string; readonly stack: string };

function evaluateIn(
  engine: QuickJSWASMModule,
  preludes: readonly string[],
  source: string,
): { readonly value?: unknown; readonly error?: unknown } {
  const runtime = engine.newRuntime();
  runtime.setMaxStackSize(STACK_BYTES);
  const context = runtime.newContext();
  try {
    const words = context.newFunction('jsonParseMessage', (text) =>
      context.newString(jsonParseMessage(context.getString(text)) ?? ''),
    );
    words.consume((handle) => {
      context.setProp(context.global, '$words', handle);
    });
    context.unwrapResult(context.evalCode(HAND_OVER)).dispose();
    for (const prelude of preludes) context.unwrapResult(context.evalCode(prelude)).dispose();
    const result = context.evalCode(source, 'main.js', { type: 'global' });
    if (result.error) {
      return { error: result.error.consume((error): unknown => context.dump(error)) };
    }
    return { value: result.value.consume((value): unknown => context.dump(value)) };
  } finally {
    context.dispose();
    runtime.dispose();
  }
}

function thrownFrom({ name, message, stack }: Dumped, source: string): Thrown {
  const frames = stack.split('\n').map((line) => FRAME.exec(line)?.groups);
  const own = frames.find((frame) => frame?.line !== undefined);
  const line = Number(own?.line ?? 0);
  const column = Number(own?.column ?? 0) - (line === 1 ? WRAPPER.length : 0);
  const [first] = frames;
  const native = first?.native === undefined ? undefined : first.name;
  return { name, message, source, line, column, native };
}
