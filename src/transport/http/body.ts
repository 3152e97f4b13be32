import type { IncomingMessage } from 'node:http';

/** Largest request body in bytes. */
export const largestBody = 1_048_576;

export type Body =
  | { readonly ok: true; readonly text: string }
  /** `status` is what HTTP says of it; 499 is for a client that went away in the middle. */
  | { readonly ok: false; readonly status: 413 | 499 };

/** Reads a whole body; stops listening at the limit, whatever the client still sends. */
export function readBody(request: IncomingMessage): Promise<Body> {
  if (Number(request.headers['content-length']) > largestBody) {
    return Promise.resolve({ ok: false, status: 413 });
  }
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= largestBody) chunks.push(chunk);
      else {
        request.pause();
        resolve({ ok: false, status: 413 });
      }
    });
    request.once('end', () => {
      const [first, ...others] = chunks;
      const whole = others.length === 0 && first !== undefined ? first : Buffer.concat(chunks);
      resolve({ ok: true, text: whole.toString('utf8') });
    });
    // After the end this resolves nothing; before it, the client has gone.
    request.once('close', () => resolve({ ok: false, status: 499 }));
  });
}
