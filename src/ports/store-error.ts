/** The database cannot be used as it is; it was left as it was found. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  /** What the person can do about it. */
  readonly advice: string;

  constructor(message: string, advice: string, options?: ErrorOptions) {
    super(message, options);
    this.advice = advice;
  }
}
