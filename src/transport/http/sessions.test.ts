import { describe, expect, it } from 'vitest';
import { Sessions } from './sessions.ts';

/** A server that only remembers whether it was closed. */
function ownServer() {
  const own = { isClosed: false };
  const close = () => void (own.isClosed = true);
  return { own, server: { handle: () => Promise.resolve(), isInitialized: () => true, close } };
}

describe('full sessions', () => {
  it('end their server, by request and all together', () => {
    const sessions = new Sessions('full');
    const [first, second] = [ownServer(), ownServer()];
    const { id } = Object.assign(sessions.start(), { own: first.server });
    Object.assign(sessions.start(), { own: second.server });
    sessions.end(id);
    expect([first.own.isClosed, second.own.isClosed]).toEqual([true, false]);
    sessions.endAll();
    expect(second.own.isClosed).toBe(true);
  });

  it('are at most 1,000: the one that was silent the longest ends first', () => {
    const sessions = new Sessions('full');
    const started = Array.from({ length: 1_000 }, () => sessions.start());
    const [oldest, next] = started.map(({ id }) => id);
    sessions.find(oldest ?? '');
    sessions.start();
    expect(sessions.find(oldest ?? '')).toBeDefined();
    expect(sessions.find(next ?? '')).toBeUndefined();
  });
});
