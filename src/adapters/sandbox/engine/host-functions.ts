import type { QuickJSContext, QuickJSHandle } from 'quickjs-emscripten-core';
import { jsonParseMessage } from '../messages/json-parse-message.ts';
import { translateMessage } from '../messages/translate.ts';
import { GuestError } from './guest-error.ts';
import type { Translation } from '../messages/thrown.ts';
import { framesOf, lineIn, sourceLine, stackText, throwingNative, withoutMaker } from './frames.ts';
import { absentGlobals } from './node-globals.ts';
import type { HostFunction } from './instance.ts';
import type { OutputLog } from './output-log.ts';
import type { ProgramFiles } from './program-files.ts';
import type { Budget } from './run-state.ts';

export type HostContext = {
  readonly context: QuickJSContext;
  readonly files: ProgramFiles;
  readonly entry: string;
  readonly output: OutputLog;
  readonly budget: Budget;
  readonly notes: Set<string>;
};

/** Names of the functions that the guest finds on its host. */
export const hostFunctionNames = [
  'write',
  'frames',
  'translate',
  'note',
  'promiseState',
  'promiseResult',
  'exit',
  'entry',
  'resolve',
  'kindOf',
  'importNow',
  'problemOf',
  'sourceOf',
  'compile',
  'decode',
  'jsonParseMessage',
  'sourceLine',
] as const;

type HostFunctions = Readonly<Record<(typeof hostFunctionNames)[number], HostFunction>>;

/** What the guest may ask of the worker during one run. */
export function hostFunctions(run: HostContext): HostFunctions {
  const { context, files, entry, output, budget, notes } = run;
  const text = (handle: QuickJSHandle | undefined) =>
    handle === undefined ? '' : context.getString(handle);
  const answer = (value: string) => context.newString(value);
  return {
    write(stream, chunk, raw, isJson) {
      const line = lineIn(entry, text(raw), files);
      const name = text(stream) === 'stderr' ? 'stderr' : 'stdout';
      const isEscaped = isJson !== undefined && context.dump(isJson) === true;
      const written = isEscaped ? (JSON.parse(text(chunk)) as string) : text(chunk);
      return output.write(name, written, line) ? context.true : context.false;
    },
    frames: (raw, maker) =>
      answer(stackText(withoutMaker(framesOf(text(raw), files), text(maker)))),
    translate(name, message, raw, taken) {
      const error = { name: text(name), message: text(message), taken: text(taken) };
      return answer(JSON.stringify(translate(error, text(raw), files, notes)));
    },
    note(reason) {
      notes.add(text(reason));
      return undefined;
    },
    promiseState(promise) {
      return answer(context.getPromiseState(promise ?? context.undefined).type);
    },
    promiseResult(promise) {
      const state = context.getPromiseState(promise ?? context.undefined);
      if (state.type === 'pending') return undefined;
      return state.type === 'fulfilled' ? state.value : state.error;
    },
    exit() {
      budget.stop('exit');
      return undefined;
    },
    entry: () => answer(entry),
    resolve(specifier, from) {
      const resolution = files.resolve(text(specifier), text(from), 'require');
      if ('code' in resolution && resolution.reason !== undefined) notes.add(resolution.reason);
      return answer(JSON.stringify(resolution));
    },
    kindOf: (path) => answer(files.file(text(path))?.kind ?? 'commonjs'),
    importNow(path) {
      const file = files.file(text(path));
      const source = file?.edited?.text ?? '';
      const evaluated = context.evalCode(source, text(path), { type: 'module' });
      if (evaluated.error !== undefined) throw new GuestError(evaluated.error);
      const state = context.getPromiseState(evaluated.value);
      if (state.type === 'rejected') throw new GuestError(state.error);
      return state.type === 'fulfilled' ? state.value : evaluated.value;
    },
    problemOf: (path) => answer(files.file(text(path))?.problem?.message ?? ''),
    sourceOf: (path) => answer(files.file(text(path))?.source ?? ''),
    compile(path) {
      const file = files.file(text(path));
      const compiled = context.evalCode(file?.edited?.text ?? '', text(path));
      if (compiled.error !== undefined) throw new GuestError(compiled.error);
      return compiled.value;
    },
    jsonParseMessage: (source) => answer(jsonParseMessage(text(source)) ?? ''),
    sourceLine: (raw) => answer(sourceLine(text(raw), files)),
    decode: (bytes) => answer(Buffer.from(text(bytes), 'hex').toString('utf8')),
  };
}

const takenKinds = ['undefined', 'null', 'other'] as const;

/** What V8 says wherever it happens. */
const plainly: Readonly<Record<string, Translation>> = {
  'string too long': { name: 'RangeError', message: 'Invalid string length' },
  'stack overflow': { name: 'RangeError', message: 'Maximum call stack size exceeded' },
};

function translate(
  error: { readonly name: string; readonly message: string; readonly taken: string },
  raw: string,
  files: ProgramFiles,
  notes: Set<string>,
) {
  const { name, message } = error;
  const taken = takenKinds.find((kind) => kind === error.taken);
  const frames = framesOf(raw, files);
  const [top, ...outer] = frames;
  const source = top === undefined ? '' : (files.file(top.path)?.source ?? '');
  const place = { line: top?.line ?? 0, column: top?.column ?? 0 };
  const caller = outer[0]?.path === top?.path ? outer[0] : undefined;
  const thrown = {
    name,
    message,
    source,
    ...place,
    native: throwingNative(raw),
    caller,
    taken,
  } as const;
  const answer: Translation = translateMessage(thrown) ?? plainly[message] ?? { name, message };
  const missing = /^(\w+) is not defined$/.exec(answer.message)?.[1] ?? '';
  if (absentGlobals.has(missing)) notes.add(`${missing} is not available here`);
  const { line, column } = answer;
  const isMoved = top !== undefined && line !== undefined && column !== undefined;
  const shown = isMoved ? [{ ...top, line, column }, ...outer] : frames;
  return { name: answer.name, message: answer.message, frames: stackText(shown) };
}
