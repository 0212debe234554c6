import { readFile } from 'node:fs/promises';
import type { System } from './start-system.ts';

const INTERVAL_MS = 200;

/** Reads the resident memory of all processes of a system several times a second. Linux only: from `/proc`. */
export class MemoryWatch {
  readonly #pids: ReadonlyMap<string, number>;
  readonly #timer: NodeJS.Timeout;
  #highest = new Map<string, number>();
  #latest = new Map<string, number>();

  constructor({ gateway, subgraphs, engine }: System) {
    this.#pids = new Map([gateway, ...subgraphs, engine].map(({ name, pid }) => [name, pid]));
    this.#timer = setInterval(() => void this.read(), INTERVAL_MS);
  }

  /** The latest readings in bytes, by the name of the process. Processes that have ended are missing. */
  get latest(): ReadonlyMap<string, number> {
    return this.#latest;
  }

  /** The highest readings since the last `reset`. */
  get highest(): ReadonlyMap<string, number> {
    return this.#highest;
  }

  async read(): Promise<void> {
    const entries = await Promise.all(
      [...this.#pids].map(async ([name, pid]) => [name, await rssOf(pid)] as const),
    );
    this.#latest = new Map(
      entries.flatMap(([name, rss]) => (rss === undefined ? [] : [[name, rss] as const])),
    );
    for (const [name, rss] of this.#latest) {
      this.#highest.set(name, Math.max(rss, this.#highest.get(name) ?? 0));
    }
  }

  reset(): void {
    this.#highest = new Map(this.#latest);
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}

async function rssOf(pid: number): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kib = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
  return kib === undefined ? undefined : Number(kib) * 1_024;
}
