import type { GraphQLError } from 'graphql';
import { type MessageLanguage, partnerMessages, preferredLanguage } from '../messages/index.ts';
import type { PartnerAnswer, PartnerFailure } from '../partners/index.ts';
import type { FetchSite } from './fetch-site.ts';
import { locateProblems } from './locate-problems.ts';
import { describeFailure, describeProblems, type PartnerProblem } from './partner-problem.ts';
import { joinStatuses, type MeasuredStatus, type PartnerStatus } from './partner-status.ts';
import type { InvalidValue } from './sanitize-answer.ts';

export interface StaleUse {
  readonly durationMs: number;
  readonly ageSeconds: number;
}

/**
 * Collects what happened with partners while one operation was executed, so that the answer has an error at each null.
 * ApolloGateway does not report the place of a failed request, and sometimes a wrong place for an entity's error.
 */
export class ExecutionRecord {
  readonly #acceptLanguage: string | undefined;
  /** The data of root fields: ApolloGateway merges later answers into its objects. */
  readonly #mergedData: Record<string, unknown> = Object.create(null);
  readonly #problems: PartnerProblem[] = [];
  readonly #statuses = new Map<string, MeasuredStatus>();
  #hasProtectedFields: boolean | undefined;

  /** @param acceptLanguage the client's, for messages. */
  constructor(acceptLanguage?: string) {
    this.#acceptLanguage = acceptLanguage;
  }

  /** The language of messages. */
  get language(): MessageLanguage {
    return preferredLanguage(this.#acceptLanguage);
  }

  /** Whether a request to a partner has been prepared: from then on, the answer has `data`, which may be null. */
  get hasFetched(): boolean {
    return this.#hasProtectedFields !== undefined;
  }

  /** Whether the operation selects a field that some callers may not read. */
  get hasProtectedFields(): boolean {
    return this.#hasProtectedFields ?? true;
  }

  /** Whether a partner failed, reported an error or sent an invalid value. */
  get hasProblems(): boolean {
    return this.#problems.length > 0;
  }

  noteFetch(hasProtectedFields: boolean): void {
    // The first value counts: later, the cache policy that it is read from includes the partners' own policies.
    this.#hasProtectedFields ??= hasProtectedFields;
  }

  /** The status of each partner that was sent requests, by name. */
  partners({ withDurations = true } = {}): Record<string, PartnerStatus> {
    const statuses: Record<string, PartnerStatus> = {};
    for (const [partner, { durationMs, ...status }] of this.#statuses) {
      statuses[partner] = withDurations ? { ...status, durationMs: Math.round(durationMs) } : status;
    }
    return statuses;
  }

  notePartner(partner: string, status: MeasuredStatus): void {
    const earlier = this.#statuses.get(partner);
    this.#statuses.set(partner, earlier === undefined ? status : joinStatuses(earlier, status));
  }

  noteAnswer(site: FetchSite, { data, errors }: PartnerAnswer, invalid: readonly InvalidValue[]): void {
    if (errors.length > 0 || invalid.length > 0) {
      const { language } = this;
      const mergedData = this.#mergedData;
      this.#problems.push(...describeProblems({ site, data, errors, invalid, language, mergedData }));
    }
    if (data !== null && site.path.length === 0) {
      for (const [key, value] of Object.entries(data)) this.#mergedData[key] ??= value;
    }
  }

  noteFailure(site: FetchSite, failure: PartnerFailure): void {
    this.#problems.push(
      describeFailure(failure, { site, language: this.language, mergedData: this.#mergedData }),
    );
  }

  /** A stale answer was used in place of one that failed. */
  noteStale(failure: PartnerFailure, { durationMs, ageSeconds }: StaleUse): void {
    const { code, partner } = failure;
    const message = partnerMessages[this.language].staleAnswer(partner, ageSeconds);
    this.notePartner(partner, { status: 'stale', durationMs, ageSeconds, code, message });
  }

  /** The errors for an answer with this data: one for each problem and place. */
  errorsFor(data: unknown): GraphQLError[] {
    return locateProblems(this.#problems, data);
  }
}
