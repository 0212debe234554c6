import DataLoader from 'dataloader';

/** Loads records by key; what is asked for in one turn of the event loop costs one call of `find`. */
export interface RecordLoader<Row> {
  load(key: string, fields: ReadonlySet<string>): Promise<Row | null>;
}

/**
 * A loader over a model's `find…By…` function, which answers in key order, null where absent. Each `load` names the fields
 * it needs; a batch reads the union of them.
 *
 * @example
 * const organizationById = createLoader((ids, fields) => findOrganizationsByIds(db, ids, fields));
 * await organizationById.load('ror:01pe1d703', new Set(['name']));
 */
export function createLoader<Row>(
  find: (keys: readonly string[], fields: ReadonlySet<string>) => Promise<readonly (Row | null)[]>,
): RecordLoader<Row> {
  const loader = new DataLoader<Wanted, Row | null, string>(
    async (wanted) => {
      const keys = [...new Set(wanted.map(({ key }) => key))];
      const fields = new Set(wanted.flatMap((one) => [...one.fields]));
      const rows = await find(keys, fields);
      const rowOf = new Map(keys.map((key, index) => [key, rows[index] ?? null]));
      return wanted.map(({ key }) => rowOf.get(key) ?? null);
    },
    { cacheKeyFn: ({ key, fields }) => JSON.stringify([key, ...[...fields].toSorted()]) },
  );
  return { load: (key, fields) => loader.load({ key, fields }) };
}

interface Wanted {
  readonly key: string;
  readonly fields: ReadonlySet<string>;
}

/** Loads something for a parent, such as a page of its children: parents that make the same request share one call. */
export interface RequestLoader<Request, Result> {
  load(parent: string, request: Request): Promise<Result>;
}

/**
 * A loader over a function that serves one request for many parents and answers in their order.
 *
 * @example
 * const placementsByHost = createRequestLoader((hosts, request) => findPlacementPagesByHost(db, hosts, request));
 * await placementsByHost.load('sgc:3520005', { filter: {}, page, fields });
 */
export function createRequestLoader<Request, Result>(
  find: (parents: readonly string[], request: Request) => Promise<readonly Result[]>,
): RequestLoader<Request, Result> {
  const loaders = new Map<string, DataLoader<string, Result>>();
  return {
    load(parent, request) {
      const key = JSON.stringify(request, (_, value) => (value instanceof Set ? [...value] : value));
      let loader = loaders.get(key);
      if (!loader) {
        loader = new DataLoader((parents) => find(parents, request));
        loaders.set(key, loader);
      }
      return loader.load(parent);
    },
  };
}

/** Puts rows in the order of the keys that they were looked up by; null where there is none. */
export function inKeyOrder<Row>(
  keys: readonly string[],
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): (Row | null)[] {
  const rowOf = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => rowOf.get(key) ?? null);
}
