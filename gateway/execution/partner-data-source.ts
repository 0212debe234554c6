import type { GraphQLDataSource } from '@apollo/gateway';
import {
  type AnswerKey,
  type CachePolicy,
  type FreshAnswer,
  notCacheable,
  outcomeOf,
  type Partner,
  type PartnerAnswer,
  PartnerFailure,
  type PartnerRequest,
  parseAnswer,
  type StaleAnswers,
} from '../partners/index.ts';
import type { PartnerOutcome } from '../request/partner-observer.ts';
import type { AnswerShape } from './answer-shape.ts';
import type { ExecutionContext } from './execution-context.ts';
import type { FetchSite, Representation } from './fetch-site.ts';
import { fitAnswer, type Misfit } from './sanitize-answer.ts';

export interface PartnerDataSourceOptions {
  readonly partner: Partner;
  /** What the answer to an operation of the query planner must look like. */
  readonly shapeOf: (query: string) => AnswerShape;
  readonly staleAnswers: StaleAnswers;
}

type ProcessOptions = Parameters<GraphQLDataSource['process']>[0];
type ProcessResult = Awaited<ReturnType<GraphQLDataSource['process']>>;

/**
 * The way out to one partner for one supergraph. Hands ApolloGateway nothing but data that fits its question: errors and
 * failures go to the request's execution record, because only there can they be given their place in the client's answer.
 */
export class PartnerDataSource implements GraphQLDataSource {
  readonly #options: PartnerDataSourceOptions;

  constructor(options: PartnerDataSourceOptions) {
    this.#options = options;
  }

  async process(options: ProcessOptions): Promise<ProcessResult> {
    const context = options.context as ExecutionContext;
    const fetch = this.#describe(options, context);
    context.execution.noteFetch(isPersonal(options));
    const startedAt = performance.now();
    let retries = 0;
    const finish = (outcome: PartnerOutcome, isStale: boolean) => {
      const durationMs = performance.now() - startedAt;
      const { requestId } = context;
      this.#options.partner.reportRequest({ outcome, isStale, durationMs, retries, requestId });
      return durationMs;
    };
    try {
      const answer = await this.#options.partner.send(fetch.request, () => {
        retries += 1;
      });
      const { data, misfits } = this.#accept(answer, fetch, context);
      const status = misfits.length === 0 ? 'ok' : 'invalid';
      context.execution.notePartner(fetch.site.partner, { status, durationMs: finish(status, false) });
      restrictCaching(options, status === 'ok' ? answer.cachePolicy : notCacheable);
      return { data };
    } catch (error) {
      if (!(error instanceof PartnerFailure)) throw error;
      restrictCaching(options, notCacheable);
      return this.#makeDo(error, fetch, context, finish);
    }
  }

  #describe({ request, ...options }: ProcessOptions, context: ExecutionContext): Fetch {
    const { query = '', variables, operationName } = request;
    const { partner, shapeOf } = this.#options;
    const representations = variables?.['representations'] as Representation[] | undefined;
    const path = 'pathInIncomingRequest' in options ? (options.pathInIncomingRequest ?? []) : [];
    const body = JSON.stringify({ query, variables, operationName });
    const shape = shapeOf(query);
    return {
      site: { partner: partner.name, query, path, representations },
      shape,
      key: { partner: partner.name, body, acceptLanguage: context.acceptLanguage },
      request: { body, context, entityCount: representations?.length, isRetryable: !shape.isMutation },
    };
  }

  #accept(answer: FreshAnswer, fetch: Fetch, context: ExecutionContext): Accepted {
    const { partner, staleAnswers } = this.#options;
    const accepted = fit(answer, fetch, context);
    const [misfit] = accepted.misfits;
    if (misfit !== undefined) {
      const place = misfit.path.join('.') || 'data';
      const message = `PARTNER_INVALID_RESPONSE from ${partner.name}: ${place} must be ${misfit.expected}`;
      partner.warn(message, context.requestId);
    }
    const { text, cachePolicy: policy } = answer;
    const isGood = misfit === undefined && answer.errors.length === 0 && !fetch.shape.isMutation;
    if (isGood && policy.scope === 'PUBLIC' && policy.maxAgeSeconds > 0 && mayBeTold(context)) {
      staleAnswers.store(fetch.key, { text, policy, staleSeconds: partner.settings.staleSeconds });
    }
    return accepted;
  }

  /** Answers a failure with the last known answer where there is one. */
  #makeDo(
    failure: PartnerFailure,
    fetch: Fetch,
    context: ExecutionContext,
    finish: (outcome: PartnerOutcome, isStale: boolean) => number,
  ): ProcessResult {
    const { execution } = context;
    const outcome = outcomeOf(failure);
    const stale =
      outcome === 'cancelled' || fetch.shape.isMutation
        ? undefined
        : this.#options.staleAnswers.find(fetch.key);
    const { name } = this.#options.partner;
    const answer = stale && parseAnswer(stale.text, name, fetch.request.entityCount);
    const durationMs = finish(outcome, answer !== undefined);
    if (stale !== undefined && answer !== undefined) {
      execution.noteStale(failure, { durationMs, ageSeconds: stale.ageSeconds });
      return { data: fit(answer, fetch, context).data };
    }
    execution.noteFailure(fetch.site, failure);
    const status = outcome === 'cancelled' ? 'unavailable' : outcome;
    execution.notePartner(name, { status, durationMs });
    return {};
  }
}

interface Fetch {
  readonly site: FetchSite;
  readonly shape: AnswerShape;
  readonly request: PartnerRequest;
  readonly key: AnswerKey;
}

interface Accepted {
  readonly data: Record<string, unknown> | null;
  readonly misfits: readonly Misfit[];
}

function fit(
  { data, errors }: PartnerAnswer,
  { site, shape }: Fetch,
  { execution }: ExecutionContext,
): Accepted {
  const fitted = data === null ? { data, misfits: [] } : fitAnswer(data, shape, site.representations);
  execution.noteAnswer(site, { data: fitted.data, errors }, fitted.misfits);
  return fitted;
}

/** Access control marks the operations that not everybody may ask: before anything is planned, and for good. */
function isPersonal(options: ProcessOptions): boolean {
  return cachePolicyOf(options)?.scope === 'PRIVATE';
}

/** What was fetched for a stranger, or by an operation without a protected field, anyone may be told. */
function mayBeTold({ caller, execution }: ExecutionContext): boolean {
  return caller.kind === 'anonymous' || !execution.isPersonal;
}

function restrictCaching(options: ProcessOptions, { maxAgeSeconds, scope }: CachePolicy): void {
  const policy = cachePolicyOf(options);
  if (policy !== undefined && 'restrict' in policy) policy.restrict({ maxAge: maxAgeSeconds, scope });
}

function cachePolicyOf(options: ProcessOptions) {
  return 'incomingRequestContext' in options ? options.incomingRequestContext?.overallCachePolicy : undefined;
}
