import mongoose, { type Connection } from 'mongoose';

/** Longest interruption that reads in progress wait for, in milliseconds. A replica set may have another server by then. */
const TOLERATED_MS = 500;

/** Whether the database of a subgraph can be reached. The driver checks it every second, and notices a broken connection immediately. */
export class DatabaseAvailability {
  readonly #database: Connection;
  readonly #onChange: (isAvailable: boolean) => void;
  readonly #waiting = new Set<() => void>();
  #timer: NodeJS.Timeout | undefined;

  /** @param onChange Called when the database becomes unavailable, and when it is available again. */
  constructor(database: Connection, onChange: (isAvailable: boolean) => void) {
    this.#database = database;
    this.#onChange = onChange;
    database.on('disconnected', this.#noteLoss);
    database.on('connected', this.#noteReturn);
  }

  get isAvailable(): boolean {
    return this.#database.readyState === mongoose.ConnectionStates.connected;
  }

  /** Calls back once when the database has been unavailable for half a second. Returns a function that cancels this. */
  onLoss(listener: () => void): () => void {
    this.#waiting.add(listener);
    return () => this.#waiting.delete(listener);
  }

  /** Stops watching. Called before the connection is closed. */
  close(): void {
    clearTimeout(this.#timer);
    this.#database.off('disconnected', this.#noteLoss);
    this.#database.off('connected', this.#noteReturn);
  }

  readonly #noteLoss = (): void => {
    if (this.#timer !== undefined) return;
    this.#timer = setTimeout(() => this.#notify(), TOLERATED_MS);
    this.#onChange(false);
  };

  readonly #noteReturn = (): void => {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#onChange(true);
  };

  #notify(): void {
    const listeners = [...this.#waiting];
    this.#waiting.clear();
    for (const listener of listeners) listener();
  }
}
