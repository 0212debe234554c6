import { Pool } from 'undici';

const CONNECTIONS = 64;
const CONNECT_TIMEOUT_MS = 2_000;
const LARGEST_ANSWER_BYTES = 32 * 1024 * 1024;

/** The connections to partners: kept alive, and shared by all partners of one origin. */
export class PartnerPools {
  readonly #pools = new Map<string, Pool>();

  poolFor(origin: string): Pool {
    let pool = this.#pools.get(origin);
    if (pool === undefined) {
      pool = new Pool(origin, {
        connections: CONNECTIONS,
        pipelining: 1,
        connect: { timeout: CONNECT_TIMEOUT_MS },
        maxResponseSize: LARGEST_ANSWER_BYTES,
        // Each request has a deadline over its whole answer, so that a trickle of bytes cannot stretch it.
        headersTimeout: 0,
        bodyTimeout: 0,
      });
      this.#pools.set(origin, pool);
    }
    return pool;
  }

  /** Ends every connection, those in use as well. */
  async close(): Promise<void> {
    const pools = [...this.#pools.values()];
    this.#pools.clear();
    await Promise.all(pools.map((pool) => pool.destroy()));
  }
}
