import type { Path } from './fetch-site.ts';

export interface Place {
  /** The part of the path that the client can see: all of it, or up to the first null or the last object that is present. */
  readonly visible: Path;
  /** Whether there is a null, for which the answer must have an error. */
  readonly isNull: boolean;
}

/** Follows a path through the data of an answer. Never throws. */
export function locate(data: unknown, path: Path): Place {
  let value = data;
  for (const [depth, key] of path.entries()) {
    // Null data is explained at the field that caused it.
    if (value === null) return { visible: path.slice(0, Math.max(depth, 1)), isNull: true };
    if (typeof value !== 'object' || !Object.hasOwn(value, key)) {
      return { visible: path.slice(0, depth), isNull: false };
    }
    value = (value as Record<string | number, unknown>)[key];
  }
  return { visible: path, isNull: value === null };
}
