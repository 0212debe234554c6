import { isDeepStrictEqual } from 'node:util';

/** Response keys and list indices. */
export type Path = ReadonlyArray<string | number>;

/** An entity as it is sent to a partner: its type, its key and the fields that `@requires` names. */
export type Representation = Readonly<Record<string, unknown>>;

/** One request to a partner, and the place of its answer in the merged data. */
export interface FetchSite {
  readonly partner: string;
  /** The operation that is sent to the partner. */
  readonly query: string;
  /** From the root to the objects that the answer adds fields to; `@` means every index of a list. */
  readonly path: Path;
  /** Set for an entity fetch, whose answer has the entities in this order. */
  readonly representations: readonly Representation[] | undefined;
}

/**
 * The position of each represented entity in the merged data; for a request without representations, the positions of its
 * answer. Undefined for a representation whose entity cannot be determined.
 *
 * Of objects `[{ id: 1 }, {}, { id: 3 }]` at path `towns.@`, the representations `[{ id: 1 }, { id: 3 }]` are at `towns.0`
 * and `towns.2`. ApolloGateway would number the second one `towns.1`: it counts all objects at the path, although those
 * without a key or of another type were not sent. So the two lists are matched when their lengths differ.
 */
export function findPositions(site: FetchSite, mergedData: unknown): Array<Path | undefined> {
  const found = [...objectsAt(mergedData, site.path)];
  const { representations } = site;
  if (representations === undefined || representations.length === found.length) {
    return found.map(({ position }) => position);
  }
  let next = 0;
  return representations.map((representation) => {
    const index = found.findIndex(({ object }, at) => at >= next && isProjection(representation, object));
    if (index === -1) return undefined;
    next = index + 1;
    return found[index]?.position;
  });
}

interface Found {
  readonly position: Path;
  readonly object: unknown;
}

function* objectsAt(value: unknown, path: Path, position: Path = []): Generator<Found> {
  if (value === undefined || value === null) return;
  const [head, ...rest] = path;
  if (head === undefined) {
    yield { position, object: value };
  } else if (Array.isArray(value)) {
    const below = head === '@' ? rest : path;
    for (const [index, item] of value.entries()) yield* objectsAt(item, below, [...position, index]);
  } else if (typeof value === 'object' && Object.hasOwn(value, head)) {
    yield* objectsAt((value as Record<string, unknown>)[head], rest, [...position, head]);
  }
}

/** Whether everything that `part` has is equal in `whole`. */
function isProjection(part: unknown, whole: unknown): boolean {
  if (Array.isArray(part)) {
    return (
      Array.isArray(whole) &&
      part.length === whole.length &&
      part.every((item, index) => isProjection(item, whole[index]))
    );
  }
  if (typeof part !== 'object' || part === null) return isDeepStrictEqual(part, whole);
  if (typeof whole !== 'object' || whole === null) return false;
  return Object.entries(part).every(([key, value]) => {
    // Data may lack the name of its type where only one type is possible.
    if (key === '__typename' && !Object.hasOwn(whole, key)) return true;
    return Object.hasOwn(whole, key) && isProjection(value, (whole as Record<string, unknown>)[key]);
  });
}
