import type { Frame } from '../port.ts';
import type { ProgramFiles } from './program-files.ts';

/** Node shows this many frames of a stack. */
const maximumFrames = 10;

/** A line of a stack as QuickJS writes it, or as this file does. */
const frameLine = /^ {4}at (?:(.*?) \()?([^()]*?):(\d+):(\d+)\)?$/;
const nativeLine = /^ {4}at (.*) \(native\)$/;

/** The frames in the learner's own files, innermost first, with places of their own text. */
export function framesOf(raw: string, files: ProgramFiles): readonly Frame[] {
  const frames: Frame[] = [];
  for (const line of raw.split('\n')) {
    const match = frameLine.exec(line);
    const [, name, path = '', row, column] = match ?? [];
    const file = match === null ? undefined : files.file(path);
    if (file === undefined) continue;
    const place = { line: Number(row), column: Number(column) };
    const original = file.edited?.originalPlace(place) ?? place;
    const isNamed = name !== undefined && name !== '' && !name.startsWith('<');
    frames.push({ ...(isNamed ? { functionName: name } : {}), path, ...original });
  }
  return frames;
}

/** Line of the innermost frame in a file. Cheap: every print asks for it, and lines do not move. */
export function lineIn(path: string, raw: string, files: ProgramFiles): number | undefined {
  if (files.file(path)?.isMoved === true) {
    return framesOf(raw, files).find((frame) => frame.path === path)?.line;
  }
  const name = `${path}:`;
  for (let at = raw.indexOf(name); at !== -1; at = raw.indexOf(name, at + 1)) {
    const before = raw[at - 1];
    const line = Number.parseInt(raw.slice(at + name.length, at + name.length + 9), 10);
    if ((before === '(' || before === ' ') && line > 0) return line;
  }
  return undefined;
}

/** Text of the source line of the innermost frame and the column in it, as JSON; empty for none. */
export function sourceLine(raw: string, files: ProgramFiles): string {
  const [top] = framesOf(raw, files);
  const lines = top && files.file(top.path)?.source.split(/\r\n|[\n\r\u2028\u2029]/);
  const line = lines?.[(top?.line ?? 0) - 1];
  return line === undefined ? '' : JSON.stringify({ line, column: top?.column });
}

/** V8 leaves out the frames up to the constructor of the error's own class. */
export function withoutMaker(frames: readonly Frame[], maker: string): readonly Frame[] {
  if (maker === '') return frames;
  return frames.slice(frames.findIndex(({ functionName }) => functionName === maker) + 1);
}

/** Frames in V8's format, without the head line. */
export function stackText(frames: readonly Frame[]): string {
  return frames
    .slice(0, maximumFrames)
    .map(({ functionName, path, line, column }) => {
      const place = `${path}:${line}:${column}`;
      return functionName === undefined ? `    at ${place}` : `    at ${functionName} (${place})`;
    })
    .join('\n');
}

/** Frames of a text made by `stackText`, whose places are final. */
export function framesOfText(stack: string, files: ProgramFiles): readonly Frame[] {
  return stack.split('\n').flatMap((text) => {
    const [, functionName, path = '', line, column] = frameLine.exec(text) ?? [];
    if (files.file(path) === undefined) return [];
    const place = { path, line: Number(line), column: Number(column) };
    return [functionName === undefined ? place : { functionName, ...place }];
  });
}

/** Name of the native function that threw, where the innermost frame is one. */
export function throwingNative(raw: string): string | undefined {
  return nativeLine.exec(raw.split('\n').find((line) => !line.includes('<input>')) ?? '')?.[1];
}
