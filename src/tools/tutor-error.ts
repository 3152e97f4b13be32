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
    return `${this.message}; ${this.advice}`.replaceAll(/\s*\n\s*/g, ' ');
  }
}
