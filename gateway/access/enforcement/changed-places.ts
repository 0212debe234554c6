/**
 * A tree of the places in the answer at which, or below which, the filter changed the operation. Places have no indices of
 * lists. For a change in `loans { borrower { … } }`, the tree is `'' → loans → loans.borrower`.
 */
export interface ChangedPlace {
  /** `loans.borrower`; empty for the root. */
  readonly path: string;
  /** By response key. */
  readonly inner: Map<string, ChangedPlace>;
}

/** The root of a tree without changes. */
export function createChangedPlaces(): ChangedPlace {
  return { path: '', inner: new Map() };
}

/** Adds the place with these response keys to the tree. */
export function markChanged(root: ChangedPlace, keys: readonly string[]): void {
  let place = root;
  for (const key of keys) {
    let inner = place.inner.get(key);
    if (!inner) {
      inner = { path: place.path ? `${place.path}.${key}` : key, inner: new Map() };
      place.inner.set(key, inner);
    }
    place = inner;
  }
}

/** Whether the tree has the place with these response keys. */
export function isChanged(root: ChangedPlace, keys: readonly string[]): boolean {
  let place: ChangedPlace | undefined = root;
  for (const key of keys) place = place?.inner.get(key);
  return place !== undefined;
}
