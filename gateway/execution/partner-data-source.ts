import type { GraphQLDataSource } from '@apollo/gateway';
import type { GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { LARGEST_ENTITY_FETCH } from '../../protocol/index.ts';
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
import type { ExecutionContext } from './execution-context.ts';
import type { FetchSite, Representation } from './fetch-site.ts';
import { readAnswerShape } from './read-answer-shape.ts';
import { type AnswerShape, type SanitizedAnswer, sanitizeAnswer } from './sanitize-answer.ts';
import { sendInParts } from './send-in-parts.ts';

export interface PartnerDataSourceOptions {
  readonly partner: Partner;
  /** The partner's own schema, which its answers must match. */
  readonly schema: GraphQLSchema;
  readonly staleAnswers: StaleAnswers;
}

type ProcessOptions = Parameters<GraphQLDataSource['process']>[0];
type ProcessResult = Awaited<ReturnType<GraphQLDataSource['process']>>;

/** The memory of all answer shapes of one partner, and what one takes: its maps and the text of its operation, by its length. */
const MAX_SHAPE_BYTES = 8 * 1024 * 1024;
const SHAPE_BYTES = 1_000;
const SHAPE_BYTES_PER_CHARACTER = 60;

/**
 * Sends the fetches of query plans to one partner of one supergraph. ApolloGateway receives only data that matches the
 * fetch. Errors and failures go to the request's execution record, which finds their places in the client's answer.
 */
export class PartnerDataSource implements GraphQLDataSource {
  readonly #options: PartnerDataSourceOptions;
  readonly #shapes: LRUCache<string, AnswerShape>;

  constructor(options: PartnerDataSourceOptions) {
    this.#options = options;
    const { schema } = options;
    this.#shapes = new LRUCache({
      maxSize: MAX_SHAPE_BYTES,
      sizeCalculation: (_, query) => SHAPE_BYTES + SHAPE_BYTES_PER_CHARACTER * query.length,
      memoMethod: (query) => readAnswerShape(query, schema),
    });
  }

  async process(options: ProcessOptions): Promise<ProcessResult> {
    const context = options.context as ExecutionContext;
    const { execution } = context;
    const { partner } = this.#options;
    const fetch = this.#describe(options, context);
    execution.noteFetch(hasProtectedFields(options));
    const timing = new RequestTiming(partner, context.requestId);
    try {
      const answer = await this.#send(options.request, fetch, timing);
      const { data, invalid } = this.#accept(answer, fetch, context);
      const status = invalid.length === 0 ? 'ok' : 'invalid';
      execution.notePartner(partner.name, { status, durationMs: timing.end(status, false) });
      restrictCaching(options, status === 'ok' ? answer.cachePolicy : notCacheable);
      return { data };
    } catch (error) {
      if (!(error instanceof PartnerFailure)) throw error;
      restrictCaching(options, notCacheable);
      return this.#answerFromStale(error, { fetch, context, timing });
    }
  }

  #send(
    { query = '', operationName, variables }: ProcessOptions['request'],
    fetch: Fetch,
    timing: RequestTiming,
  ) {
    const { partner } = this.#options;
    const {
      site: { representations },
      request,
    } = fetch;
    if (representations === undefined || representations.length <= LARGEST_ENTITY_FETCH) {
      return partner.send(request, timing.noteRetry);
    }
    const { context } = request;
    const large = { query, operationName, variables: variables ?? {}, representations, context };
    return sendInParts(partner, large, timing.noteRetry);
  }

  #describe({ request, ...options }: ProcessOptions, context: ExecutionContext): Fetch {
    const { query = '', variables, operationName } = request;
    const { partner } = this.#options;
    const representations = variables?.['representations'] as Representation[] | undefined;
    const path = 'pathInIncomingRequest' in options ? (options.pathInIncomingRequest ?? []) : [];
    const body = JSON.stringify({ query, variables, operationName });
    const { acceptLanguage, caller } = context;
    const shape = this.#shapes.memo(query);
    return {
      site: { partner: partner.name, query, path, representations },
      shape,
      key: { partner: partner.name, body, acceptLanguage, caller },
      request: { body, context, entityCount: representations?.length, isRetryable: !shape.isMutation },
    };
  }

  /** Sanitizes an answer, logs its first invalid value, and stores it as a future stale answer if that is allowed. */
  #accept(answer: FreshAnswer, fetch: Fetch, context: ExecutionContext): SanitizedAnswer {
    const { partner, staleAnswers } = this.#options;
    const accepted = sanitize(answer, fetch, context);
    const [invalid] = accepted.invalid;
    if (invalid !== undefined) {
      const place = invalid.path.join('.') || 'data';
      const message = `PARTNER_INVALID_RESPONSE from ${partner.name}: ${place} must be ${invalid.expected}`;
      partner.warn(message, context.requestId);
    }
    const { text, cachePolicy: policy } = answer;
    const isGood = invalid === undefined && answer.errors.length === 0 && !fetch.shape.isMutation;
    if (isGood && policy.scope === 'PUBLIC' && policy.maxAgeSeconds > 0 && isPublic(context)) {
      staleAnswers.store(fetch.key, { text, policy, staleSeconds: partner.settings.staleSeconds });
    }
    return accepted;
  }

  /** Replaces a failed answer by a stale one, if there is one. */
  #answerFromStale(failure: PartnerFailure, { fetch, context, timing }: FailedFetch): ProcessResult {
    const { execution } = context;
    const { partner, staleAnswers } = this.#options;
    const outcome = outcomeOf(failure);
    const mayBeStale = outcome !== 'cancelled' && !fetch.shape.isMutation;
    const stale = mayBeStale ? staleAnswers.find(fetch.key) : undefined;
    const answer = stale && parseAnswer(stale.text, partner.name, fetch.request.entityCount);
    const durationMs = timing.end(outcome, answer !== undefined);
    if (stale !== undefined && answer !== undefined) {
      execution.noteStale(failure, { durationMs, ageSeconds: stale.ageSeconds });
      return { data: sanitize(answer, fetch, context).data };
    }
    execution.noteFailure(fetch.site, failure);
    const status = outcome === 'cancelled' ? 'unavailable' : outcome;
    execution.notePartner(partner.name, { status, durationMs });
    return {};
  }
}

