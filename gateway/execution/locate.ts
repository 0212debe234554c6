import type { Path } from './fetch-site.ts';

export interface Place {
  /** As far along the path as the client can see: to the end, to the first null, or to the last object that is there. */
  readonly visible: Path;
  /** Whether a null stands there: a blank that wants an explanation. */
  readonly isNull: boolean;
}

/** Follows a path through the data of an answer. Never throws. */
export function locate(data: unknown, path: Path): Place {
  let value = data;
  for (const [depth, key] of path.entries()) {
    // A null at the very top is told by the field that caused it.
    if (value === null) return { visible: path.slice(0, Math.max(depth, 1)), isNull: true };
    if (typeof value !== 'object' || !Object.hasOwn(value, key)) {
      return { visible: path.slice(0, depth), isNull: false };
    }
    value = (value as Record<string | number, unknown>)[key];
  }
  return { visible: path, isNull: value === null };
}
