import type { ServerResponse } from 'node:http';
import type { JSONRPCMessage } from '@modelcontextprotocol/server';
import { startEventStream, writeEvent, writeJson } from './answer.ts';

/** Events that are kept for a client that asks again; the oldest go first. */
const mostEvents = 200;

/**
 * What one call sends back: plain JSON, or an event stream from the first notification on. Within a
 * session the events are numbered and kept, so that a client whose connection broke can go on from
 * the last one that it saw.
 */
export class EventStream {
  readonly #name: string | undefined;
  readonly #events: { readonly id: string; readonly message: JSONRPCMessage }[] = [];
  #response: ServerResponse;
  #count = 0;
  #isOver = false;

  /** @param name what the events' ids begin with; without it nothing is kept */
  constructor(response: ServerResponse, name?: string) {
    this.#response = response;
    this.#name = name;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  notify(message: JSONRPCMessage): void {
    if (!this.#response.headersSent) startEventStream(this.#response);
    this.#write(message);
  }

  end(message: JSONRPCMessage): void {
    this.#isOver = true;
    if (!this.#response.headersSent) {
      writeJson(this.#response, 200, message);
      return;
    }
    this.#write(message);
    this.#response.end();
  }

  /** Sends what came after an event, and from now on everything, to a new connection. */
  resume(response: ServerResponse, lastEventId: string): void {
    this.#response = response;
    startEventStream(response);
    const seen = this.#events.findIndex(({ id }) => id === lastEventId);
    for (const { id, message } of this.#events.slice(seen + 1)) writeEvent(response, message, id);
    if (this.#isOver) response.end();
  }

  #write(message: JSONRPCMessage): void {
    if (this.#name === undefined) {
      writeEvent(this.#response, message);
      return;
    }
    this.#count += 1;
    const id = `${this.#name}.${this.#count}`;
    this.#events.push({ id, message });
    if (this.#events.length > mostEvents) this.#events.shift();
    writeEvent(this.#response, message, id);
  }
}
