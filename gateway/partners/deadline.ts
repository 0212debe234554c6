/** Ends one request to a partner when its time is up or its client has gone. `release` it when the request is over. */
export class Deadline {
  readonly #controller = new AbortController();
  readonly #timer: NodeJS.Timeout;
  readonly #endsAt: number;
  readonly #hangUp: AbortSignal;
  readonly #end = () => this.#controller.abort();
  #isExpired = false;

  constructor(milliseconds: number, hangUp: AbortSignal) {
    this.#endsAt = performance.now() + milliseconds;
    this.#timer = setTimeout(() => {
      this.#isExpired = true;
      this.#end();
    }, milliseconds);
    this.#hangUp = hangUp;
    if (hangUp.aborted) this.#end();
    else hangUp.addEventListener('abort', this.#end);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  get isExpired(): boolean {
    return this.#isExpired;
  }

  /** At least 1, in whole milliseconds. */
  get remainingMs(): number {
    return Math.max(1, Math.floor(this.#endsAt - performance.now()));
  }

  /** What the work gives, unless the deadline comes first: then the work is left alone and `reason` is thrown. */
  async limit<T>(work: Promise<T>, reason: () => unknown): Promise<T> {
    const { signal } = this;
    let giveUp = () => {};
    const ended = new Promise<never>((_resolve, reject) => {
      giveUp = () => reject(reason());
      if (signal.aborted) giveUp();
      else signal.addEventListener('abort', giveUp);
    });
    try {
      return await Promise.race([work, ended]);
    } finally {
      signal.removeEventListener('abort', giveUp);
    }
  }

  release(): void {
    clearTimeout(this.#timer);
    this.#hangUp.removeEventListener('abort', this.#end);
  }
}
