import type { JSONRPCRequest, JSONRPCResponse, Result } from '@modelcontextprotocol/server';
import type { CallToolDirectly } from '../../server.ts';
import type { Exchange, SharedConnection } from './shared-connection.ts';

/** Where a well-formed call can be handed in; answers how to cancel it. */
export type Connection = Pick<SharedConnection, 'open'>;

/** All that a plain call may carry; anything else is the SDK's to judge. */
const plainKeys: ReadonlySet<string> = new Set(['name', 'arguments', '_meta']);

/**
 * Answers the two requests that clients send all the time without the SDK's checks, which
 * `wellFormed` has made: the list of tools, asked of the shared server once, and plain calls of a
 * tool. What the protocol's revision adds to every result is taken from that list's answer. The
 * shared server has everything else, and the calls that want to be told of progress.
 */
export class DirectConnection implements Connection {
  readonly #shared: SharedConnection;
  readonly #callTool: CallToolDirectly;
  readonly #list: Promise<Result>;
  #additions: Result = {};

  constructor(shared: SharedConnection, callTool: CallToolDirectly, listRequest: JSONRPCRequest) {
    this.#shared = shared;
    this.#callTool = callTool;
    this.#list = resultOf(shared, listRequest).then((result) => {
      const { resultType, _meta } = result;
      if (resultType !== undefined) this.#additions = { resultType, _meta };
      return result;
    });
  }

  /** Resolves when calls can be answered. */
  async start(): Promise<void> {
    await this.#list;
  }

  open(request: JSONRPCRequest, exchange: Exchange): () => void {
    const { id, method, params = {} } = request;
    const controller = new AbortController();
    const answer = isPlain(params) ? this.#answer(method, params, controller.signal) : undefined;
    if (answer === undefined) return this.#shared.open(request, exchange);
    let isAnswered = false;
    void answer.then((result) => {
      isAnswered = true;
      if (!controller.signal.aborted) exchange.onAnswer({ jsonrpc: '2.0', id, result });
    });
    return () => {
      // Aborting makes an error with its stack: a tenth of the time of a call, for nothing.
      if (!isAnswered) controller.abort();
    };
  }

  #answer(
    method: string,
    params: NonNullable<JSONRPCRequest['params']>,
    signal: AbortSignal,
  ): Promise<Result> | undefined {
    if (method === 'tools/list') return params.name === undefined ? this.#list : undefined;
    if (method !== 'tools/call') return undefined;
    return this.#callTool(params, signal)?.then((result) => ({ ...result, ...this.#additions }));
  }
}

function isPlain(params: NonNullable<JSONRPCRequest['params']>): boolean {
  return (
    params._meta?.progressToken === undefined &&
    Object.keys(params).every((key) => plainKeys.has(key))
  );
}

function resultOf(connection: SharedConnection, request: JSONRPCRequest): Promise<Result> {
  return new Promise((resolve, reject) => {
    const onAnswer = (message: JSONRPCResponse) => {
      if ('result' in message) resolve(message.result);
      else reject(new Error(message.error.message));
    };
    connection.open(request, { onAnswer, onNotification: () => undefined });
  });
}
