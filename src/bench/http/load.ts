import { createRequire } from 'node:module';
import { processFigures } from '../process-figures.ts';
import { isAnswered, type PostRequest } from './requests.ts';
import type { ServerProcess } from './server-process.ts';

/** What is used of autocannon, which has no types of its own. */
type Autocannon = (options: {
  readonly url: string;
  readonly method: 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly connections: number;
  readonly duration: number;
  readonly verifyBody: (body: string) => boolean;
}) => Promise<{
  readonly duration: number;
  readonly requests: { readonly total: number };
  readonly latency: { readonly p50: number; readonly p99: number };
  readonly errors: number;
  readonly mismatches: number;
  readonly non2xx: number;
}>;

const autocannon = createRequire(import.meta.url)('autocannon') as Autocannon;

export const connections = 50;

export type Load = {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Broken connections, time-outs, statuses other than 2xx, and answers without a result. */
  readonly errors: number;
  /** Microseconds of the server's processor time for one request; NaN where nobody counts them. */
  readonly cpuPerRequest: number;
};

/** Sends the same request over 50 connections, each the next as soon as it has its answer. */
export async function load(
  { url, pid }: ServerProcess,
  request: PostRequest,
  seconds: number,
): Promise<Load> {
  const cpuBefore = processFigures(pid)?.cpuMicroseconds ?? NaN;
  const { duration, requests, latency, errors, mismatches, non2xx } = await autocannon({
    ...{ url, method: 'POST', ...request, connections, duration: seconds },
    verifyBody: isAnswered,
  });
  const cpu = (processFigures(pid)?.cpuMicroseconds ?? NaN) - cpuBefore;
  return {
    cpuPerRequest: cpu / requests.total,
    perSecond: requests.total / duration,
    ...{ p50: latency.p50, p99: latency.p99 },
    errors: errors + mismatches + non2xx,
  };
}
