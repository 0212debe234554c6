import { LARGEST_ENTITY_FETCH } from '../../protocol/index.ts';
import {
  type FreshAnswer,
  notCacheable,
  type Partner,
  type PartnerAnswerError,
  type PartnerContext,
} from '../partners/index.ts';
import type { Representation } from './fetch-site.ts';

// Example: with a largest fetch of 2 entities, `_entities(representations: [a, b, c])` is sent as [a, b] and [c]. The answers
// { _entities: [A, B] } and { _entities: [null] } with an error at `_entities.0` become { _entities: [A, B, null] } with the error at
// `_entities.2`.

export interface LargeEntityFetch {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly representations: readonly Representation[];
  readonly context: PartnerContext;
}

/**
 * Sends an entity fetch as several requests of at most `LARGEST_ENTITY_FETCH` entities. Returns their answers as one, which is not
 * stored for later.
 *
 * @throws PartnerFailure when one of them fails.
 */
export async function sendInParts(
  partner: Partner,
  { query, operationName, variables, representations, context }: LargeEntityFetch,
  onRetry: () => void,
): Promise<FreshAnswer> {
  const parts = split(representations);
  const answers = await Promise.all(
    parts.map((part) => {
      const body = JSON.stringify({
        query,
        variables: { ...variables, representations: part },
        operationName,
      });
      return partner.send({ body, context, entityCount: part.length, isRetryable: true }, onRetry);
    }),
  );
  const starts = parts.map((_, index) => index * LARGEST_ENTITY_FETCH);
  return {
    data: { _entities: answers.flatMap(({ data }, index) => data?.['_entities'] ?? nulls(parts[index])) },
    errors: answers.flatMap(({ errors }, index) =>
      errors.map((error) => moveError(error, starts[index] ?? 0)),
    ),
    text: '',
    cachePolicy: notCacheable,
  };
}

function split(representations: readonly Representation[]): (readonly Representation[])[] {
  const parts: (readonly Representation[])[] = [];
  for (let start = 0; start < representations.length; start += LARGEST_ENTITY_FETCH) {
    parts.push(representations.slice(start, start + LARGEST_ENTITY_FETCH));
  }
  return parts;
}

function nulls(part: readonly Representation[] = []): null[] {
  return part.map(() => null);
}

function moveError(error: PartnerAnswerError, start: number): PartnerAnswerError {
  const [field, index, ...rest] = error.path ?? [];
  if (field !== '_entities' || typeof index !== 'number') return error;
  return { ...error, path: [field, index + start, ...rest] };
}
