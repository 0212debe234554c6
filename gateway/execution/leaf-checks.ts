/** What the partners' own scalars may be: anything, and so to be looked into (see `tidyFreeForm`). */
export const freeForm = undefined;

/** Whether a value is one of GraphQL's own scalars, as ApolloGateway takes them. */
export const leafChecks: Readonly<Record<string, ((value: unknown) => boolean) | undefined>> = {
  String: (value) => typeof value === 'string',
  Boolean: (value) => typeof value === 'boolean',
  ID: (value) => typeof value === 'string' || Number.isSafeInteger(value),
  Int: (value) => typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= LARGEST_INT,
  Float: (value) => typeof value === 'number' && Number.isFinite(value),
};

const LARGEST_INT = 2 ** 31;
const DEEPEST_FREE_FORM = 32;

/**
 * A value of a partner's own scalar without keys named `__proto__`; undefined when it nests deeper than 32 levels or
 * holds a number that JSON cannot say again. Changes the value in place.
 */
export function tidyFreeForm(value: unknown, depth = 0): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'object' || value === null) return value;
  if (depth === DEEPEST_FREE_FORM) return undefined;
  const record = value as Record<string, unknown>;
  if (Object.hasOwn(record, '__proto__')) delete record['__proto__'];
  for (const key of Object.keys(record)) {
    if (tidyFreeForm(record[key], depth + 1) === undefined) return undefined;
  }
  return value;
}
