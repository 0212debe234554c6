import type { Log } from '../../../protocol/index.ts';
import type { UsageRow, UsageSink } from './usage-sink.ts';

/** One operation that was carried out. */
export interface Use {
  /** Tells one operation of one document from all others. */
  readonly key: string;
  readonly operation: string;
  readonly caller: string;
  readonly coordinates: readonly string[];
}

export interface FieldUsageOptions {
  readonly sink: UsageSink;
  readonly log: Log;
  /** How often counts are handed on, in milliseconds. */
  readonly flushMs?: number;
  /** Operations of callers that are told apart: as such within an hour, and by their documents between two flushes. */
  readonly mostUses?: number;
  readonly now?: () => number;
}

const HOUR_MS = 3_600_000;
const OTHER = 'other';

interface CountedUse extends Use {
  count: number;
}

/**
 * Counts which parts of the schema are used, by operation and caller, and hands the counts on in the background. What is
 * past the bounds is counted as `other`: names come from whoever asks, and must not fill memory or the database.
 */
export class FieldUsage {
  readonly #sink: UsageSink;
  readonly #log: Log;
  readonly #mostUses: number;
  readonly #now: () => number;
  readonly #timer: NodeJS.Timeout;
  /** Bounded by the schema, which every coordinate here is of. */
  #others = new Map<string, number>();
  #uses = new Map<string, CountedUse>();
  #named = new Set<string>();
  #hour = 0;
  #flushing: Promise<void> | undefined;
  #isFailing = false;

  constructor({ sink, log, flushMs = 30_000, mostUses = 1_000, now = Date.now }: FieldUsageOptions) {
    this.#sink = sink;
    this.#log = log;
    this.#mostUses = mostUses;
    this.#now = now;
    this.#timer = setInterval(() => void this.flush(), flushMs);
    this.#timer.unref();
  }

  /** One step for an operation that was seen since the last flush. */
  note(use: Use): void {
    const key = `${use.key} ${use.caller}`;
    const known = this.#uses.get(key);
    if (known !== undefined) {
      known.count += 1;
    } else if (this.#uses.size < this.#mostUses && this.#mayBeNamed(use)) {
      this.#uses.set(key, { ...use, count: 1 });
    } else {
      for (const coordinate of use.coordinates) {
        this.#others.set(coordinate, (this.#others.get(coordinate) ?? 0) + 1);
      }
    }
  }

  /** Hands on what was counted since the last time. Never throws: counts that cannot be kept are lost, and the log says so. */
  async flush(): Promise<void> {
    if (this.#flushing === undefined) {
      this.#flushing = this.#handOn().finally(() => {
        this.#flushing = undefined;
      });
    }
    await this.#flushing;
  }

  /** Hands on the last counts. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#flushing;
    await this.flush();
  }

  #mayBeNamed({ operation, caller }: Use): boolean {
    const hour = Math.floor(this.#now() / HOUR_MS);
    if (hour !== this.#hour) this.#named = new Set();
    this.#hour = hour;
    const name = JSON.stringify([operation, caller]);
    if (!this.#named.has(name) && this.#named.size >= this.#mostUses) return false;
    this.#named.add(name);
    return true;
  }

  async #handOn(): Promise<void> {
    const rows = this.#takeRows();
    if (rows.length === 0) return;
    try {
      await this.#sink.add(rows);
      this.#isFailing = false;
    } catch (error) {
      if (!this.#isFailing) {
        this.#log({ level: 'warn', message: 'Field usage cannot be kept, and is lost until it can.', error });
      }
      this.#isFailing = true;
    }
  }

  #takeRows(): UsageRow[] {
    const hour = new Date(Math.floor(this.#now() / HOUR_MS) * HOUR_MS);
    const rows = new Map<string, UsageRow>();
    const add = (operation: string, caller: string, coordinate: string, count: number) => {
      const key = JSON.stringify([operation, caller, coordinate]);
      const sum = count + (rows.get(key)?.count ?? 0);
      rows.set(key, { hour, operation, caller, coordinate, count: sum });
    };
    for (const { operation, caller, coordinates, count } of this.#uses.values()) {
      for (const coordinate of coordinates) add(operation, caller, coordinate, count);
    }
    for (const [coordinate, count] of this.#others) add(OTHER, OTHER, coordinate, count);
    this.#uses = new Map();
    this.#others = new Map();
    return [...rows.values()];
  }
}
