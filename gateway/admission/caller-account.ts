import { LRUCache } from 'lru-cache';

/** After this time, half of what a caller has used is forgotten. */
const HALF_LIFE_MS = 5_000;
/** Share of what a caller has used lately by which its operations are delayed when others wait, too. */
const DELAY_FOR_USE = 0.2;
/** The most by which an operation is delayed because of its caller's use. */
const MAX_DELAY_MS = 5_000;
/** Other operations may arrive this many times the work of an operation later, and still be executed before it. */
const DELAY_FOR_WORK = 10;
/** Assumed work of the first operation of a caller. */
const FIRST_WORK_MS = 5;
/** Share of the latest operation in the mean work of a caller's operations. */
const LATEST_SHARE = 0.2;
/** Maximum number of accounts. The least recently used are removed, and count as unused. */
const MAX_ACCOUNTS = 20_000;
/** The mean of all accounts is computed at most once in this time. */
const MEAN_INTERVAL_MS = 500;

/** What one caller uses. Work is in milliseconds. */
export class CallerAccount {
  /** Its operations in progress. */
  inProgress = 0;
  /** Its operations that wait. */
  waiting = 0;
  #used = 0;
  #usedAt = 0;
  #meanWork = FIRST_WORK_MS;

  /** The mean work of its latest operations. */
  get meanWork(): number {
    return this.#meanWork;
  }

  /** What the caller has used lately: use counts half as much after five seconds. */
  recentUse(now = performance.now()): number {
    return this.#used * 0.5 ** ((now - this.#usedAt) / HALF_LIFE_MS);
  }

  charge(work: number): void {
    const now = performance.now();
    this.#used = this.recentUse(now) + work;
    this.#usedAt = now;
  }

  /** Notes the work of an operation that has ended. */
  noteOperation(work: number): void {
    this.#meanWork += LATEST_SHARE * (work - this.#meanWork);
  }

  /**
   * When an operation that arrives now is due: of those that wait, the one that is due first is next. A large operation is due
   * later than a small one, and that of a caller that has used much later than that of another.
   */
  dueAt(work: number): number {
    const now = performance.now();
    return now + DELAY_FOR_WORK * work + Math.min(MAX_DELAY_MS, DELAY_FOR_USE * this.recentUse(now));
  }
}

/** The accounts of all callers, by a key that identifies the caller, or the network of anonymous ones. */
export class CallerAccounts {
  readonly #accounts = new LRUCache<string, CallerAccount>({
    max: MAX_ACCOUNTS,
    memoMethod: () => new CallerAccount(),
  });
  #meanUse = 0;
  #meanAt = Number.NEGATIVE_INFINITY;

  of(key: string): CallerAccount {
    return this.#accounts.memo(key);
  }

  /** The mean of what callers have used lately, of those that have used anything. */
  meanUse(): number {
    const now = performance.now();
    if (now - this.#meanAt < MEAN_INTERVAL_MS) return this.#meanUse;
    let sum = 0;
    let count = 0;
    for (const account of this.#accounts.values()) {
      const use = account.recentUse(now);
      if (use < 1) continue;
      sum += use;
      count += 1;
    }
    this.#meanUse = count === 0 ? 0 : sum / count;
    this.#meanAt = now;
    return this.#meanUse;
  }
}
