import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DEADLINE_HEADER } from '../../../protocol/index.ts';
import type { ReadLimits } from '../records/index.ts';
import { ServiceError } from '../values/index.ts';

export interface DeadlineOptions {
  /** Longest time for a request, and the time for one without the header, in milliseconds. */
  readonly longestMs: number;
  /** Called when the client has disconnected while reads may be in progress, with their comment. */
  readonly onAbandoned: (comment: string) => void;
}

/**
 * Ends one request when its time is over or when its client disconnects. The time is what the gateway has left for it, in
 * `DEADLINE_HEADER`.
 */
export class RequestDeadline implements ReadLimits {
  readonly comment = `passerelle ${randomUUID()}`;
  readonly #controller = new AbortController();
  readonly #endsAt: number;
  readonly #timer: NodeJS.Timeout;
  readonly #onAbandoned: DeadlineOptions['onAbandoned'];
  #hasReads = false;

  constructor(request: FastifyRequest, reply: FastifyReply, { longestMs, onAbandoned }: DeadlineOptions) {
    const milliseconds = readMilliseconds(request.headers[DEADLINE_HEADER], longestMs);
    this.#endsAt = performance.now() + milliseconds;
    this.#onAbandoned = onAbandoned;
    // Each command in progress listens. Node warns from eleven on.
    setMaxListeners(0, this.signal);
    this.#timer = setTimeout(() => this.#controller.abort(new ServiceError('deadline')), milliseconds);
    // Emitted after the last byte of the answer, and when the client disconnects before.
    reply.raw.once('close', () => this.#close(reply.raw.writableFinished));
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  get remainingMs(): number {
    return Math.max(1, Math.floor(this.#endsAt - performance.now()));
  }

  /** Ends the request for another reason. */
  fail(error: ServiceError): void {
    this.#controller.abort(error);
  }

  noteRead(): void {
    this.#hasReads = true;
  }

  #close(isAnswered: boolean): void {
    clearTimeout(this.#timer);
    if (isAnswered) return;
    this.#controller.abort(new ServiceError('disconnected'));
    if (this.#hasReads) this.#onAbandoned(this.comment);
  }
}

/** The time that a request allows, at most `longestMs`. */
function readMilliseconds(header: string | string[] | undefined, longestMs: number): number {
  if (typeof header !== 'string' || !/^\d{1,9}$/.test(header)) return longestMs;
  return Math.min(Number(header), longestMs);
}
