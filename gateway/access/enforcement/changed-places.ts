/**
 * Places of the answer, without indices of lists, at or below which an operation was changed. For a change of the objects
 * in `loans { borrower { … } }`, the tree is `'' → loans → loans.borrower`.
 */
export interface ChangedPlace {
  /** `loans.borrower`; empty for the root. */
  readonly path: string;
  /** By response key. */
  readonly inner: Map<string, ChangedPlace>;
}

export function createChangedPlaces(): ChangedPlace {
  return { path: '', inner: new Map() };
}

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

export function isChanged(root: ChangedPlace, keys: readonly string[]): boolean {
  let place: ChangedPlace | undefined = root;
  for (const key of keys) place = place?.inner.get(key);
  return place !== undefined;
}