interface Fetch {
  readonly site: FetchSite;
  readonly shape: AnswerShape;
  readonly request: PartnerRequest;
  readonly key: AnswerKey;
}

interface FailedFetch {
  readonly fetch: Fetch;
  readonly context: ExecutionContext;
  readonly timing: RequestTiming;
}

/** Measures one request to a partner, and reports how it ended. */
class RequestTiming {
  readonly #partner: Partner;
  readonly #requestId: string;
  readonly #startedAt = performance.now();
  #retries = 0;

  constructor(partner: Partner, requestId: string) {
    this.#partner = partner;
    this.#requestId = requestId;
  }

  readonly noteRetry = (): void => {
    this.#retries += 1;
  };

  /** Returns the duration in milliseconds. */
  end(outcome: PartnerOutcome, isStale: boolean): number {
    const durationMs = performance.now() - this.#startedAt;
    const retries = this.#retries;
    this.#partner.reportRequest({ outcome, isStale, durationMs, retries, requestId: this.#requestId });
    return durationMs;
  }
}

function sanitize(
  { data, errors }: PartnerAnswer,
  { site, shape }: Fetch,
  { execution }: ExecutionContext,
): SanitizedAnswer {
  const sanitized = data === null ? { data, invalid: [] } : sanitizeAnswer(data, shape, site.representations);
  execution.noteAnswer(site, { data: sanitized.data, errors }, sanitized.invalid);
  return sanitized;
}

/** Access control restricts the cache policy of an operation with protected fields, before anything is planned. */
function hasProtectedFields(options: ProcessOptions): boolean {
  return cachePolicyOf(options)?.scope === 'PRIVATE';
}

/** Whether every caller would get the same answer: this one is anonymous, or no selected field is protected. */
function isPublic({ caller, execution }: ExecutionContext): boolean {
  return caller.kind === 'anonymous' || !execution.hasProtectedFields;
}

function restrictCaching(options: ProcessOptions, { maxAgeSeconds, scope }: CachePolicy): void {
  const policy = cachePolicyOf(options);
  if (policy !== undefined && 'restrict' in policy) policy.restrict({ maxAge: maxAgeSeconds, scope });
}

function cachePolicyOf(options: ProcessOptions) {
  return 'incomingRequestContext' in options ? options.incomingRequestContext?.overallCachePolicy : undefined;
}
