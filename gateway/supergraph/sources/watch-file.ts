import { stat } from 'node:fs/promises';
import type { Log } from '../../../protocol/index.ts';
import { type LoadedSupergraph, loadSupergraph, unusable } from '../load-supergraph.ts';

export interface WatchOptions {
  readonly file: string;
  /** How often to look, in milliseconds; 0 never looks. */
  readonly pollMs: number;
  /** What the file held when it was loaded. */
  readonly sdl: string;
  /** Serves a new supergraph, or throws and leaves the one before. */
  readonly replace: (supergraph: LoadedSupergraph) => Promise<void>;
  readonly log: Log;
}

/**
 * Looks at a supergraph file again and again, and has its new content served once the file has not changed between two
 * looks: whoever writes it may take a moment. Polling also sees files that are swapped by links, as containers do.
 * What cannot be served is logged, once.
 *
 * @returns what ends it; resolves when a replacement that is under way is through.
 */
export function watchSupergraph({ file, pollMs, sdl, replace, log }: WatchOptions): () => Promise<void> {
  if (pollMs === 0) return async () => {};
  let served = sdl;
  let seen = '';
  let settled = '';
  let isEnded = false;
  let looking = Promise.resolve();
  let timer = setTimeout(lookAgain, pollMs);
  timer.unref();

  function lookAgain(): void {
    looking = look().finally(() => {
      if (isEnded) return;
      timer = setTimeout(lookAgain, pollMs);
      timer.unref();
    });
  }

  async function look(): Promise<void> {
    const mark = await markOf(file);
    const isSettled = mark === seen;
    seen = mark;
    if (!isSettled || mark === settled) return;
    settled = mark;
    try {
      const supergraph = await loadSupergraph(file);
      if (supergraph.sdl === served) return;
      await replace(supergraph);
      served = supergraph.sdl;
    } catch (cause) {
      const error = unusable(file, cause);
      const message = `The supergraph from before is still served. ${error.message}`;
      log({ level: 'error', message, error });
    }
  }

  return async () => {
    isEnded = true;
    clearTimeout(timer);
    await looking;
  };
}

/** Changes whenever the file does. */
async function markOf(file: string): Promise<string> {
  try {
    const { mtimeMs, size, ino } = await stat(file);
    return `${mtimeMs} ${size} ${ino}`;
  } catch {
    return 'missing';
  }
}
