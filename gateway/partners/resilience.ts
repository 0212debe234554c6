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
import type { PartnerSettings } from './partner-settings.ts';

const LONGEST_RETRY_DELAY_MS = 1_000;

export interface Attempts<T> {
  /** One try. Throws nothing but a `PartnerFailure`. */
  readonly attempt: () => Promise<T>;
  readonly deadline: Deadline;
  /** Whether the partner may be sent the same thing twice. */
  readonly mayRepeat: boolean;
  readonly onRetry: () => void;
}

/**
 * Keeps one partner's trouble to itself: so many requests at a time and so many waiting, another try where that can do
 * no harm, and none at all for a while after too many failures. Shared by all requests to the partner.
 */
export class Resilience {
  readonly #partner: string;
  readonly #retry: IPolicy;
  readonly #breaker: CircuitBreakerPolicy;
  readonly #bulkhead: ReturnType<typeof bulkhead>;

  constructor(partner: string, settings: PartnerSettings, observer: PartnerObserver) {
    this.#partner = partner;
    this.#retry = retry(
      handleWhen((error) => error instanceof PartnerFailure && error.isRepeatable),
      {
        maxAttempts: settings.retries,
        backoff: new ExponentialBackoff({
          initialDelay: settings.retryDelayMs,
          maxDelay: Math.max(LONGEST_RETRY_DELAY_MS, settings.retryDelayMs),
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

  /** Throws a `PartnerFailure` when no try brings an answer before the deadline. */
  async run<T>({ attempt, deadline, mayRepeat, onRetry }: Attempts<T>): Promise<T> {
    const { signal } = deadline;
    let tries = 0;
    let lastFailure: unknown;
    const tryOnce = async () => {
      if (signal.aborted) throw this.#outOfTime(deadline);
      tries += 1;
      if (tries > 1) onRetry();
      lastFailure = undefined;
      try {
        return await this.#guarded(attempt, deadline);
      } catch (error) {
        lastFailure = error;
        throw error;
      }
    };
    const work = mayRepeat ? this.#retry.execute(tryOnce, signal) : tryOnce();
    // The library waits for a place or for its next try without looking at the clock.
    return deadline.limit(work, () => (deadline.isExpired && lastFailure) || this.#outOfTime(deadline));
  }

  async #guarded<T>(attempt: () => Promise<T>, deadline: Deadline): Promise<T> {
    try {
      // While one request tries whether the partner is back, the library would let all others wait for its outcome.
      if (this.#breaker.state === CircuitState.HalfOpen) throw new BrokenCircuitError();
      const { signal } = deadline;
      return await this.#breaker.execute(() => this.#bulkhead.execute(attempt, signal), signal);
    } catch (error) {
      throw this.#describe(error, deadline);
    }
  }

  #describe(error: unknown, deadline: Deadline): unknown {
    const unasked = (detail: string, cause: unknown) =>
      new PartnerFailure('PARTNER_UNAVAILABLE', this.#partner, detail, { kind: 'unasked', cause });
    if (error instanceof BulkheadRejectedError) return unasked('too many requests wait for it', error);
    if (error instanceof BrokenCircuitError) {
      const { lastFailure } = this.#breaker;
      const cause = lastFailure !== undefined && 'error' in lastFailure ? lastFailure.error : error;
      return unasked('it failed too often to be asked again already', cause);
    }
    return error instanceof TaskCancelledError ? this.#outOfTime(deadline) : error;
  }

  #outOfTime({ isExpired }: Deadline): PartnerFailure {
    return isExpired
      ? new PartnerFailure('PARTNER_TIMEOUT', this.#partner, 'no answer in time', { kind: 'late' })
      : new PartnerFailure('PARTNER_UNAVAILABLE', this.#partner, 'nobody waits any more', {
          kind: 'cancelled',
        });
  }

  /**
   * The one request that tries whether the partner is back only says so when it brings an answer: the library would take
   * a client that hangs up for a success.
   */
  #countsAsFailure(error: Error): boolean {
    const isProbe = this.#breaker.state === CircuitState.HalfOpen;
    if (!(error instanceof PartnerFailure)) return isProbe;
    return isProbe ? error.kind !== 'unusable' : error.isOutage;
  }
}

/**
 * Opens on a share of failures, which a partner that flaps has, and on failures in a row: one that hangs fails so slowly
 * that its successes from before would outnumber its failures for long.
 */
function createBreaker({ breakerFailureRate, breakerMinimum, breakerWindowMs }: PartnerSettings): IBreaker {
  const inRow = new ConsecutiveBreaker(breakerMinimum);
  const share = new SamplingBreaker({
    threshold: breakerFailureRate,
    duration: breakerWindowMs,
    // Half a request less than the minimum, so that rounding cannot ask for one more.
    minimumRps: (breakerMinimum - 0.5) / (breakerWindowMs / 1_000),
  });
  return {
    state: undefined,
    success(state) {
      inRow.success();
      share.success(state);
    },
    failure(state) {
      const isShareReached = share.failure(state);
      return inRow.failure() || isShareReached;
    },
  };
}
