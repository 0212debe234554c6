import { Pool } from 'undici';
import {
  DEADLINE_HEADER,
  type Log,
  type OutgoingRequest,
  REQUEST_ID_HEADER,
  type RequestSigner,
} from '../../protocol/index.ts';
import type { BreakerState, PartnerObserver, PartnerRequestEvent } from '../request/partner-observer.ts';
import { traceHeaders } from '../request/trace.ts';
import { Deadline } from './deadline.ts';
import type { PartnerContext } from './partner-context.ts';
import { type FailedAttempt, PartnerFailure, toPartnerFailure } from './partner-failure.ts';
import { noteError, type PartnerHealth } from './partner-health.ts';
import type { PartnerSettings } from './partners-config.ts';
import { AnswerBudget, type FreshAnswer, readPartnerAnswer } from './read-partner-answer.ts';
import { Resilience } from './resilience.ts';

/** An operation to send to a partner. */
export interface PartnerRequest {
  /** JSON with the query, its variables and its operation name. */
  readonly body: string;
  readonly context: PartnerContext;
  /** How many entities the query fetches by representation; undefined when it fetches none. */
  readonly entityCount: number | undefined;
  /** Whether the request may be sent more than once: false for a mutation. */
  readonly isRetryable: boolean;
}

export interface PartnerOptions {
  readonly name: string;
  readonly url: URL;
  readonly settings: PartnerSettings;
  /** Updated by each request. Shared by all URLs of the partner. */
  readonly health: PartnerHealth;
  readonly observer: PartnerObserver;
  /** Undefined when requests are not signed. */
  readonly signRequest: RequestSigner | undefined;
  readonly log: Log;
}

/** At most one problem of a partner is logged in this time. */
const LOG_INTERVAL_MS = 10_000;

/** One partner at one URL: its connections and its circuit breaker, which outlive a supergraph. */
export class Partner {
  readonly name: string;
  readonly url: URL;
  readonly settings: PartnerSettings;
  readonly #options: PartnerOptions;
  readonly #path: string;
  readonly #pool: Pool;
  readonly #resilience: Resilience;
  readonly #budget: AnswerBudget;
  #nextLogAt = 0;

  constructor(options: PartnerOptions) {
    const { name, url, settings, observer } = options;
    this.name = name;
    this.url = url;
    this.settings = settings;
    this.#options = options;
    this.#path = url.pathname + url.search;
    this.#resilience = new Resilience(name, settings, observer);
    this.#budget = new AnswerBudget(settings.answerBytes);
    this.#pool = new Pool(url.origin, {
      connections: settings.concurrency,
      pipelining: 1,
      connect: { timeout: settings.connectTimeoutMs },
      // The deadline covers the whole answer, so that a partner cannot extend it by sending a byte at a time.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
  }

  get breaker(): BreakerState {
    return this.#resilience.state;
  }

  /** Sends a request, and again if it fails and may be repeated. Throws a `PartnerFailure` when there is no usable answer. */
  async send(request: PartnerRequest, onRetry: () => void): Promise<FreshAnswer> {
    const { context, isRetryable } = request;
    const deadline = new Deadline(this.settings.timeoutMs, context.signal);
    try {
      return await this.#resilience.run({
        attempt: () => this.#attempt(request, deadline),
        deadline,
        isRetryable,
        onRetry,
      });
    } catch (error) {
      // Cancelled requests are not the partner's failure.
      if (error instanceof PartnerFailure && error.kind !== 'cancelled') {
        this.warn(error.message, context.requestId, error);
      }
      throw error;
    } finally {
      deadline.release();
    }
  }

  /** Reports to the partner's health and to the observer how a request ended, once the values of its answer are checked. */
  reportRequest(request: Omit<PartnerRequestEvent, 'partner' | 'breaker'>): void {
    const { health, observer } = this.#options;
    if (request.outcome === 'ok') health.lastSuccessAt = Date.now();
    else noteError(health, request.outcome);
    observer.onRequest?.({ ...request, partner: this.name, breaker: this.breaker });
  }

  /** Logs a problem with this partner, unless one was logged less than ten seconds ago. */
  warn(message: string, requestId: string, error?: unknown): void {
    if (Date.now() < this.#nextLogAt) return;
    this.#nextLogAt = Date.now() + LOG_INTERVAL_MS;
    this.#options.log({ level: 'warn', message, partner: this.name, requestId, error });
  }

  /** Closes the connections once the requests in progress have ended. No request may be sent after that. */
  close(): Promise<void> {
    return this.#pool.close();
  }

  /** Closes every connection immediately, and aborts the requests in progress. */
  destroy(): Promise<void> {
    return this.#pool.destroy();
  }

  async #attempt({ body, context, entityCount }: PartnerRequest, deadline: Deadline): Promise<FreshAnswer> {
    const headers = this.#headersOf(body, context, deadline);
    const { signal } = deadline;
    const { name: partner } = this;
    let kind: FailedAttempt['kind'] = 'connection';
    try {
      const response = await this.#pool.request({ method: 'POST', path: this.#path, headers, body, signal });
      kind = 'failed';
      return await readPartnerAnswer(response, {
        partner,
        budget: this.#budget,
        entityCount,
        record: context.record,
      });
    } catch (cause) {
      throw toPartnerFailure(cause, { partner, deadline, kind });
    }
  }

  #headersOf(body: string, context: PartnerContext, { remainingMs }: Deadline): Record<string, string> {
    const { requestId, acceptLanguage, record } = context;
    const headers: Record<string, string> = {
      'content-type': 'application/json',
      accept: 'application/json',
      [REQUEST_ID_HEADER]: requestId,
      [DEADLINE_HEADER]: String(remainingMs),
      ...traceHeaders(record.trace),
    };
    if (acceptLanguage !== undefined) headers['accept-language'] = acceptLanguage;
    const { signRequest } = this.#options;
    if (signRequest === undefined) return headers;
    const { name: partner, url } = this;
    const request: OutgoingRequest = { partner, url, method: 'POST', headers, body };
    return { ...headers, ...signRequest(request, context) };
  }
}
