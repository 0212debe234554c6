import type { QueryPlan } from '@apollo/query-planner';
import { LRUCache } from 'lru-cache';

/** As much as ApolloGateway allows itself. */
const MOST_BYTES = 30 * 1024 * 1024;

/** Query plans that were made before, as ApolloGateway keeps them, and whether each was there when it was looked up. */
export class PlanCache {
  readonly #noteLookup: (isKnown: boolean) => void;
  readonly #plans = new LRUCache<string, QueryPlan>({
    maxSize: MOST_BYTES,
    sizeCalculation: (plan) => Math.max(1, Buffer.byteLength(JSON.stringify(plan))),
  });

  constructor(noteLookup: (isKnown: boolean) => void) {
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
