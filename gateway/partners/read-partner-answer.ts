import type { Dispatcher } from 'undici';
import { isRecord, parseJson } from '../../protocol/index.ts';
import { type CachePolicy, notCacheable, readCachePolicy } from './cache-policy.ts';
import { invalidAnswer, notGraphQL, unableToAnswer } from './invalid-answer.ts';
import { isWithinBounds, SMALL_JSON_BYTES } from './json-bounds.ts';
import type { PartnerContext } from './partner-context.ts';
import { type PartnerAnswerError, readAnswerErrors } from './read-answer-errors.ts';

/** A partner's answer whose outer shape has been checked. Its values have not. */
export interface PartnerAnswer {
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly PartnerAnswerError[];
}

/** An answer that was received now, rather than a stale one. */
export interface FreshAnswer extends PartnerAnswer {
  /** The JSON of the answer. */
  readonly text: string;
  readonly cachePolicy: CachePolicy;
}

export interface AnswerReading {
  readonly partner: string;
  readonly budget: AnswerBudget;
  /** How many entities were fetched by representation; undefined when none were. */
  readonly entityCount: number | undefined;
  /** The client's request, for which the work with the answer is counted. */
  readonly record: Pick<PartnerContext['record'], 'resume'>;
}

/** HTTP statuses by which a partner says that it cannot answer at the moment. */
const UNABLE_STATUSES: ReadonlySet<number> = new Set([502, 503, 504]);

/**
 * Reads a partner's answer. GraphQL as JSON is accepted with any HTTP status, because servers send errors with 400 and
 * 500 as well; not errors alone with 502, 503 or 504, by which a partner says that it cannot answer at the moment. Throws a
 * `PartnerFailure` for everything else.
 */
export async function readPartnerAnswer(
  response: Dispatcher.ResponseData,
  reading: AnswerReading,
): Promise<FreshAnswer> {
  const { partner, entityCount } = reading;
  const { body, headers } = response;
  if (!/^application\/(?:[\w.-]+\+)?json\b/i.test(String(headers['content-type'] ?? ''))) {
    body.on('error', ignoreError).destroy();
    throw notGraphQL(response, partner);
  }
  const text = await readBody(response, reading);
  reading.record.resume();
  const answer = parseAnswer(text, partner, entityCount);
  if (answer === undefined) throw notGraphQL(response, partner);
  if (answer.data === null && UNABLE_STATUSES.has(response.statusCode)) {
    throw unableToAnswer(response, partner, answer.errors);
  }
  const cacheControl = headers['cache-control'];
  const cachePolicy = cacheControl === undefined ? notCacheable : readCachePolicy(cacheControl);
  return { ...answer, text, cachePolicy };
}

/** Returns undefined when the text is not a GraphQL answer. Throws a `PartnerFailure` when its number of entities is wrong. */
export function parseAnswer(
  text: string,
  partner: string,
  entityCount: number | undefined,
): PartnerAnswer | undefined {
  const body = parseJson(text);
  if (!isGraphQL(body)) return undefined;
  const data = isRecord(body.data) ? body.data : null;
  const errors = body.errors && body.errors.length > 0 ? readAnswerErrors(body.errors) : [];
  if (data !== null && entityCount !== undefined) {
    const problem = entitiesProblem(data['_entities'], errors, entityCount);
    if (problem !== undefined) throw invalidAnswer(partner, problem);
  }
  return { data, errors };
}

/** Limits the memory of one partner's answers while they are read: of each, and of all together. */
export class AnswerBudget {
  readonly answerBytes: number;
  readonly #totalBytes: number;
  #usedBytes = 0;

  /** @param answerBytes maximum of one answer. The maximum of all is four times as much, because large answers are rare. */
  constructor(answerBytes: number) {
    this.answerBytes = answerBytes;
    this.#totalBytes = 4 * answerBytes;
  }

  /** Returns whether the total is within the limit. Also if it is not, the bytes must be released. */
  reserve(bytes: number): boolean {
    this.#usedBytes += bytes;
    return this.#usedBytes <= this.#totalBytes;
  }

  release(bytes: number): void {
    this.#usedBytes -= bytes;
  }
}

async function readBody(
  { body, headers }: Dispatcher.ResponseData,
  { partner, budget }: AnswerReading,
): Promise<string> {
  // When reading stops early, `destroy` must not cause an unhandled error.
  body.on('error', ignoreError);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    const encoding = headers['content-encoding'];
    // The gateway does not request compression, because a few bytes could expand to gigabytes.
    if (encoding !== undefined && encoding !== 'identity') throw invalidAnswer(partner, 'it is compressed');
    if (Number(headers['content-length']) > budget.answerBytes) throw tooLarge(partner, budget);
    for await (const chunk of body as AsyncIterable<Buffer>) {
      size += chunk.length;
      chunks.push(chunk);
      if (!budget.reserve(chunk.length))
        throw invalidAnswer(partner, 'too many large answers are being read');
      if (size > budget.answerBytes) throw tooLarge(partner, budget);
    }
    const json = chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks);
    if (json.length > SMALL_JSON_BYTES && !isWithinBounds(json)) {
      throw invalidAnswer(partner, 'its JSON is nested too deeply or has too many parts');
    }
    return json.toString('utf8', startsWithByteOrderMark(json) ? 3 : 0);
  } finally {
    budget.release(size);
    body.destroy();
  }
}

function tooLarge(partner: string, { answerBytes }: AnswerBudget) {
  return invalidAnswer(partner, `it is larger than ${answerBytes} bytes`);
}

function ignoreError(): void {}

/** Some servers begin their JSON with a byte order mark, which `JSON.parse` does not accept. */
function startsWithByteOrderMark(json: Buffer): boolean {
  return json[0] === 0xef && json[1] === 0xbb && json[2] === 0xbf;
}

interface GraphQLBody {
  readonly data?: unknown;
  readonly errors?: readonly unknown[] | null;
}

function isGraphQL(body: unknown): body is GraphQLBody {
  if (!isRecord(body)) return false;
  const { data, errors } = body;
  if (isRecord(data)) return errors === undefined || errors === null || Array.isArray(errors);
  return Array.isArray(errors) && errors.length > 0 && errors.every(isRecord);
}

function entitiesProblem(
  entities: unknown,
  errors: readonly unknown[],
  expectedCount: number,
): string | undefined {
  if ((entities === undefined || entities === null) && errors.length > 0) return undefined;
  if (!Array.isArray(entities)) return '_entities is not a list';
  if (entities.length === expectedCount) return undefined;
  return `_entities must have ${expectedCount} items, but has ${entities.length}`;
}
