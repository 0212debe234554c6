import type { Dispatcher } from 'undici';
import { PartnerFailure } from './partner-failure.ts';

/** A partner's answer whose outer shape has been checked. */
export interface PartnerAnswer {
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly PartnerAnswerError[];
}

export interface PartnerAnswerError {
  readonly message: string;
  readonly path: ReadonlyArray<string | number> | undefined;
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** A partner that fails everywhere says so often enough in this many errors. */
const MOST_ERRORS = 100;

/**
 * Reads what a partner answered. GraphQL in JSON is an answer whatever its HTTP status: servers use 400 and 500 for
 * errors that are theirs to explain. Anything else is a `PartnerFailure`.
 *
 * @param entityCount how many entities were asked for by reference; undefined when none were
 */
export async function readPartnerAnswer(
  response: Dispatcher.ResponseData,
  partner: string,
  entityCount: number | undefined,
): Promise<PartnerAnswer> {
  const { statusCode } = response;
  const body = await readJson(response);
  if (!isGraphQL(body)) {
    const isAway = statusCode >= 500 || statusCode === 429 || statusCode === 408;
    throw new PartnerFailure(
      isAway ? 'PARTNER_UNAVAILABLE' : 'PARTNER_INVALID_RESPONSE',
      partner,
      `HTTP ${statusCode} with ${contentTypeOf(response) || 'no content type'} is no GraphQL answer`,
    );
  }
  const data = body.data ?? null;
  const errors = (body.errors ?? []).slice(0, MOST_ERRORS).map(readError);
  const fault = findFault(data, errors, entityCount);
  if (fault !== undefined) throw new PartnerFailure('PARTNER_INVALID_RESPONSE', partner, fault);
  return { data, errors };
}

async function readJson(response: Dispatcher.ResponseData): Promise<unknown> {
  const { body } = response;
  if (!/^application\/(?:[\w.-]+\+)?json\b/i.test(contentTypeOf(response))) {
    await body.dump();
    return undefined;
  }
  const text = await body.text();
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
  readonly data?: Record<string, unknown> | null;
  readonly errors?: ReadonlyArray<Record<string, unknown>> | null;
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
  if (entities.length !== entityCount) {
    return `${entityCount} entities were asked for, but ${entities.length} came`;
  }
  const isEntity = (entity: unknown) => entity === null || isRecord(entity);
  return entities.every(isEntity) ? undefined : '_entities holds something that is no entity';
}

function readError(error: Record<string, unknown>): PartnerAnswerError {
  const { message, path, extensions } = error;
  const isPath =
    Array.isArray(path) && path.every((part) => typeof part === 'string' || Number.isInteger(part));
  return {
    message: typeof message === 'string' ? message : '',
    path: isPath ? (path as Array<string | number>) : undefined,
    extensions: isRecord(extensions) ? extensions : {},
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
