import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { RequestId } from '@modelcontextprotocol/server';
import { EventStream } from './event-stream.ts';

/** Sessions that are kept at once; the one that was silent the longest goes first. */
const mostSessions = 10_000;
/** Finished streams of a session that can still be asked for. */
const mostStreams = 20;

/**
 * A client of the revisions of 2024 and 2025 that asked for `initialize`. It only serves to find the
 * calls that the client cancels and the streams that it lost; calls without one are answered as well.
 */
export class Session {
  readonly id: string = randomUUID();
  /** How to cancel the calls that are under way, by the client's own ids. */
  readonly calls = new Map<RequestId, () => void>();
  readonly #streams = new Map<string, EventStream>();
  #streamCount = 0;

  openStream(response: ServerResponse): EventStream {
    this.#streamCount += 1;
    const name = String(this.#streamCount);
    const stream = new EventStream(response, name);
    this.#streams.set(name, stream);
    for (const [other, { isOver }] of this.#streams) {
      if (this.#streams.size <= mostStreams) break;
      if (isOver) this.#streams.delete(other);
    }
    return stream;
  }

  /** The stream that an event was sent on. */
  streamOf(eventId: string): EventStream | undefined {
    return this.#streams.get(eventId.slice(0, eventId.indexOf('.')));
  }

  end(): void {
    for (const cancel of this.calls.values()) cancel();
    this.calls.clear();
  }
}

export class Sessions {
  readonly #sessions = new Map<string, Session>();

  start(): Session {
    const session = new Session();
    this.#sessions.set(session.id, session);
    const [oldest] = this.#sessions.keys();
    if (this.#sessions.size > mostSessions && oldest !== undefined) this.end(oldest);
    return session;
  }

  find(id: string): Session | undefined {
    const session = this.#sessions.get(id);
    if (session === undefined) return undefined;
    // Last in the order: the first is the one that was silent the longest.
    this.#sessions.delete(id);
    this.#sessions.set(id, session);
    return session;
  }

  end(id: string): boolean {
    this.#sessions.get(id)?.end();
    return this.#sessions.delete(id);
  }
}
