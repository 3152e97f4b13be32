import { Agent, request as httpRequest } from 'node:http';
import { isAnswered, type PostRequest } from './requests.ts';

/** How long one answer may take, in milliseconds: a thousand clients wait for each other. */
const longestAnswer = 240_000;

/** A client with connections of its own that stay open, and nothing of an SDK. */
export class KeepAliveClient {
  readonly #url: string;
  readonly #agent: Agent;

  constructor(url: string, mostConnections: number) {
    this.#url = url;
    this.#agent = new Agent({ keepAlive: true, maxSockets: mostConnections });
  }

  /** Opens a connection with a request that no tool is asked. */
  async connect(): Promise<void> {
    const { status } = await this.#send(new URL('/ready', this.#url), { method: 'GET' });
    if (status !== 200) throw new Error(`/ready answered ${status}`);
  }

  /** What went wrong with a call, or undefined. */
  async problemOf(request: PostRequest): Promise<string | undefined> {
    try {
      const sent = { method: 'POST', headers: request.headers, body: request.body };
      const { status, text } = await this.#send(new URL(this.#url), sent);
      return status === 200 && isAnswered(text) ? undefined : `${status} ${text.slice(0, 200)}`;
    } catch (error) {
      return String(error);
    }
  }

  close(): void {
    this.#agent.destroy();
  }

  #send(
    url: URL,
    sent: { readonly method: string; readonly body?: string } & Partial<PostRequest>,
  ): Promise<{ readonly status: number; readonly text: string }> {
    const { method, headers = {}, body } = sent;
    const options = { method, headers, agent: this.#agent, timeout: longestAnswer };
    return new Promise((resolve, reject) => {
      const request = httpRequest(url, options, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => (text += part));
        response.once('end', () => resolve({ status: response.statusCode ?? 0, text }));
        response.once('error', reject);
      });
      request.once('timeout', () => request.destroy(new Error('no answer in time')));
      request.once('error', reject);
      request.end(body);
    });
  }
}
