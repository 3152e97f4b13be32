import type {
  JSONRPCMessage,
  JSONRPCNotification,
  JSONRPCRequest,
  JSONRPCResponse,
  RequestId,
  Transport,
  TransportSendOptions,
} from '@modelcontextprotocol/server';

/** What one waiting client is told: notifications while the call runs, then the one answer. */
export type Exchange = {
  readonly onNotification: (message: JSONRPCNotification) => void;
  readonly onAnswer: (message: JSONRPCResponse) => void;
};

type OpenExchange = Exchange & { readonly id: RequestId; readonly progressToken: unknown };

/** Answered at once: a server that waits for what can never come would hold its call for a minute. */
const noWayBack = 'Clients share this server: it cannot ask one of them';

/**
 * One connection of one long-lived server that carries the calls of many clients at once. Clients
 * number their requests as they like, so each call gets a number of its own here, which is also its
 * progress token; what comes back is given the client's again. (Building a server for each request
 * takes about ten times as long as serving it.)
 */
export class SharedConnection implements Transport {
  onmessage?: (message: JSONRPCMessage) => void;
  onclose?: () => void;
  onerror?: (error: Error) => void;

  readonly #exchanges = new Map<RequestId, OpenExchange>();
  #lastNumber = 0;

  start(): Promise<void> {
    return Promise.resolve();
  }

  close(): Promise<void> {
    this.#exchanges.clear();
    this.onclose?.();
    return Promise.resolve();
  }

  get openCount(): number {
    return this.#exchanges.size;
  }

  /** Hands a client's request to the server. Answers how to cancel it; a late cancel does nothing. */
  open(request: JSONRPCRequest, exchange: Exchange): () => void {
    this.#lastNumber += 1;
    const number = this.#lastNumber;
    const { params } = request;
    const meta = params?._meta;
    const progressToken = meta?.progressToken;
    this.#exchanges.set(number, { ...exchange, id: request.id, progressToken });
    const renumbered =
      progressToken === undefined
        ? { ...request, id: number }
        : {
            ...request,
            id: number,
            params: { ...params, _meta: { ...meta, progressToken: number } },
          };
    this.onmessage?.(renumbered);
    return () => this.#cancel(number);
  }

  send(message: JSONRPCMessage, options?: TransportSendOptions): Promise<void> {
    if ('method' in message) {
      if ('id' in message) return Promise.reject(new Error(noWayBack));
      this.#notify(message, options?.relatedRequestId);
      return Promise.resolve();
    }
    const { id } = message;
    const exchange = id === undefined ? undefined : this.#exchanges.get(id);
    if (id !== undefined && exchange !== undefined) {
      this.#exchanges.delete(id);
      exchange.onAnswer({ ...message, id: exchange.id });
    }
    return Promise.resolve();
  }

  /** What belongs to no call would have to be told to every client: it is told to none. */
  #notify(message: JSONRPCNotification, number: RequestId | undefined): void {
    const exchange = number === undefined ? undefined : this.#exchanges.get(number);
    if (exchange === undefined) return;
    const isProgress = message.params?.progressToken !== undefined;
    const params = { ...message.params, progressToken: exchange.progressToken };
    exchange.onNotification(isProgress ? { ...message, params } : message);
  }

  #cancel(number: number): void {
    if (!this.#exchanges.delete(number)) return;
    const params = { requestId: number, reason: 'the client went away or cancelled' };
    this.onmessage?.({ jsonrpc: '2.0', method: 'notifications/cancelled', params });
  }
}
