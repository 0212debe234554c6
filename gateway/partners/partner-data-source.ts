import type { GraphQLDataSource } from '@apollo/gateway';
import { type Dispatcher, errors as undici } from 'undici';
import type { GatewayContext } from '../context.ts';
import type { FetchSite, Representation } from '../execution/fetch-site.ts';
import type { Log } from '../log.ts';
import { codeOf } from '../start-errors.ts';
import { Deadline } from './deadline.ts';
import { PartnerFailure } from './partner-failure.ts';
import { type PartnerAnswer, readPartnerAnswer } from './read-partner-answer.ts';

export interface PartnerDataSourceOptions {
  readonly partner: string;
  readonly url: URL;
  readonly pool: Dispatcher;
  readonly timeoutMs: number;
  readonly log: Log;
}

type ProcessOptions = Parameters<GraphQLDataSource['process']>[0];
type ProcessResult = Awaited<ReturnType<GraphQLDataSource['process']>>;

/** While a partner stays away, once per this time is often enough to say so. */
const LOG_INTERVAL_MS = 10_000;

/**
 * The way out to one partner. Hands ApolloGateway nothing but data: errors and failures go to the request's
 * execution record, because only there can they be given their place in the client's answer.
 */
export class PartnerDataSource implements GraphQLDataSource {
  readonly #options: PartnerDataSourceOptions;
  readonly #path: string;
  #quietUntil = 0;

  constructor(options: PartnerDataSourceOptions) {
    this.#options = options;
    this.#path = options.url.pathname + options.url.search;
  }

  async process(options: ProcessOptions): Promise<ProcessResult> {
    const context = options.context as GatewayContext;
    const site = this.#siteOf(options);
    const { execution } = context;
    execution.noteFetch();
    try {
      const answer = await this.#ask(options.request, site, context);
      execution.noteAnswer(site, answer);
      return { data: answer.data };
    } catch (error) {
      if (!(error instanceof PartnerFailure)) throw error;
      execution.noteFailure(site, error);
      this.#logFailure(error, context);
      return {};
    }
  }

  #siteOf(options: ProcessOptions): FetchSite {
    return {
      partner: this.#options.partner,
      query: options.request.query ?? '',
      path: 'pathInIncomingRequest' in options ? (options.pathInIncomingRequest ?? []) : [],
      representations: options.request.variables?.['representations'] as Representation[] | undefined,
    };
  }

  async #ask(
    request: ProcessOptions['request'],
    site: FetchSite,
    context: GatewayContext,
  ): Promise<PartnerAnswer> {
    const { pool, partner, timeoutMs } = this.#options;
    const { query, variables, operationName } = request;
    const deadline = new Deadline(timeoutMs, context.signal);
    try {
      const response = await pool.request({
        method: 'POST',
        path: this.#path,
        headers: headersFor(context),
        body: JSON.stringify({ query, variables, operationName }),
        signal: deadline.signal,
      });
      return await readPartnerAnswer(response, partner, site.representations?.length);
    } catch (cause) {
      if (cause instanceof PartnerFailure) throw cause;
      throw describeTransportError(cause, partner, deadline.isExpired);
    } finally {
      deadline.release();
    }
  }

  #logFailure(failure: PartnerFailure, { requestId, signal }: GatewayContext): void {
    // A client that hangs up and a gateway that closes cancel what is under way: no partner's fault.
    const isCancelled = signal.aborted || failure.cause instanceof undici.ClientDestroyedError;
    if (isCancelled || Date.now() < this.#quietUntil) return;
    this.#quietUntil = Date.now() + LOG_INTERVAL_MS;
    const { partner, message } = failure;
    this.#options.log({ level: 'warn', message, partner, requestId, error: failure });
  }
}

function headersFor({ requestId, acceptLanguage, traceparent }: GatewayContext): Record<string, string> {
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    accept: 'application/json',
    'x-request-id': requestId,
  };
  if (acceptLanguage !== undefined) headers['accept-language'] = acceptLanguage;
  if (traceparent !== undefined) headers['traceparent'] = traceparent;
  return headers;
}

function describeTransportError(cause: unknown, partner: string, isExpired: boolean): PartnerFailure {
  const detail = `the request failed (${codeOf(cause)})`;
  if (cause instanceof undici.ResponseExceededMaxSizeError) {
    return new PartnerFailure('PARTNER_INVALID_RESPONSE', partner, 'the answer is too large', { cause });
  }
  if (isExpired || cause instanceof undici.ConnectTimeoutError) {
    return new PartnerFailure('PARTNER_TIMEOUT', partner, detail, { cause });
  }
  return new PartnerFailure('PARTNER_UNAVAILABLE', partner, detail, { cause });
}
