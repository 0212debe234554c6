/** Ends one request to a partner when its time is up or its client has gone. `release` it when the request is over. */
export class Deadline {
  readonly #controller = new AbortController();
  readonly #timer: NodeJS.Timeout;
  readonly #hangUp: AbortSignal;
  readonly #end = () => this.#controller.abort();
  #isExpired = false;

  constructor(milliseconds: number, hangUp: AbortSignal) {
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

  release(): void {
    clearTimeout(this.#timer);
    this.#hangUp.removeEventListener('abort', this.#end);
  }
}
