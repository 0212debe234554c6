import { AsyncLocalStorage } from 'node:async_hooks';
import type { Aggregate, Query, Schema } from 'mongoose';

// Example: the gateway gives a request 800 ms. Its first read starts after 20 ms with `maxTimeMS: 780`, its second after 300 ms
// with `maxTimeMS: 500`. The client disconnects after 350 ms: the second read is cancelled, and a third never starts.

/** Longest time that the database may spend on one read outside a request, in milliseconds. */
export const READ_LIMIT_MS = 15_000;

/** What limits the database reads of one request. */
export interface ReadLimits {
  /** Aborts at the request's deadline and when its client disconnects. Reads in progress reject with its reason. */
  readonly signal: AbortSignal;
  /** Milliseconds until the deadline, at least 1. */
  readonly remainingMs: number;
  /** Sent with each command, so that the request's commands can be found in the database. */
  readonly comment: string;
  /** Called before each read. */
  noteRead(): void;
}

/** The options of a read: how long the database may spend on it, and what cancels it. */
export interface ReadOptions {
  readonly maxTimeMS: number;
  readonly signal?: AbortSignal;
  readonly comment?: string;
}

const limitsOfRequest = new AsyncLocalStorage<ReadLimits>();

/** Runs the work of a request: every read that it starts, also later and in loaders, has these limits. */
export function runWithReadLimits<T>(limits: ReadLimits, work: () => T): T {
  return limitsOfRequest.run(limits, work);
}

/**
 * The options of the next read. A model's own methods need no call: see `limitReads`.
 *
 * @throws the reason of the abort when the request has ended: no further read may start.
 */
export function readOptions(): ReadOptions {
  const limits = limitsOfRequest.getStore();
  if (limits === undefined) return { maxTimeMS: READ_LIMIT_MS };
  const { signal, remainingMs, comment } = limits;
  signal.throwIfAborted();
  limits.noteRead();
  return { maxTimeMS: remainingMs, signal, comment };
}

/** Limits every read by a model of this schema. Mongoose runs the hooks immediately before it sends a command. */
export function limitReads<Row>(schema: Schema<Row>): void {
  schema.pre(['find', 'findOne', 'countDocuments', 'estimatedDocumentCount', 'distinct'], limitQuery);
  schema.pre('aggregate', limitAggregate);
}

function limitQuery(this: Query<unknown, unknown>): void {
  this.setOptions({ ...readOptions() });
}

function limitAggregate(this: Aggregate<unknown>): void {
  this.option({ ...readOptions() });
}
