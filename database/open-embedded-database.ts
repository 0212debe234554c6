import { resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { EmbeddedDatabaseError } from './errors.ts';
import { type EngineRequest, type OpenEngine, openEngine } from './open-engine.ts';
import { removeSocket } from './running-database.ts';

export interface EmbeddedDatabaseOptions {
  /** The directory of the data. Created if it does not exist. */
  readonly directory: string;
  /** Called with each line of the engine's output. Default: the output is only used in error messages. */
  readonly log?: (line: string) => void;
  /**
   * Called with a sentence when the engine has ended unexpectedly and is started again, and when it runs again. Default: it is not
   * started again.
   */
  readonly onRestart?: (sentence: string) => void;
}

export interface EmbeddedDatabase {
  /** The `mongodb://` URI for the driver: a Unix socket that only this user can connect to. The same after a restart. */
  readonly uri: string;
  /** The engine's process. */
  readonly pid: number;
  /** Resolves with the reason if the engine ends before `close()` and is not started again; stays pending otherwise. Never rejects. */
  readonly crashed: Promise<EmbeddedDatabaseError>;
  /** Why the engine ended unexpectedly the last time; undefined if it never did. */
  readonly lastCrash: EmbeddedDatabaseError | undefined;
  /**
   * Stops the engine. Commands in progress are completed, but their replies are not delivered: close your connections
   * first. May be called twice. Never rejects.
   */
  close(): Promise<void>;
}

/**
 * Opens the database in a directory with the embedded engine, which runs in a child process. The child ends with this
 * process, even if this process is killed.
 *
 * @throws {EmbeddedDatabaseError} a subclass of it, with a message for the person who started the program
 */
export async function openEmbeddedDatabase({
  directory,
  log,
  onRestart,
}: EmbeddedDatabaseOptions): Promise<EmbeddedDatabase> {
  const request = { directory: resolve(directory), log };
  return new SupervisedEngine(request, await openEngine(request), onRestart);
}

/** Pauses before each attempt to start the engine again, in milliseconds. After the last one, it is given up. */
const PAUSES_MS = [0, 250, 500, 1_000, 2_000] as const;

/** An engine that ran for this time counts as working: its next end gets all attempts again. */
const WORKING_AFTER_MS = 60_000;

/** An engine that is started again when it ends, on the same data and at the same address. */
class SupervisedEngine implements EmbeddedDatabase {
  readonly uri: string;
  readonly crashed: Promise<EmbeddedDatabaseError>;
  lastCrash: EmbeddedDatabaseError | undefined;
  readonly #request: EngineRequest;
  readonly #onRestart: EmbeddedDatabaseOptions['onRestart'];
  readonly #supervised: Promise<void>;
  readonly #stopPause = new AbortController();
  #engine: OpenEngine;
  #attempts = 0;
  #closing: Promise<void> | undefined;

  constructor(request: EngineRequest, engine: OpenEngine, onRestart: EmbeddedDatabaseOptions['onRestart']) {
    this.uri = engine.uri;
    this.#request = { ...request, uri: engine.uri };
    this.#engine = engine;
    this.#onRestart = onRestart;
    const supervision = this.#supervise();
    this.#supervised = supervision.then(() => {});
    this.crashed = supervision.then((error) => error ?? new Promise<never>(() => {}));
  }

  get pid(): number {
    return this.#engine.pid;
  }

  close(): Promise<void> {
    return (this.#closing ??= this.#close());
  }

  async #close(): Promise<void> {
    this.#stopPause.abort();
    await this.#engine.stop();
    await this.#supervised;
    // It may have been started again in the meantime.
    await this.#engine.stop();
    await removeSocket(this.uri);
  }

  /** Resolves when the engine has been closed, or with the reason when it is given up. */
  async #supervise(): Promise<EmbeddedDatabaseError | undefined> {
    for (;;) {
      const startedAt = performance.now();
      const reason = await this.#engine.ended;
      if (this.#closing) return undefined;
      this.lastCrash = reason;
      if (performance.now() - startedAt > WORKING_AFTER_MS) this.#attempts = 0;
      const failure = await this.#startAgain(reason);
      if (this.#closing) return undefined;
      if (failure === undefined) continue;
      await removeSocket(this.uri);
      return failure;
    }
  }

  /** Returns undefined when the engine runs again, else why it does not. */
  async #startAgain(reason: EmbeddedDatabaseError): Promise<EmbeddedDatabaseError | undefined> {
    let failure = reason;
    if (this.#onRestart === undefined) return failure;
    if (this.#attempts < PAUSES_MS.length) this.#onRestart(`${reason.message} It is started again.`);
    while (this.#attempts < PAUSES_MS.length) {
      await this.#pause(PAUSES_MS[this.#attempts] ?? 0);
      if (this.#closing) return failure;
      this.#attempts += 1;
      try {
        this.#engine = await openEngine(this.#request);
        this.#onRestart(`The database in ${this.#request.directory} runs again.`);
        return undefined;
      } catch (error) {
        // `openEngine` throws nothing else.
        failure = error as EmbeddedDatabaseError;
      }
    }
    return failure;
  }

  #pause(milliseconds: number): Promise<void> {
    return delay(milliseconds, undefined, { signal: this.#stopPause.signal }).catch(() => {});
  }
}
