import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { RequestId } from '@modelcontextprotocol/server';
import { EventStream } from './event-stream.ts';
import type { OwnServer } from './own-server.ts';

/**
 * `light` sessions share the servers; a `full` one has a server of its own, which can ask its client
 * back (sampling, elicitation, roots).
 */
export type SessionKind = 'light' | 'full';

/** Sessions that are kept at once; the one that was silent the longest goes first. */
const mostSessions: Readonly<Record<SessionKind, number>> = { light: 10_000, full: 1_000 };
/** Finished streams of a session that can still be asked for. */
const mostStreams = 20;

/**
 * A client of the revisions of 2024 and 2025 that asked for `initialize`. A light one only serves to
 * find the calls that the client cancels and the streams that it lost; calls without one are answered
 * as well.
 */
export class Session {
  readonly id: string = randomUUID();
  /** Answers everything in a full session; undefined in a light one. */
  own: OwnServer | undefined;
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

  /** Cancels the call that a `notifications/cancelled` names; anything else does nothing. */
  cancelNamedIn(message: unknown): void {
    if (typeof message !== 'object' || message === null) return;
    const { method, params } = message as { method?: unknown; params?: { requestId?: unknown } };
    const id = params?.requestId;
    if (method !== 'notifications/cancelled') return;
    if (typeof id !== 'string' && typeof id !== 'number') return;
    this.calls.get(id)?.();
    this.calls.delete(id);
  }

  end(): void {
    for (const cancel of this.calls.values()) cancel();
    this.calls.clear();
    this.own?.close();
  }
}

export class Sessions {
  readonly #most: number;
  readonly #sessions = new Map<string, Session>();

  constructor(kind: SessionKind) {
    this.#most = mostSessions[kind];
  }

  start(): Session {
    const session = new Session();
    this.#sessions.set(session.id, session);
    const [oldest] = this.#sessions.keys();
    if (this.#sessions.size > this.#most && oldest !== undefined) this.end(oldest);
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

  endAll(): void {
    for (const id of this.#sessions.keys()) this.end(id);
  }
}
