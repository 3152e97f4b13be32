import { StoreError } from '../ports/store-error.ts';

/** What kind of mistake it was: bad arguments, something unknown, or something that cannot be done. */
export type TutorErrorCode = 'bad-input' | 'not-found' | 'unavailable';

/** An expected failure that the caller can mend: what was wrong, and what to do instead. */
export class TutorError extends Error {
  override readonly name = 'TutorError';
  readonly code: TutorErrorCode;
  readonly advice: string;

  constructor(code: TutorErrorCode, message: string, advice: string) {
    super(message);
    this.code = code;
    this.advice = advice;
  }

  /** The one line that a caller sees. */
  get line(): string {
    const line = `${shortened(this.message)}; ${this.advice}`;
    return line.replaceAll(unprintable, ' ');
  }
}

/** What breaks a line or turns it round: white space, control and direction characters. */
const unprintable = /[\s\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu;

const longestMessage = 500;

/** A text from outside as an error may repeat it: a name of a megabyte says nothing to anybody. */
export function shortened(text: string, most = longestMessage): string {
  if (text.length <= most) return text;
  const half = Math.floor(most / 2);
  return `${text.slice(0, half)}…${text.slice(-half)}`.toWellFormed();
}

/** A failure of the store as a caller is told of it; any other error as it is. */
export function asExpected(error: unknown): unknown {
  if (!(error instanceof StoreError)) return error;
  return new TutorError('unavailable', error.message, error.advice);
}
