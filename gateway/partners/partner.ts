import { Pool, errors as undici } from 'undici';
import type { Log } from '../../protocol/index.ts';
import type { GatewayContext } from '../context.ts';
import type { BreakerState, PartnerObserver, PartnerOutcome } from '../request/partner-observer.ts';
import { traceHeaders } from '../request/trace.ts';
import { codeOf } from '../start-errors.ts';
import { Deadline } from './deadline.ts';
import { PartnerFailure } from './partner-failure.ts';
import type { PartnerSettings } from './partner-settings.ts';
import { AnswerRoom } from './read-answer-body.ts';
import { type FreshAnswer, readPartnerAnswer } from './read-partner-answer.ts';
import { Resilience } from './resilience.ts';

/** How many milliseconds the partner has left to answer in. */
export const deadlineHeader = 'passerelle-deadline-ms';

export interface OutgoingRequest {
  readonly partner: string;
  readonly url: URL;
  readonly method: 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Headers to add to one try, such as a signature over it. Called anew for each. */
export type HeaderSource = (
  request: OutgoingRequest,
  context: GatewayContext,
) => Readonly<Record<string, string>>;

export interface PartnerOptions {
  readonly name: string;
  readonly url: URL;
  readonly settings: PartnerSettings;
  readonly observer: PartnerObserver;
  readonly addHeaders: HeaderSource;
  readonly log: Log;
}

export interface Question {
  readonly body: string;
  readonly context: GatewayContext;
  /** How many entities are asked for by reference; undefined when none are. */
  readonly entityCount: number | undefined;
  readonly mayRepeat: boolean;
}

/** While a partner stays away, once per this time is often enough to say so. */
const LOG_INTERVAL_MS = 10_000;

/** One partner at one address: its connections, and what is known of how it does. Outlives supergraphs. */
export class Partner {
  readonly name: string;
  readonly url: URL;
  readonly settings: PartnerSettings;
  readonly #options: PartnerOptions;
  readonly #path: string;
  readonly #pool: Pool;
  readonly #resilience: Resilience;
  readonly #room: AnswerRoom;
  #quietUntil = 0;

  constructor(options: PartnerOptions) {
    const { name, url, settings, observer } = options;
    this.name = name;
    this.url = url;
    this.settings = settings;
    this.#options = options;
    this.#path = url.pathname + url.search;
    this.#resilience = new Resilience(name, settings, observer);
    this.#room = new AnswerRoom(settings.answerBytes);
    this.#pool = new Pool(url.origin, {
      connections: settings.concurrency,
      pipelining: 1,
      connect: { timeout: settings.connectTimeoutMs },
      // Each request has a deadline over its whole answer, so that a trickle of bytes cannot stretch it.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
  }

  get breaker(): BreakerState {
    return this.#resilience.state;
  }

  /** Throws a `PartnerFailure` when no answer comes. */
  async ask(question: Question, noteRetry: () => void): Promise<FreshAnswer> {
    const { context } = question;
    const deadline = new Deadline(this.settings.timeoutMs, context.signal);
    try {
      return await this.#resilience.run({
        attempt: () => this.#attempt(question, deadline),
        deadline,
        mayRepeat: question.mayRepeat,
        onRetry: noteRetry,
      });
    } catch (error) {
      if (error instanceof PartnerFailure) this.#logFailure(error, context);
      throw error;
    } finally {
      deadline.release();
    }
  }

  /** Logs what is wrong with this partner, unless something was logged a moment ago. */
  warn(message: string, requestId: string, error?: unknown): void {
    if (Date.now() < this.#quietUntil) return;
    this.#quietUntil = Date.now() + LOG_INTERVAL_MS;
    this.#options.log({ level: 'warn', message, partner: this.name, requestId, error });
  }

  /** Lets requests under way finish; there must be no new ones. */
  close(): Promise<void> {
    return this.#pool.close();
  }

  /** Ends every connection, those in use as well. */
  destroy(): Promise<void> {
    return this.#pool.destroy();
  }

  async #attempt(question: Question, deadline: Deadline): Promise<FreshAnswer> {
    const headers = this.#headersFor(question, deadline);
    const { body } = question;
    const { signal } = deadline;
    const response = await this.#pool
      .request({ method: 'POST', path: this.#path, headers, body, signal })
      .catch((cause: unknown) => {
        throw this.#describe(cause, deadline, 'unreached');
      });
    try {
      return await readPartnerAnswer(response, this.name, this.#room, question.entityCount);
    } catch (cause) {
      throw this.#describe(cause, deadline, 'failed');
    }
  }

  #headersFor({ body, context }: Question, { remainingMs }: Deadline): Record<string, string> {
    const { requestId, acceptLanguage, record } = context;
    const headers: Record<string, string> = {
      'content-type': 'application/json',
      accept: 'application/json',
      'x-request-id': requestId,
      [deadlineHeader]: String(remainingMs),
      ...traceHeaders(record.trace),
    };
    if (acceptLanguage !== undefined) headers['accept-language'] = acceptLanguage;
    const request = { partner: this.name, url: this.url, method: 'POST', headers, body } as const;
    return { ...headers, ...this.#options.addHeaders(request, context) };
  }

  #describe(cause: unknown, { isExpired, signal }: Deadline, kind: 'unreached' | 'failed'): unknown {
    if (cause instanceof PartnerFailure) return cause;
    const detail = `the request failed (${codeOf(cause)})`;
    if (isExpired) return new PartnerFailure('PARTNER_TIMEOUT', this.name, detail, { kind: 'late', cause });
    const isClosing =
      cause instanceof undici.ClientDestroyedError || cause instanceof undici.ClientClosedError;
    if (signal.aborted || isClosing) {
      return new PartnerFailure('PARTNER_UNAVAILABLE', this.name, detail, { kind: 'cancelled', cause });
    }
    if (cause instanceof undici.HTTPParserError) {
      return new PartnerFailure('PARTNER_INVALID_RESPONSE', this.name, detail, { kind: 'unusable', cause });
    }
    const code = cause instanceof undici.ConnectTimeoutError ? 'PARTNER_TIMEOUT' : 'PARTNER_UNAVAILABLE';
    return new PartnerFailure(code, this.name, detail, { kind, cause });
  }

  #logFailure(failure: PartnerFailure, { requestId }: GatewayContext): void {
    // A client that hangs up and a gateway that closes cancel what is under way: no partner's fault.
    if (failure.kind !== 'cancelled') this.warn(failure.message, requestId, failure);
  }
}

/** What a failure looks like from outside. */
export function outcomeOf({ code, kind }: PartnerFailure): PartnerOutcome {
  if (kind === 'cancelled') return 'cancelled';
  if (code === 'PARTNER_TIMEOUT') return 'timeout';
  return code === 'PARTNER_INVALID_RESPONSE' ? 'invalid' : 'unavailable';
}
