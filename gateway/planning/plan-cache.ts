import type { QueryPlan } from '@apollo/query-planner';
import { LRUCache } from 'lru-cache';

/** The same as in ApolloGateway's default cache. */
const MAX_BYTES = 30 * 1024 * 1024;

/** The cache of query plans of one ApolloGateway, by its interface for caches. Reports each lookup as a hit or a miss. */
export class PlanCache {
  readonly #noteLookup: (isHit: boolean) => void;
  readonly #plans = new LRUCache<string, QueryPlan>({
    maxSize: MAX_BYTES,
    sizeCalculation: (plan) => Math.max(1, Buffer.byteLength(JSON.stringify(plan))),
  });

  constructor(noteLookup: (isHit: boolean) => void) {
    this.#noteLookup = noteLookup;
  }

  async get(key: string): Promise<QueryPlan | undefined> {
    const plan = this.#plans.get(key);
    this.#noteLookup(plan !== undefined);
    return plan;
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
