import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { BreakerState, PartnerObserver } from '../request/partner-observer.ts';
import { annotateActiveSpan } from '../request/trace.ts';
import type { RequestListener } from './observe-requests.ts';

export interface MetricsOptions {
  /** The names of approved documents by the SHA-256 of their texts. */
  readonly documentNames: ReadonlyMap<string, string>;
  readonly breakers: () => ReadonlyArray<{ readonly name: string; readonly breaker: BreakerState }>;
}

interface AdmissionFacts {
  readonly inProgress: number;
  readonly waiting: number;
  readonly pressure: number;
}

const BREAKER_VALUES: Record<BreakerState, number> = { closed: 0, 'half-open': 1, open: 2 };
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const COSTS = [10, 50, 100, 500, 1_000, 5_000, 10_000, 50_000];

/** Memory, CPU, garbage collection and event-loop delay of the process. Shared by all gateways in it. */
let processMetrics: Registry | undefined;

/**
 * Metrics for Prometheus. Clients cannot create label values: an approved document has a series under its name, every
 * other operation is `other`.
 */
export class Metrics {
  readonly #registry = new Registry();
  readonly #options: MetricsOptions;
  readonly #requests = this.#counter('requests_total', 'Requests for the graph.', ['operation', 'status']);
  readonly #durations = this.#histogram('request_duration_seconds', {
    help: 'From first to last byte.',
    buckets: SECONDS,
    labelNames: ['operation'],
  });
  readonly #abandoned = this.#counter(
    'requests_abandoned_total',
    'Requests whose client closed the connection before it had the answer.',
    [],
  );
  readonly #errors = this.#counter('errors_total', 'Errors in answers, by their code.', ['code']);
  readonly #costs = this.#histogram('request_cost', {
    help: 'Estimated cost of operations, in cost units.',
    buckets: COSTS,
    labelNames: [],
  });
  readonly #rateLimited = this.#counter('rate_limited_total', 'Requests rejected by the rate limit.', [
    'caller',
  ]);
  readonly #plans = this.#counter('plan_lookups_total', 'Query plans looked up in the cache.', ['result']);
  readonly #partnerDurations = this.#histogram('partner_request_duration_seconds', {
    help: 'Requests to partners, time in the queue and retries included.',
    buckets: SECONDS,
    labelNames: ['partner', 'outcome'],
  });
  readonly #retries = this.#counter('partner_retries_total', 'Retries of requests to partners.', ['partner']);
  readonly #stale = this.#counter(
    'partner_stale_answers_total',
    'Stale answers used in place of a failed request to a partner.',
    ['partner'],
  );
  readonly #breakerChanges = this.#counter(
    'partner_breaker_changes_total',
    'State changes of a circuit breaker.',
    ['partner', 'state'],
  );

  constructor(options: MetricsOptions) {
    this.#options = options;
    const breakers = new Gauge({
      name: 'passerelle_partner_breaker_state',
      help: 'Circuit breaker: 0 closed, 1 half-open, 2 open (no requests are sent).',
      labelNames: ['partner'],
      registers: [this.#registry],
      collect() {
        breakers.reset();
        for (const { name, breaker } of options.breakers())
          breakers.set({ partner: name }, BREAKER_VALUES[breaker]);
      },
    });
  }

  /** Sets where the number of operations in progress is read. Called later, because admission is created with the server. */
  watchAdmission(read: () => AdmissionFacts): void {
    const gauges = [
      ['operations_in_progress', 'Operations that are executed.', 'inProgress'],
      ['operations_waiting', 'Operations that wait until there is room for them.', 'waiting'],
      ['pressure', 'How busy the process is, from 0 to 1: above 0, requests are rejected.', 'pressure'],
    ] as const;
    for (const [name, help, fact] of gauges) {
      const gauge: Gauge = new Gauge({
        name: `passerelle_${name}`,
        help,
        registers: [this.#registry],
        collect: () => gauge.set(read()[fact]),
      });
    }
  }

  readonly contentType = Registry.PROMETHEUS_CONTENT_TYPE;

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
    onRequest: ({ partner, outcome, durationMs, retries, isStale, breaker }) => {
      this.#partnerDurations.observe({ partner, outcome }, durationMs / 1_000);
      if (retries > 0) this.#retries.inc({ partner }, retries);
      if (isStale) this.#stale.inc({ partner });
      // The active span is the one that ApolloGateway starts for each request to a partner.
      annotateActiveSpan({
        'passerelle.partner': partner,
        'passerelle.partner.outcome': outcome,
        'passerelle.partner.stale': isStale,
        'passerelle.partner.retries': retries,
        'passerelle.partner.breaker': breaker,
      });
    },
    onBreaker: ({ partner, state }) => {
      this.#breakerChanges.inc({ partner, state });
    },
  };

  readonly notePlanLookup = (isHit: boolean): void => {
    this.#plans.inc({ result: isHit ? 'hit' : 'miss' });
  };

  /** All metrics in the text format of Prometheus. */
  text(): Promise<string> {
    processMetrics ??= startProcessMetrics();
    return Registry.merge([this.#registry, processMetrics]).metrics();
  }

  #operationOf(document: string | undefined): string {
    if (document === undefined) return 'none';
    return this.#options.documentNames.get(document) ?? 'other';
  }

  #counter<Label extends string>(name: string, help: string, labelNames: readonly Label[]): Counter<Label> {
    const registers = [this.#registry];
    return new Counter({ name: `passerelle_${name}`, help, labelNames: [...labelNames], registers });
  }

  #histogram<Label extends string>(
    name: string,
    { help, buckets, labelNames }: HistogramOptions<Label>,
  ): Histogram<Label> {
    return new Histogram({
      name: `passerelle_${name}`,
      help,
      buckets: [...buckets],
      labelNames: [...labelNames],
      registers: [this.#registry],
    });
  }
}

interface HistogramOptions<Label extends string> {
  readonly help: string;
  readonly buckets: readonly number[];
  readonly labelNames: readonly Label[];
}

function startProcessMetrics(): Registry {
  const register = new Registry();
  collectDefaultMetrics({ register });
  return register;
}
