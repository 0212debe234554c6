import type { Dispatcher } from 'undici';
import { type KeepingRule, readKeepingRule } from './cache-policy.ts';
import { type FailureKind, PartnerFailure } from './partner-failure.ts';
import { type AnswerRoom, readAnswerBody } from './read-answer-body.ts';
import { type PartnerAnswerError, readAnswerErrors } from './read-answer-errors.ts';

/** A partner's answer whose outer shape has been checked. */
export interface PartnerAnswer {
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly PartnerAnswerError[];
}

/** An answer as it came, with what the partner allows to be done with it. */
export interface FreshAnswer extends PartnerAnswer {
  readonly text: string;
  readonly keeping: KeepingRule;
}

/**
 * Reads what a partner answered. GraphQL in JSON is an answer whatever its HTTP status: servers use 400 and 500 for
 * errors that are theirs to explain. Anything else is a `PartnerFailure`.
 *
 * @param entityCount how many entities were asked for by reference; undefined when none were
 */
export async function readPartnerAnswer(
  response: Dispatcher.ResponseData,
  partner: string,
  room: AnswerRoom,
  entityCount: number | undefined,
): Promise<FreshAnswer> {
  const isJson = /^application\/(?:[\w.-]+\+)?json\b/i.test(contentTypeOf(response));
  if (!isJson) {
    response.body.on('error', () => {}).destroy();
    throw noAnswer(response, partner);
  }
  const text = await readAnswerBody(response, partner, room);
  const answer = parseAnswer(text, partner, entityCount);
  if (answer === undefined) throw noAnswer(response, partner);
  return { ...answer, text, keeping: readKeepingRule(response.headers['cache-control']) };
}

/** Undefined when the text is no GraphQL answer at all. Throws a `PartnerFailure` when it is one to something else. */
export function parseAnswer(
  text: string,
  partner: string,
  entityCount: number | undefined,
): PartnerAnswer | undefined {
  const body = parseJson(text);
  if (!isGraphQL(body)) return undefined;
  const data = isRecord(body.data) ? body.data : null;
  const errors = readAnswerErrors(body.errors ?? []);
  const fault = findFault(data, errors, entityCount);
  if (fault === undefined) return { data, errors };
  throw new PartnerFailure('PARTNER_INVALID_RESPONSE', partner, fault, { kind: 'unusable' });
}

function noAnswer({ statusCode, headers }: Dispatcher.ResponseData, partner: string): PartnerFailure {
  const contentType = String(headers['content-type'] ?? 'no content type').slice(0, 100);
  const detail = `HTTP ${statusCode} with ${contentType} is no GraphQL answer`;
  const isAway = statusCode >= 500 || statusCode === 429 || statusCode === 408;
  if (!isAway) return new PartnerFailure('PARTNER_INVALID_RESPONSE', partner, detail, { kind: 'unusable' });
  // A partner that says when to come back is not asked before.
  const mayRepeat = [502, 503, 504].includes(statusCode) && headers['retry-after'] === undefined;
  const kind: FailureKind = mayRepeat ? 'overloaded' : 'failed';
  return new PartnerFailure('PARTNER_UNAVAILABLE', partner, detail, { kind });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function contentTypeOf({ headers }: Dispatcher.ResponseData): string {
  return String(headers['content-type'] ?? '');
}

interface GraphQLBody {
  readonly data?: unknown;
  readonly errors?: readonly unknown[] | null;
}

function isGraphQL(body: unknown): body is GraphQLBody {
  if (!isRecord(body)) return false;
  const { data, errors } = body;
  const hasErrors = Array.isArray(errors) && errors.length > 0 && errors.every(isRecord);
  return isRecord(data) ? errors === undefined || errors === null || Array.isArray(errors) : hasErrors;
}

function findFault(
  data: PartnerAnswer['data'],
  errors: readonly unknown[],
  entityCount: number | undefined,
): string | undefined {
  if (data === null || entityCount === undefined) return undefined;
  const entities = data['_entities'];
  if ((entities === undefined || entities === null) && errors.length > 0) return undefined;
  if (!Array.isArray(entities)) return '_entities is no list';
  if (entities.length === entityCount) return undefined;
  return `${entityCount} entities were asked for, but ${entities.length} came`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
