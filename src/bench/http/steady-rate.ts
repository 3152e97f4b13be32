import { performance } from 'node:perf_hooks';
import { quantile } from '../statistics.ts';
import { KeepAliveClient } from './keep-alive-client.ts';
import { requestOf } from './requests.ts';
import { mixedCalls } from './tool-calls.ts';

export type SteadyRate = {
  readonly answered: number;
  readonly answeredPerSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly errors: readonly string[];
  /** Growth of the resident memory after the first minute, by least squares. */
  readonly megabytesPerMinute: number;
};

export type SteadyRateInput = {
  readonly url: string;
  readonly perSecond: number;
  readonly minutes: number;
  readonly residentMegabytes: () => number | undefined;
};

/** How often requests are sent and memory is looked at, in milliseconds. */
const every = { request: 50, memory: 1_000 } as const;
const minute = 60_000;
/** Requests that wait for their answers; a server that falls behind is not buried. */
const mostWaiting = 500;

/** Sends the mix of calls at a fixed rate, whether or not the answers keep up. */
export async function keepRate(input: SteadyRateInput): Promise<SteadyRate> {
  const { url, perSecond, minutes, residentMegabytes } = input;
  const client = new KeepAliveClient(url, mostWaiting);
  const requests = mixedCalls.flatMap((call) => [
    requestOf('2025', 'tools/call', call),
    requestOf('2026-07-28', 'tools/call', call),
  ]);
  const errors: string[] = [];
  const times: number[] = [];
  const memory: Point[] = [];
  const waiting = new Set<Promise<void>>();
  const start = performance.now();
  let sent = 0;
  const send = () => {
    const request = requests[sent % requests.length];
    sent += 1;
    if (request === undefined) return;
    if (waiting.size >= mostWaiting) {
      errors.push('not sent: the server fell behind');
      return;
    }
    const sentAt = performance.now();
    const call = client.problemOf(request).then((problem) => {
      if (problem === undefined) times.push(performance.now() - sentAt);
      else errors.push(problem);
      waiting.delete(call);
    });
    waiting.add(call);
  };
  const sending = setInterval(() => {
    const due = Math.floor(((performance.now() - start) / 1000) * perSecond);
    while (sent < due) send();
  }, every.request);
  const watching = setInterval(() => {
    const megabytes = residentMegabytes();
    const at = performance.now() - start;
    if (megabytes !== undefined && at >= minute) memory.push({ x: at / minute, y: megabytes });
  }, every.memory);
  try {
    await new Promise((resolve) => setTimeout(resolve, minutes * minute));
  } finally {
    clearInterval(sending);
    clearInterval(watching);
  }
  await Promise.all(waiting);
  client.close();
  const seconds = (performance.now() - start) / 1000;
  return {
    answered: times.length,
    answeredPerSecond: times.length / seconds,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    errors,
    megabytesPerMinute: slopeOf(memory),
  };
}

type Point = { readonly x: number; readonly y: number };

/** Slope of the straight line with the least squared distances. */
function slopeOf(points: readonly Point[]): number {
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [middleX, middleY] = [mean(points.map(({ x }) => x)), mean(points.map(({ y }) => y))];
  const above = mean(points.map(({ x, y }) => (x - middleX) * (y - middleY)));
  return above / mean(points.map(({ x }) => (x - middleX) ** 2));
}
