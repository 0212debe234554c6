import {
  BrokenCircuitError,
  BulkheadRejectedError,
  bulkhead,
  type CircuitBreakerPolicy,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  ExponentialBackoff,
  handleWhen,
  type IBreaker,
  type IPolicy,
  retry,
  SamplingBreaker,
  TaskCancelledError,
} from 'cockatiel';
import type { BreakerState, PartnerObserver } from '../request/partner-observer.ts';
import type { Deadline } from './deadline.ts';
import { PartnerFailure } from './partner-failure.ts';
import type { PartnerSettings } from './partners-config.ts';

const MAX_RETRY_DELAY_MS = 1_000;

export interface Attempts<T> {
  /** Sends the request once. Throws only `PartnerFailure`. */
  readonly attempt: () => Promise<T>;
  readonly deadline: Deadline;
  /** Whether the request may be sent more than once. */
  readonly isRetryable: boolean;
  readonly onRetry: () => void;
}

/**
 * Limits the effect of one partner's failures: with a maximum of concurrent and queued requests, retries, and a circuit
 * breaker. Shared by all requests to the partner.
 */
export class Resilience {
  readonly #partner: string;
  readonly #retry: IPolicy;
  readonly #breaker: CircuitBreakerPolicy;
  readonly #bulkhead: ReturnType<typeof bulkhead>;

  constructor(partner: string, settings: PartnerSettings, observer: PartnerObserver) {
    this.#partner = partner;
    this.#retry = retry(
      handleWhen((error) => error instanceof PartnerFailure && error.isRetryable),
      {
        maxAttempts: settings.retries,
        backoff: new ExponentialBackoff({
          initialDelay: settings.retryDelayMs,
          maxDelay: Math.max(MAX_RETRY_DELAY_MS, settings.retryDelayMs),
        }),
      },
    );
    this.#breaker = circuitBreaker(
      handleWhen((error) => this.#countsAsFailure(error)),
      { halfOpenAfter: settings.breakerOpenMs, breaker: createBreaker(settings) },
    );
    this.#breaker.onStateChange(() => observer.onBreaker?.({ partner, state: this.state }));
    this.#bulkhead = bulkhead(settings.concurrency, settings.queue);
  }

  get state(): BreakerState {
    switch (this.#breaker.state) {
      case CircuitState.Open:
        return 'open';
      case CircuitState.HalfOpen:
        return 'half-open';
      default:
        return 'closed';
    }
  }

  /** Returns the result of the first successful attempt. Throws a `PartnerFailure` when none succeeds before the deadline. */
  async run<T>({ attempt, deadline, isRetryable, onRetry }: Attempts<T>): Promise<T> {
    const { signal } = deadline;
    let attempts = 0;
    let lastFailure: unknown;
    const attemptOnce = async () => {
      if (signal.aborted) throw this.#deadlineFailure(deadline);
      attempts += 1;
      if (attempts > 1) onRetry();
      lastFailure = undefined;
      try {
        return await this.#limited(attempt, deadline);
      } catch (error) {
        lastFailure = error;
        throw error;
      }
    };
    const work = isRetryable ? this.#retry.execute(attemptOnce, signal) : attemptOnce();
    // The library does not stop at the deadline while a request is queued or a retry is delayed.
    return deadline.limit(work, () => (deadline.isExpired && lastFailure) || this.#deadlineFailure(deadline));
  }

  async #limited<T>(attempt: () => Promise<T>, deadline: Deadline): Promise<T> {
    try {
      // In the half-open state, the library would queue all other requests until the one test request has ended.
      if (this.#breaker.state === CircuitState.HalfOpen) throw new BrokenCircuitError();
      const { signal } = deadline;
      return await this.#breaker.execute(() => this.#bulkhead.execute(attempt, signal), signal);
    } catch (error) {
      throw this.#toFailure(error, deadline);
    }
  }

  #toFailure(error: unknown, deadline: Deadline): unknown {
    if (error instanceof BulkheadRejectedError) return this.#rejection('its queue is full', error);
    if (error instanceof BrokenCircuitError) {
      const { lastFailure } = this.#breaker;
      const cause = lastFailure !== undefined && 'error' in lastFailure ? lastFailure.error : error;
      return this.#rejection('its circuit breaker is open', cause);
    }
    return error instanceof TaskCancelledError ? this.#deadlineFailure(deadline) : error;
  }

  #rejection(detail: string, cause: unknown): PartnerFailure {
    const partner = this.#partner;
    return new PartnerFailure(detail, { code: 'PARTNER_UNAVAILABLE', partner, kind: 'rejected', cause });
  }

  #deadlineFailure({ isExpired }: Deadline): PartnerFailure {
    const partner = this.#partner;
    return isExpired
      ? new PartnerFailure('no answer in time', { code: 'PARTNER_TIMEOUT', partner, kind: 'timeout' })
      : new PartnerFailure('the client disconnected', {
          code: 'PARTNER_UNAVAILABLE',
          partner,
          kind: 'cancelled',
        });
  }

  /**
   * In the half-open state, only an answer counts as a success: the library would close the breaker when the client of
   * the test request disconnects.
   */
  #countsAsFailure(error: Error): boolean {
    const isTestRequest = this.#breaker.state === CircuitState.HalfOpen;
    if (!(error instanceof PartnerFailure)) return isTestRequest;
    return isTestRequest ? error.kind !== 'invalid' : error.isOutage;
  }
}

/**
 * Opens at a rate of failures, and after a number of consecutive failures. The rate alone would be too slow for a partner
 * that does not respond: each failure takes a whole timeout, and earlier successes keep the rate low.
 */
function createBreaker({ breakerFailureRate, breakerMinimum, breakerWindowMs }: PartnerSettings): IBreaker {
  const consecutive = new ConsecutiveBreaker(breakerMinimum);
  const rate = new SamplingBreaker({
    threshold: breakerFailureRate,
    duration: breakerWindowMs,
    // Half a request less than the minimum, because rounding may otherwise require one more.
    minimumRps: (breakerMinimum - 0.5) / (breakerWindowMs / 1_000),
  });
  return {
    state: undefined,
    success(state) {
      consecutive.success();
      rate.success(state);
    },
    failure(state) {
      const isRateReached = rate.failure(state);
      return consecutive.failure() || isRateReached;
    },
  };
}
