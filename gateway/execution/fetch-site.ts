import { isDeepStrictEqual } from 'node:util';

export type Path = ReadonlyArray<string | number>;

/** An entity as a partner is asked about it: its type, its key and what `@requires` names. */
export type Representation = Readonly<Record<string, unknown>>;

/** One request to a partner, and where in the merged data its answer belongs. */
export interface FetchSite {
  readonly partner: string;
  /** The operation that the partner is sent. */
  readonly query: string;
  /** From the root to the objects that the answer completes; `@` stands for every index of a list. */
  readonly path: Path;
  /** Set when the partner is asked about entities; its answer then holds them in this order. */
  readonly representations: readonly Representation[] | undefined;
}

/**
 * Where each represented entity sits in the merged data; for a request without representations, where its answer goes.
 * Undefined for a representation whose entity cannot be told.
 *
 * ApolloGateway numbers an entity's error by all objects at the path, although those without a key or of another type
 * were never sent. So the two lists are matched here whenever their lengths differ.
 */
export function findPositions(site: FetchSite, mergedData: unknown): Array<Path | undefined> {
  const found = [...objectsAt(mergedData, site.path)];
  const { representations } = site;
  if (representations === undefined || representations.length === found.length) {
    return found.map(({ position }) => position);
  }
  let next = 0;
  return representations.map((representation) => {
    const isEntity = ({ object }: Found) => isProjection(representation, object);
    const index = found.findIndex((candidate, at) => at >= next && isEntity(candidate));
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

/** Whether `part` says of an object nothing but what `whole` says too. */
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
    // Data of a subgraph's only possible type need not repeat its name.
    if (key === '__typename' && !Object.hasOwn(whole, key)) return true;
    return Object.hasOwn(whole, key) && isProjection(value, (whole as Record<string, unknown>)[key]);
  });
}
