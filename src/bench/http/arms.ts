import { fileURLToPath } from 'node:url';
import { fastmcp, startFastmcp } from './fastmcp.ts';
import { importLearner } from './learner.ts';
import { requestOf, type Era, type Method } from './requests.ts';
import type { ServerProcess, ServerProcesses } from './server-process.ts';

/** A server that is measured. */
export type Arm = ServerProcess & { readonly name: string; readonly eras: readonly Era[] };

export type Arms = {
  /** Ours first, then the anchor. */
  readonly running: readonly Arm[];
  /** Why a peer is not measured. */
  readonly missing: readonly string[];
};

export const report = { name: 'progress', arguments: { action: 'report' } } as const;
export const anchorName = 'bare node:http';

/** Starts ours and the peers; what the peers answer is as long as what ours answers. */
export async function startArms(processes: ServerProcesses, folder: string): Promise<Arms> {
  const ours = await processes.startOurs(folder, await importLearner(folder));
  const textLength = (await answerOf(ours.url, 'tools/call')).content?.[0]?.text.length ?? 0;
  const listLength = JSON.stringify(await answerOf(ours.url, 'tools/list')).length;
  const startPeer = (file: string) => {
    const path = fileURLToPath(new URL(`peers/${file}.js`, import.meta.url));
    return processes.start(path, [String(textLength), String(listLength)]);
  };
  const [bare, sdk1, sdk2] = await Promise.all(['bare', 'sdk-1', 'sdk-2'].map(startPeer));
  const both = ['2025', '2026-07-28'] as const;
  const arm = (name: string, server: ServerProcess | undefined, eras: readonly Era[]) =>
    server === undefined ? [] : [{ ...server, name, eras }];
  const running = [
    ...arm('tutorfleet', ours, both),
    ...arm(anchorName, bare, both),
    ...arm('SDK 1.x per request', sdk1, ['2025']),
    ...arm('SDK 2.x per request', sdk2, both),
  ];
  try {
    const last = await startFastmcp(processes, folder, textLength);
    return {
      running: [...running, ...arm(`fastmcp ${fastmcp.version}`, last, ['2025'])],
      missing: [],
    };
  } catch (error) {
    const [reason = ''] = String(error).split('\n');
    return { running, missing: [`${fastmcp.name} ${fastmcp.version}: not measured (${reason})`] };
  }
}

type Answer = { readonly content?: readonly { readonly text: string }[] };

async function answerOf(url: string, method: Method): Promise<Answer> {
  const call = method === 'tools/call' ? report : undefined;
  const response = await fetch(url, { method: 'POST', ...requestOf('2025', method, call) });
  const { result } = (await response.json()) as { readonly result: Answer };
  return result;
}
