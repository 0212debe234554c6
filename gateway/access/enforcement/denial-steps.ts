import type { Requirement } from '../rules/index.ts';

/** A field at one place of the answer. */
export interface FieldToDeny {
  /** The response keys down to its object, joined by dots, without indices of lists. Empty for a root field. */
  readonly path: string;
  /** The object type; undefined for every type at this place. */
  readonly typeName?: string;
  readonly responseKey: string;
  /** The requirement that the caller does not meet. */
  readonly requirement: Requirement;
}

/** What to deny because of one forbidden fetch. A step is needed only if the ones before it change nothing. */
export type DenialSteps = readonly (readonly FieldToDeny[])[];

/** Denies the object at a place first, then the whole root field above it. */
export function objectThenRoot(place: readonly string[], requirement: Requirement): DenialSteps {
  const [root, last] = [place[0], place.at(-1)];
  if (root === undefined || last === undefined) return [];
  return [
    [{ path: place.slice(0, -1).join('.'), responseKey: last, requirement }],
    [{ path: '', responseKey: root, requirement }],
  ];
}
