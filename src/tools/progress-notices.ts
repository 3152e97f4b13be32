/** How long a call may take before its client is told what it does, and told again, in milliseconds. */
const interval = 1_000;

export type ProgressNotices = {
  /** What the call is doing now. */
  readonly say: (message: string) => void;
  readonly stop: () => void;
};

/** Sends the latest message once a second: a quick call sends none, and its answer stays plain. */
export function progressNotices(
  send: (progress: number, message: string) => void,
): ProgressNotices {
  let message = '';
  let count = 0;
  let timer: NodeJS.Timeout | undefined;
  return {
    say: (text) => {
      message = text;
      timer ??= setInterval(() => {
        count += 1;
        send(count, message);
      }, interval);
    },
    stop: () => clearInterval(timer),
  };
}
