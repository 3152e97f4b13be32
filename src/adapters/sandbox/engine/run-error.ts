import type { RunError } from '../port.ts';
import { framesOfText } from './frames.ts';
import type { ProgramFiles } from './program-files.ts';

/** A thrown value as the guest describes it. */
export type Described = {
  readonly isExit?: true;
  readonly name: string;
  readonly message: string;
  readonly inspected?: string;
  readonly stack: string;
};

/** The error that a learner is shown. */
export function runErrorOf(described: Described, files: ProgramFiles): RunError {
  const { name, message, inspected, stack } = described;
  const frames = framesOfText(stack, files);
  const [top] = frames;
  return {
    name,
    message,
    ...(inspected === undefined ? {} : { inspected }),
    ...(top === undefined ? {} : { path: top.path, line: top.line, column: top.column }),
    frames,
  };
}

/** An error that the worker itself states, without a place. */
export function plainError(name: string, message: string): RunError {
  return { name, message, frames: [] };
}
