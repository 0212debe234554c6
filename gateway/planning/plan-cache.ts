import { setImmediate } from 'node:timers/promises';
import type { QueryPlan } from '@apollo/query-planner';
import { LRUCache } from 'lru-cache';

/** The memory of all plans together. */
const MAX_BYTES = 32 * 1024 * 1024;
/** A plan takes up to 16 bytes of the heap for each character of its JSON; one with long fetches takes less. */
const BYTES_PER_CHARACTER = 16;

// ApolloGateway looks a plan up, and where there is none it plans without a pause and stores the plan. Three clients
// that send new operations A, A and B at the same moment are served like this:
//
//     get(A): miss, turn 1 → plan A, set(A) │ requests that arrived meanwhile │ get(A): turn 2 → hit │ … │ get(B): turn 3 → plan B

/**
 * The cache of query plans of one ApolloGateway, by its interface for caches. Reports each lookup as a hit or a miss. Planning
 * blocks the process, so lookups without a plan take turns: between two plans, requests whose plans are cached are answered.
 * An operation that several clients send at the same time is planned once.
 */
export class PlanCache {
  readonly #noteLookup: (isHit: boolean) => void;
  readonly #plans = new LRUCache<string, QueryPlan>({
    maxSize: MAX_BYTES,
    sizeCalculation: (plan, key) => BYTES_PER_CHARACTER * JSON.stringify(plan).length + 2 * key.length,
  });

  #lastTurn: Promise<void> = Promise.resolve();

  constructor(noteLookup: (isHit: boolean) => void) {
    this.#noteLookup = noteLookup;
  }

  /** The estimated memory of all plans. */
  get bytes(): number {
    return this.#plans.calculatedSize;
  }

  async get(key: string): Promise<QueryPlan | undefined> {
    let plan = this.#plans.get(key);
    if (plan === undefined) {
      await this.#takeTurn();
      // Planned in an earlier turn, for another client.
      plan = this.#plans.get(key);
    }
    this.#noteLookup(plan !== undefined);
    return plan;
  }

  /** Resolves in a turn of the event loop that no other lookup has. */
  #takeTurn(): Promise<void> {
    this.#lastTurn = this.#lastTurn.then(() => setImmediate());
    return this.#lastTurn;
  }

  async set(key: string, plan: QueryPlan): Promise<void> {
    this.#plans.set(key, plan);
  }

  async delete(key: string): Promise<boolean> {
    return this.#plans.delete(key);
  }

  clear(): void {
    this.#plans.clear();
  }
}
