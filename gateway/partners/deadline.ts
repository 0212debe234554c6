/**
 * Aborts one request to a partner when its time is over or when the client disconnects. Call `release` when the request
 * has ended: otherwise its timer and its listener leak.
 */
export class Deadline {
  readonly #controller = new AbortController();
  readonly #timer: NodeJS.Timeout;
  readonly #endsAt: number;
  readonly #clientSignal: AbortSignal;
  readonly #abort = () => this.#controller.abort();
  #isExpired = false;

  /** @param clientSignal aborts when the client disconnects. */
  constructor(milliseconds: number, clientSignal: AbortSignal) {
    this.#endsAt = performance.now() + milliseconds;
    this.#timer = setTimeout(() => {
      this.#isExpired = true;
      this.#abort();
    }, milliseconds);
    this.#clientSignal = clientSignal;
    if (clientSignal.aborted) this.#abort();
    else clientSignal.addEventListener('abort', this.#abort);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Whether the time is over. False when the client has disconnected. */
  get isExpired(): boolean {
    return this.#isExpired;
  }

  /** Whole milliseconds, at least 1. */
  get remainingMs(): number {
    return Math.max(1, Math.floor(this.#endsAt - performance.now()));
  }

  /** Resolves with the result of `work`. If the deadline comes first, throws `reason()` and does not wait for `work`. */
  async limit<T>(work: Promise<T>, reason: () => unknown): Promise<T> {
    const { signal } = this;
    let rejectWithReason = () => {};
    const aborted = new Promise<never>((_resolve, reject) => {
      rejectWithReason = () => reject(reason());
      if (signal.aborted) rejectWithReason();
      else signal.addEventListener('abort', rejectWithReason);
    });
    try {
      return await Promise.race([work, aborted]);
    } finally {
      signal.removeEventListener('abort', rejectWithReason);
    }
  }

  /** Stops the timer, and no longer listens to the client. */
  release(): void {
    clearTimeout(this.#timer);
    this.#clientSignal.removeEventListener('abort', this.#abort);
  }
}
