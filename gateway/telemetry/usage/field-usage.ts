import type { Log } from '../../../protocol/index.ts';
import type { UsageRow, UsageSink } from './usage-sink.ts';

/** One execution of an operation. */
export interface OperationUse {
  /** Identifies one operation of one document. */
  readonly key: string;
  readonly operation: string;
  readonly caller: string;
  readonly coordinates: readonly string[];
}

export interface FieldUsageOptions {
  readonly sink: UsageSink;
  readonly log: Log;
  /** Interval at which counts are stored, in milliseconds. Default: 30,000. */
  readonly flushMs?: number;
  /**
   * Maximum number of operations that are counted separately: by name and caller in an hour, and by document
   * between two flushes. Default: 1,000.
   */
  readonly maxUses?: number;
  /** The time in milliseconds. Default: `Date.now`. */
  readonly now?: () => number;
}

const HOUR_MS = 3_600_000;
const OTHER = 'other';

interface CountedUse extends OperationUse {
  count: number;
}

/**
 * Counts which parts of the schema are used, by operation and caller, and stores the counts in the background. Beyond a
 * maximum, operations are counted as `other`: clients choose the names, and could otherwise fill the memory.
 */
export class FieldUsage {
  readonly #sink: UsageSink;
  readonly #log: Log;
  readonly #maxUses: number;
  readonly #now: () => number;
  readonly #timer: NodeJS.Timeout;
  /** By coordinate. Its size is limited by that of the schema. */
  #others = new Map<string, number>();
  #uses = new Map<string, CountedUse>();
  #named = new Set<string>();
  #hour = 0;
  #flushing: Promise<void> | undefined;
  #isFailing = false;

  constructor({ sink, log, flushMs = 30_000, maxUses = 1_000, now = Date.now }: FieldUsageOptions) {
    this.#sink = sink;
    this.#log = log;
    this.#maxUses = maxUses;
    this.#now = now;
    this.#timer = setInterval(() => void this.flush(), flushMs);
    this.#timer.unref();
  }

  /** Counts one execution. Takes constant time for an operation that was counted since the last flush. */
  note(use: OperationUse): void {
    const key = `${use.key} ${use.caller}`;
    const known = this.#uses.get(key);
    if (known !== undefined) {
      known.count += 1;
    } else if (this.#uses.size < this.#maxUses && this.#isCountedByName(use)) {
      this.#uses.set(key, { ...use, count: 1 });
    } else {
      for (const coordinate of use.coordinates) {
        this.#others.set(coordinate, (this.#others.get(coordinate) ?? 0) + 1);
      }
    }
  }

  /** Stores the counts since the last flush. Never throws: counts that cannot be stored are lost, with a warning in the log. */
  async flush(): Promise<void> {
    if (this.#flushing === undefined) {
      this.#flushing = this.#store().finally(() => {
        this.#flushing = undefined;
      });
    }
    await this.#flushing;
  }

  /** Ends the interval and stores the last counts. Never throws. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#flushing;
    await this.flush();
  }

  #isCountedByName({ operation, caller }: OperationUse): boolean {
    const hour = Math.floor(this.#now() / HOUR_MS);
    if (hour !== this.#hour) this.#named = new Set();
    this.#hour = hour;
    const name = JSON.stringify([operation, caller]);
    if (!this.#named.has(name) && this.#named.size >= this.#maxUses) return false;
    this.#named.add(name);
    return true;
  }

  async #store(): Promise<void> {
    const rows = this.#takeRows();
    if (rows.length === 0) return;
    try {
      await this.#sink.add(rows);
      this.#isFailing = false;
    } catch (error) {
      if (!this.#isFailing) {
        this.#log({
          level: 'warn',
          message: 'Field usage cannot be stored. Counts are lost until it can be stored again.',
          error,
        });
      }
      this.#isFailing = true;
    }
  }

  #takeRows(): UsageRow[] {
    const hour = new Date(Math.floor(this.#now() / HOUR_MS) * HOUR_MS);
    const rows = new Map<string, UsageRow>();
    const add = (row: Omit<UsageRow, 'hour'>) => {
      const key = JSON.stringify([row.operation, row.caller, row.coordinate]);
      const count = row.count + (rows.get(key)?.count ?? 0);
      rows.set(key, { ...row, hour, count });
    };
    for (const { operation, caller, coordinates, count } of this.#uses.values()) {
      for (const coordinate of coordinates) add({ operation, caller, coordinate, count });
    }
    for (const [coordinate, count] of this.#others) {
      add({ operation: OTHER, caller: OTHER, coordinate, count });
    }
    this.#uses = new Map();
    this.#others = new Map();
    return [...rows.values()];
  }
}
