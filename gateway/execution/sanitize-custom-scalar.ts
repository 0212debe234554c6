const MAX_DEPTH = 32;

/**
 * A value of a partner's own scalar, which may be any JSON, without keys named `__proto__`. Undefined when it is nested
 * deeper than 32 levels, or holds a number that JSON cannot represent. Changes the value in place.
 */
export function sanitizeCustomScalar(value: unknown, depth = 0): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'object' || value === null) return value;
  if (depth === MAX_DEPTH) return undefined;
  const record = value as Record<string, unknown>;
  if (Object.hasOwn(record, '__proto__')) delete record['__proto__'];
  for (const key of Object.keys(record)) {
    if (sanitizeCustomScalar(record[key], depth + 1) === undefined) return undefined;
  }
  return value;
}
