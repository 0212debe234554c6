import { stat } from 'node:fs/promises';
import type { Log } from '../../../protocol/index.ts';
import { type LoadedSupergraph, loadSupergraph, toSupergraphError } from '../load-supergraph.ts';

export interface WatchOptions {
  readonly file: string;
  /** Interval of the checks, in milliseconds; 0 disables them. */
  readonly pollMs: number;
  /** The text of the file when it was loaded. */
  readonly sdl: string;
  /** Serves a new supergraph. Throws when it cannot be served; the current one is still served then. */
  readonly replace: (supergraph: LoadedSupergraph) => Promise<void>;
  readonly log: Log;
}

/**
 * Checks a supergraph file at an interval. New content is served once two checks have found the same file, because writing
 * it may take a moment. Polling also detects a file that is replaced through a symbolic link, as in Kubernetes. A
 * supergraph that cannot be served is logged once.
 *
 * @returns a function that ends the checks. It resolves when a replacement in progress has ended.
 */
export function watchSupergraph(options: WatchOptions): () => Promise<void> {
  if (options.pollMs === 0) return async () => {};
  const watcher = new FileWatcher(options);
  watcher.start();
  return () => watcher.stop();
}

class FileWatcher {
  readonly #options: WatchOptions;
  #served: string;
  /** The version of the file at the last check. */
  #lastSeen = '';
  /** The last version that was loaded. */
  #lastLoaded = '';
  #isStopped = false;
  #checking = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;

  constructor(options: WatchOptions) {
    this.#options = options;
    this.#served = options.sdl;
  }

  start(): void {
    if (this.#isStopped) return;
    this.#timer = setTimeout(() => {
      this.#checking = this.#check().finally(() => this.start());
    }, this.#options.pollMs);
    this.#timer.unref();
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await this.#checking;
  }

  async #check(): Promise<void> {
    const { file, replace, log } = this.#options;
    const version = await versionOf(file);
    const isComplete = version === this.#lastSeen;
    this.#lastSeen = version;
    if (!isComplete || version === this.#lastLoaded) return;
    this.#lastLoaded = version;
    try {
      const supergraph = await loadSupergraph(file);
      if (supergraph.sdl === this.#served) return;
      await replace(supergraph);
      this.#served = supergraph.sdl;
    } catch (cause) {
      const error = toSupergraphError(file, cause);
      const message = `The previous supergraph is still served. ${error.message}`;
      log({ level: 'error', message, error });
    }
  }
}

/** Changes whenever the file changes. */
async function versionOf(file: string): Promise<string> {
  try {
    const { mtimeMs, size, ino } = await stat(file);
    return `${mtimeMs} ${size} ${ino}`;
  } catch {
    return 'missing';
  }
}
