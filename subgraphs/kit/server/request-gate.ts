import { ServiceError } from '../values/index.ts';

export interface GateSettings {
  /** Requests that are answered at the same time. */
  readonly concurrency: number;
  /** Requests that wait; a further one is rejected. */
  readonly queue: number;
}

/** Limits the requests that are answered at the same time, and so the memory of a subgraph. */
export class RequestGate {
  readonly #settings: GateSettings;
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(settings: GateSettings) {
    this.#settings = settings;
  }

  /**
   * Does the work of a request when it is its turn.
   *
   * @throws ServiceError when too many requests wait, or the reason of the signal when it aborts before the turn comes.
   */
  async run<T>(signal: AbortSignal, work: () => T | Promise<T>): Promise<T> {
    if (this.#running < this.#settings.concurrency) this.#running += 1;
    else await this.#wait(signal);
    try {
      signal.throwIfAborted();
      return await work();
    } finally {
      const next = this.#waiting.shift();
      // The next request takes the place of this one.
      if (next) next();
      else this.#running -= 1;
    }
  }

  #wait(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (this.#waiting.length >= this.#settings.queue) throw new ServiceError('overload');
    return new Promise((resolve, reject) => {
      const start = () => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      const leave = () => {
        this.#waiting.splice(this.#waiting.indexOf(start), 1);
        reject(signal.reason as Error);
      };
      this.#waiting.push(start);
      signal.addEventListener('abort', leave, { once: true });
    });
  }
}
