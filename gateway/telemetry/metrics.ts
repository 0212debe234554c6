import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { ApprovedDocument } from '../documents/index.ts';
import type { BreakerState, PartnerObserver } from '../partners/index.ts';
import type { RequestListener } from './observe-requests.ts';

export interface MetricsOptions {
  /** The document that was asked for, by the SHA-256 of its text, if it is approved. */
  readonly approvedDocument: (hash: string) => Pick<ApprovedDocument, 'name'> | undefined;
  readonly breakers: () => ReadonlyArray<{ readonly name: string; readonly breaker: BreakerState }>;
}

const breakerValues: Record<BreakerState, number> = { closed: 0, 'half-open': 1, open: 2 };
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const COSTS = [10, 50, 100, 500, 1_000, 5_000, 10_000, 50_000];

/** Memory, processor time, garbage collection and event-loop delay: of the process, however many gateways it runs. */
let processMetrics: Registry | undefined;

/**
 * What Prometheus is told. No label can be made up by who asks: only approved documents have their own series, every other
 * operation is `other`.
 */
export class Metrics {
  readonly #registry = new Registry();
  readonly #options: MetricsOptions;
  readonly #requests = this.#counter('requests_total', 'Requests for the graph.', ['operation', 'status']);
  readonly #durations = this.#histogram('request_duration_seconds', 'From first to last byte.', SECONDS, [
    'operation',
  ]);
  readonly #abandoned = this.#counter('requests_abandoned_total', 'Requests whose client hung up first.', []);
  readonly #errors = this.#counter('errors_total', 'Errors in answers, by their code.', ['code']);
  readonly #costs = this.#histogram(
    'request_cost',
    'Estimated cost of operations, in cost units.',
    COSTS,
    [],
  );
  readonly #rateLimited = this.#counter('rate_limited_total', 'Requests refused by the rate limit.', [
    'caller',
  ]);
  readonly #plans = this.#counter('plan_lookups_total', 'Query plans looked up in the cache.', ['result']);
  readonly #partnerDurations = this.#histogram(
    'partner_request_duration_seconds',
    'Requests to partners, waiting and retries included.',
    SECONDS,
    ['partner', 'outcome'],
  );
  readonly #retries = this.#counter('partner_retries_total', 'Further tries of requests to partners.', [
    'partner',
  ]);
  readonly #stale = this.#counter(
    'partner_stale_answers_total',
    'Kept answers that stood in for a partner.',
    ['partner'],
  );
  readonly #openings = this.#counter('partner_breaker_changes_total', 'Changes of a circuit breaker.', [
    'partner',
    'state',
  ]);

  constructor(options: MetricsOptions) {
    this.#options = options;
    const breakers = new Gauge({
      name: 'passerelle_partner_breaker_state',
      help: 'Circuit breaker: 0 closed, 1 half-open, 2 open (the partner is left alone).',
      labelNames: ['partner'],
      registers: [this.#registry],
      collect() {
        breakers.reset();
        for (const { name, breaker } of options.breakers())
          breakers.set({ partner: name }, breakerValues[breaker]);
      },
    });
  }

  readonly noteRequest: RequestListener = (summary) => {
    const { document, status, errors, durationMs, cost, caller, isAbandoned } = summary;
    const operation = this.#operationOf(document);
    this.#requests.inc({ operation, status });
    this.#durations.observe({ operation }, durationMs / 1_000);
    if (isAbandoned) this.#abandoned.inc();
    if (cost !== undefined) this.#costs.observe(cost);
    for (const [code, count] of Object.entries(errors)) this.#errors.inc({ code }, count);
    if (errors['RATE_LIMITED'] !== undefined) {
      this.#rateLimited.inc({ caller: caller === 'anonymous' ? 'anonymous' : 'known' });
    }
  };

  readonly observer: PartnerObserver = {
    onRequest: ({ partner, outcome, durationMs, retries, isStale }) => {
      this.#partnerDurations.observe({ partner, outcome }, durationMs / 1_000);
      if (retries > 0) this.#retries.inc({ partner }, retries);
      if (isStale) this.#stale.inc({ partner });
    },
    onBreaker: ({ partner, state }) => {
      this.#openings.inc({ partner, state });
    },
  };

  notePlanLookup(isKnown: boolean): void {
    this.#plans.inc({ result: isKnown ? 'hit' : 'miss' });
  }

  readonly contentType = Registry.PROMETHEUS_CONTENT_TYPE;

  /** Prometheus' text format. */
  text(): Promise<string> {
    processMetrics ??= startProcessMetrics();
    return Registry.merge([this.#registry, processMetrics]).metrics();
  }

  #operationOf(document: string | undefined): string {
    if (document === undefined) return 'none';
    return this.#options.approvedDocument(document)?.name ?? 'other';
  }

  #counter<Label extends string>(name: string, help: string, labelNames: readonly Label[]): Counter<Label> {
    const registers = [this.#registry];
    return new Counter({ name: `passerelle_${name}`, help, labelNames: [...labelNames], registers });
  }

  #histogram<Label extends string>(
    name: string,
    help: string,
    buckets: readonly number[],
    labelNames: readonly Label[],
  ): Histogram<Label> {
    const registers = [this.#registry];
    const shape = { buckets: [...buckets], labelNames: [...labelNames] };
    return new Histogram({ name: `passerelle_${name}`, help, registers, ...shape });
  }
}

function startProcessMetrics(): Registry {
  const register = new Registry();
  collectDefaultMetrics({ register });
  return register;
}
