import { readFileSync } from 'node:fs';

/** What the kernel says of a process; undefined where it has no /proc. */
export type ProcessFigures = {
  /** Resident memory now, and the most there ever was, in MB (2^20 bytes). */
  readonly residentMegabytes: number;
  readonly peakMegabytes: number;
  /** Processor time of all its threads, in microseconds; the kernel counts in steps of 10 ms. */
  readonly cpuMicroseconds: number;
};

/** Length of a clock tick of `/proc/<pid>/stat` on Linux. */
const tickMicroseconds = 10_000;

export function processFigures(pid: number): ProcessFigures | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const megabytes = (name: string) =>
      Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1024;
    // The name in parentheses may hold spaces; user and system time are the 12th and 13th behind it.
    const [, rest = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
    const [user = 0, system = 0] = rest.split(' ').slice(11, 13).map(Number);
    return {
      residentMegabytes: megabytes('VmRSS'),
      peakMegabytes: megabytes('VmHWM'),
      cpuMicroseconds: (user + system) * tickMicroseconds,
    };
  } catch {
    return undefined;
  }
}
