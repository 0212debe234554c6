import type { Filter } from './conditions.ts';

// Example: the placements in Canada that are awarded, { hostCountry: 'CA', status: { $in: […] } }. Two indexes begin with a path of the
// condition: { status, startsOn, _id } and { hostCountry, startsOn, _id, status }. Nearly all placements match, so the database finds as many
// in either, and may take the first, for which it must read every placement to learn its country. The second has both paths.

/**
 * The index that answers a count alone: it has every path of the condition, and begins with one of them. Undefined where there is
 * none, or more than one: the database chooses well then.
 */
export function coveringIndex(schema: IndexedSchema, condition: Filter): IndexKeys | undefined {
  const paths = new Set(conditionPaths(condition));
  const covering = schema
    .indexes()
    .map(([keys]) => keys as IndexKeys)
    .filter((keys) => paths.has(Object.keys(keys)[0] ?? '') && [...paths].every((path) => path in keys));
  return covering.length === 1 ? covering[0] : undefined;
}

/** The part of a Mongoose schema that is read here. */
interface IndexedSchema {
  indexes(): readonly (readonly [object, ...unknown[]])[];
}

export type IndexKeys = Readonly<Record<string, 1 | -1>>;

/** `['status', 'postedOn']` for `{ $and: [{ status: 'OPEN' }, { postedOn: { $lte: '2026-05-15' } }] }`. */
export function conditionPaths(condition: unknown): string[] {
  if (Array.isArray(condition)) return condition.flatMap(conditionPaths);
  if (condition === null || typeof condition !== 'object') return [];
  return Object.entries(condition).flatMap(([key, value]) =>
    key.startsWith('$') ? conditionPaths(value) : [key],
  );
}

/** Runs a count with a hint, and without it where the index does not exist, as while it is being built. */
export async function countWithHint<Result>(
  hint: IndexKeys | string | undefined,
  count: (options: { readonly hint?: IndexKeys | string }) => Promise<Result>,
): Promise<Result> {
  if (hint === undefined) return count({});
  try {
    return await count({ hint });
  } catch (error) {
    if (!isUnknownHint(error)) throw error;
    return count({});
  }
}

const BAD_VALUE = 2;

function isUnknownHint(error: unknown): boolean {
  const { code, message } = error as { readonly code?: unknown; readonly message?: string };
  return code === BAD_VALUE && message?.includes('hint') === true;
}
